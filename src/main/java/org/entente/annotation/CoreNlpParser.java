package org.entente.annotation;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.trees.GrammaticalStructure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tags, lemmatizes (by American spelling) and parses with CoreNLP's left3words tagger and neural
 * dependency parser (Chen and Manning, 2014). Thread-safe.
 */
public final class CoreNlpParser implements Parser {
  private final CoreNlpModels models;

  public CoreNlpParser(CoreNlpModels models) {
    this.models = models;
  }

  @Override
  public DependencyTree parse(List<ParserWord> words) {
    List<CoreLabel> labels = new ArrayList<>();
    for (ParserWord word : words) {
      CoreLabel label = new CoreLabel();
      String form = AmericanSpelling.of(word.form());
      label.setWord(form);
      label.setValue(form);
      label.setIndex(labels.size() + 1);
      word.tag().ifPresent(label::setTag);
      labels.add(label);
    }
    models.tagger().tagCoreLabels(labels, true);
    GrammaticalStructure structure = models.parser().predict(labels);
    SemanticGraph graph = SemanticGraphFactory.generateEnhancedPlusPlusDependencies(structure);
    return new DependencyTree(nodes(words, labels), edges(graph), roots(graph));
  }

  private static List<DependencyTree.Node> nodes(List<ParserWord> words, List<CoreLabel> labels) {
    // Morphology keeps a lexer with state, so each call has its own.
    Morphology morphology = new Morphology();
    List<DependencyTree.Node> nodes = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      ParserWord word = words.get(i);
      String tag = labels.get(i).tag();
      // A plural that the tagger takes for a name as it begins the sentence: "Weapons were sold".
      String lemma =
          i == 0 && tag.equals("NNPS")
              ? morphology.lemma(word.form().toLowerCase(Locale.ROOT), "NNS")
              : morphology.lemma(labels.get(i).word(), tag);
      if (!tag.startsWith("NNP")) {
        lemma = lemma.toLowerCase(Locale.ROOT);
      }
      nodes.add(new DependencyTree.Node(word.form(), lemma, tag, word.first(), word.end()));
    }
    return nodes;
  }

  private static List<DependencyTree.Edge> edges(SemanticGraph graph) {
    Set<DependencyTree.Edge> edges = new LinkedHashSet<>();
    for (SemanticGraphEdge edge : graph.edgeIterable()) {
      int governor = edge.getGovernor().index() - 1;
      int dependent = edge.getDependent().index() - 1;
      if (governor != dependent) {
        edges.add(new DependencyTree.Edge(governor, edge.getRelation().toString(), dependent));
      }
    }
    return edges.stream().sorted(DependencyTree.Edge.IN_TREE).toList();
  }

  private static List<Integer> roots(SemanticGraph graph) {
    return graph.getRoots().stream().map(IndexedWord::index).map(i -> i - 1).sorted().toList();
  }
}
