package org.entente.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.entente.SampleLexicon;

/** The sample's lexicon with files of other projects read into it, and what is said there. */
record SampleImport(Lexicon lexicon, Facts facts) {
  static final Path FOLDER = Path.of("src/test/resources/import");

  static SampleImport of(Path... files) throws IOException {
    List<Path> actors =
        new ArrayList<>(
            List.of(Path.of("data/actors/agents.ttl"), Path.of("data/actors/roles.ttl")));
    actors.addAll(List.of(files));
    Lexicon lexicon = LexiconReader.read(SampleLexicon.HOME, List.of(), actors);
    return new SampleImport(lexicon, new Facts(lexicon.gazetteer()));
  }

  static Node actor(String name) {
    return NodeFactory.createURI(Vocabulary.DEFAULT_BASE + "actor/" + name);
  }

  /** Local names of its classes. */
  List<String> classes(String name) {
    return facts.objects(actor(name), RDF.type.asNode()).stream().map(Node::getLocalName).toList();
  }

  List<String> names(String name) {
    List<String> names = new ArrayList<>(facts.texts(actor(name), SKOS.prefLabel.asNode()));
    names.addAll(facts.texts(actor(name), SKOS.altLabel.asNode()));
    return names;
  }

  List<String> texts(String name, String property) {
    return facts.texts(actor(name), Vocabulary.ent(property));
  }

  /** Name of the actor that the property leads to. */
  Optional<String> link(String name, String property) {
    return facts
        .find(actor(name), Vocabulary.ent(property))
        .map(node -> node.getURI().substring(actor("").getURI().length()));
  }

  /** Each as title, organisation, first and last day, with blanks between. */
  List<String> offices(String name) {
    return facts.objects(actor(name), Vocabulary.ent("holdsOffice")).stream()
        .map(
            office ->
                String.join(
                    " ",
                    text(office, "roleTitle"),
                    facts.find(office, ORG.organization.asNode()).orElseThrow().getLocalName(),
                    text(office, "from"),
                    text(office, "to")))
        .sorted()
        .toList();
  }

  List<String> faults() {
    return lexicon.faults().first().stream().map(ImportFaults.Fault::message).toList();
  }

  private String text(Node office, String property) {
    return facts.findText(office, Vocabulary.ent(property)).orElse("-");
  }
}
