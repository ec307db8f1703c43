package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.system.Txn;
import org.entente.graph.ArticleGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GraphFileTest {
  private static final String GAZETTEER =
      "<e:x> ent:holdsOffice [ ent:roleTitle 'one' ; ent:from '2001' ] , [ ent:roleTitle 'two' ] ,"
          + " [ ent:roleTitle 'one' ; ent:from '2002' ] .";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"g.trig", "g.nq", "g.jsonld", "g.trig.gz", "g.nq.gz", "g.jsonld.gz"})
  void readsBackWhatItWroteWithItsNamedGraphs(String name) throws IOException {
    Path file = folder.resolve(name);
    try (GraphStore store = Sample.store()) {
      GraphFile.at(file).write(store);
      DatasetGraph read = RDFDataMgr.loadDatasetGraph(file.toString());
      Txn.executeRead(
          store.dataset(),
          () -> assertThat(IsoMatcher.isomorphic(quadsOnly(store.dataset()), read)).isTrue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"g.ttl", "g.nt", "g.rdf", "g.ttl.gz", "g.rdf.gz"})
  void mergesAllGraphsWhereTheSyntaxKnowsNone(String name) throws IOException {
    Path file = folder.resolve(name);
    try (GraphStore store = Sample.store()) {
      GraphFile.at(file).write(store);
      var read = RDFDataMgr.loadGraph(file.toString());
      Txn.executeRead(
          store.dataset(),
          () ->
              assertThat(read.isIsomorphicWith(store.dataset().getUnionGraph()))
                  .as("same triples")
                  .isTrue());
    }
  }

  @Test
  void tellsBlankNodesApartByWhatRefersToThem() throws IOException {
    String alike = "";
    for (int i = 0; i < 20; i++) {
      alike += "<e:p" + i + "> rdfs:range [ owl:unionOf ( <e:A" + i % 3 + "> <e:B> <e:C> ) ] . ";
    }
    Path one = folder.resolve("1.nq");
    Path two = folder.resolve("2.nq");
    write(one, List.of(), alike);
    write(two, List.of(), alike);
    assertThat(two).hasSameBinaryContentAs(one);
  }

  @ParameterizedTest
  @ValueSource(strings = {"g.trig", "g.nq", "g.ttl", "g.nt", "g.jsonld", "g.rdf", "g.nt.gz"})
  void writesEqualGraphsAsEqualBytes(String name) throws IOException {
    ArticleGraph a = Sample.article("a", "1", "<e:b> <e:p> 2, 1, 'x'@en . <e:a> <e:q> <e:r> .");
    ArticleGraph b = Sample.article("b", "2", "<e:a> <e:p> 3 ; a <e:T> .");
    Path one = folder.resolve("1" + name);
    Path two = folder.resolve("2" + name);
    write(one, List.of(a, b), GAZETTEER);
    write(
        two,
        List.of(b, a),
        "<e:x> ent:holdsOffice [ ent:roleTitle 'two' ] . "
            + GAZETTEER.replace(" , [ ent:roleTitle 'two' ]", ""));
    assertThat(two).hasSameBinaryContentAs(one);
  }

  @Test
  void zipsWhereTheNameSaysSo() throws IOException {
    Path file = folder.resolve("g.nq.gz");
    write(file, List.of(Sample.article("a", "1", "")), GAZETTEER);
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      assertThat(new String(unzipped.readAllBytes(), StandardCharsets.UTF_8))
          .contains("<https://example.org/a>");
    }
  }

  @Test
  void leavesTheFormerFileWhenItCannotFinish() throws IOException {
    Path file = Files.writeString(folder.resolve("g.rdf"), "former");
    try (GraphStore store = GraphStore.inMemory()) {
      // RDF/XML has no way to write this property.
      store.replaceGraph("https://example.org/g", Sample.graph("<e:a> <e:b/1> 'x' ."));
      assertThatThrownBy(() -> GraphFile.at(file).write(store))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("g.rdf: cannot be written");
    }
    assertThat(file).hasContent("former");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void saysWhichSuffixesThereAre() {
    assertThatThrownBy(() -> GraphFile.at(Path.of("graph.gexf")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(".trig .nq .ttl .nt .jsonld .rdf");
  }

  @Test
  void saysWhenTheFolderIsMissing() throws IOException {
    Path file = folder.resolve("no/where.nt");
    try (GraphStore store = GraphStore.inMemory()) {
      assertThatThrownBy(() -> GraphFile.at(file).write(store))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("no such folder");
    }
  }

  private static void write(Path file, List<ArticleGraph> articles, String gazetteer)
      throws IOException {
    try (GraphStore store = GraphStore.inMemory()) {
      for (ArticleGraph article : articles) {
        store.replace(List.of(article));
      }
      store.replaceGraph("https://example.org/gazetteer", Sample.graph(gazetteer));
      GraphFile.at(file).write(store);
    }
  }

  /** Without the union that stands in for the default graph. */
  private static DatasetGraph quadsOnly(DatasetGraph dataset) {
    DatasetGraph copy = DatasetGraphFactory.create();
    dataset.find().forEachRemaining(copy::add);
    return copy;
  }
}
