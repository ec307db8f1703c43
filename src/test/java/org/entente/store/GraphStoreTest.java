package org.entente.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.entente.graph.ArticleGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GraphStoreTest {
  @TempDir Path folder;

  @Test
  void replacesAnArticlesGraphAsAWhole() throws IOException {
    try (GraphStore store = GraphStore.openForWriting(folder)) {
      store.replace(List.of(Sample.article("a", "1", "<e:old> rdfs:label 'old' .")));
      store.replace(List.of(Sample.article("a", "2", "<e:new> rdfs:label 'new' .")));
      assertThat(store.fingerprints()).containsExactly(entry("https://example.org/a", "2"));
      assertThat(ask(store, "ASK { <e:new> ?p ?o }")).isTrue();
      assertThat(ask(store, "ASK { <e:old> ?p ?o }")).isFalse();
    }
  }

  @Test
  void keepsAllFormerGraphsWhenOneOfABatchFails() throws IOException {
    ArticleGraph broken = new ArticleGraph("https://example.org/b", new BrokenGraph(), "1");
    try (GraphStore store = GraphStore.openForWriting(folder)) {
      store.replace(List.of(Sample.article("a", "1", "")));
      assertThatThrownBy(() -> store.replace(List.of(Sample.article("a", "2", ""), broken)))
          .isInstanceOf(IllegalStateException.class);
      assertThat(store.fingerprints()).containsExactly(entry("https://example.org/a", "1"));
    }
  }

  @Test
  void removesGraphsByName() throws IOException {
    try (GraphStore store = GraphStore.openForWriting(folder)) {
      store.replace(List.of(Sample.article("a", "1", ""), Sample.article("b", "1", "")));
      store.remove(List.of("https://example.org/a", "https://example.org/never-was"));
      assertThat(store.fingerprints()).containsOnlyKeys("https://example.org/b");
    }
  }

  @Test
  void keepsWhatIsWrittenThroughCompactingAndReopening() throws IOException {
    try (GraphStore store = GraphStore.openForWriting(folder)) {
      store.replace(List.of(Sample.article("a", "1", "")));
      store.replaceGraph("https://example.org/gazetteer", Sample.graph("<e:x> a ent:State ."));
      store.compact();
    }
    try (GraphStore store = GraphStore.openForReading(folder)) {
      assertThat(store.fingerprints()).containsOnlyKeys("https://example.org/a");
      assertThat(ask(store, "ASK { <e:x> a <https://w3id.org/entente/ns#State> }")).isTrue();
    }
  }

  @Test
  void writesNothingWhereAGraphStaysAsItIs() throws IOException {
    String triples = "<e:x> a ent:Person ; ent:holdsOffice [ ent:roleTitle 'king' ] .";
    try (GraphStore store = GraphStore.openForWriting(folder)) {
      store.replaceGraph("https://example.org/gazetteer", Sample.graph(triples));
      List<Integer> before = content();
      store.replaceGraph("https://example.org/gazetteer", Sample.graph(triples));
      assertThat(content()).isEqualTo(before);
      store.replaceGraph("https://example.org/gazetteer", Sample.graph("<e:y> a ent:State ."));
      assertThat(ask(store, "ASK { <e:y> ?p ?o FILTER NOT EXISTS { <e:x> ?q ?v } }")).isTrue();
    }
  }

  private List<Integer> content() throws IOException {
    List<Integer> content = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        content.add(Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return content;
  }

  @Test
  void isAPlainTdb2DatabaseWithAnEmptyDefaultGraph() throws IOException {
    try (GraphStore store = GraphStore.openForWriting(folder)) {
      store.replace(List.of(Sample.article("a", "1", "")));
    }
    var plain = DatabaseMgr.connectDatasetGraph(folder.toString());
    try {
      plain.begin(TxnType.READ);
      assertThat(plain.getDefaultGraph().isEmpty()).isTrue();
      assertThat(plain.listGraphNodes()).toIterable().hasSize(1);
      plain.end();
    } finally {
      TDBInternal.expel(plain, true);
    }
  }

  @Test
  void refusesToReadAMissingFolderAndMakesNone() {
    Path missing = folder.resolve("missing");
    assertThatThrownBy(() -> GraphStore.openForReading(missing))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("missing: no such folder")
        .hasMessageContaining("entente build");
    assertThat(missing).doesNotExist();
  }

  @Test
  void refusesToReadAFolderThatHoldsNoGraph() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    assertThatThrownBy(() -> GraphStore.openForReading(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds no graph");
  }

  @Test
  void refusesToWriteAmongSomebodysFiles() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    assertThatThrownBy(() -> GraphStore.openForWriting(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("holds other files");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void saysWhenAnotherProcessHasTheFolder() throws Exception {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StoreHolder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(said.readLine()).isEqualTo("open");
      assertThatThrownBy(() -> GraphStore.openForReading(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("in use by process " + other.pid())
          .hasMessageContaining("--service");
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void countsEachEventOnceAndEdgesApartFromReports() throws IOException {
    try (GraphStore store = Sample.store()) {
      assertThat(store.counts()).isEqualTo(new GraphCounts(5, 8, 8, 9, 5, 6));
    }
  }

  @Test
  void putsAFilesLooseTriplesInAGraphOfTheirOwn() throws IOException {
    Path file = Files.writeString(folder.resolve("loose.ttl"), "<e:a> <e:b> <e:c> .");
    try (GraphStore store = GraphStore.ofFiles(List.of(file))) {
      assertThat(ask(store, "ASK { <e:a> <e:b> <e:c> }")).isTrue();
      assertThat(ask(store, "ASK { GRAPH <" + file.toUri() + "> { <e:a> ?p ?o } }")).isTrue();
    }
  }

  @Test
  void namesTheFileAndLineOfBadRdf() throws IOException {
    Path file = Files.writeString(folder.resolve("bad.ttl"), "<e:a> <e:b> <e:c> .\n<e:a> <e:b> !");
    assertThatThrownBy(() -> GraphStore.ofFiles(List.of(file)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bad.ttl: not read as RDF")
        .hasMessageContaining("line: 2");
  }

  @Test
  void namesAFileThatIsNoRdf() throws IOException {
    Path file = Files.writeString(folder.resolve("list.docx"), "");
    assertThatThrownBy(() -> GraphStore.ofFiles(List.of(file)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("list.docx")
        .hasMessageContaining(".trig");
  }

  private static boolean ask(GraphStore store, String query) {
    return Txn.calculateRead(
        store.dataset(), () -> QueryExec.dataset(store.dataset()).query(query).ask());
  }

  /** Cannot be read to its end. */
  private static final class BrokenGraph extends GraphBase {
    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
      throw new IllegalStateException("broken");
    }
  }
}
