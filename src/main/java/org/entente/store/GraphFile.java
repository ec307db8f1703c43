package org.entente.store;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;

/**
 * A whole graph as one RDF file. Written in a fixed order, so that equal graphs are equal bytes;
 * syntaxes without named graphs get all of them merged.
 */
public final class GraphFile {
  private final Path file;
  private final GraphFormat format;

  private GraphFile(Path file, GraphFormat format) {
    this.file = file;
    this.format = format;
  }

  /**
   * The file at this path, whose suffix says its syntax: trig, nq, ttl, nt, jsonld or rdf, with or
   * without {@code .gz}.
   *
   * @throws IllegalArgumentException when the suffix is none of these
   */
  public static GraphFile at(Path file) {
    GraphFormat format =
        GraphFormat.ofFile(file.getFileName().toString())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        file
                            + ": the file's suffix has to be one of "
                            + GraphFormat.suffixes()
                            + ", with or without .gz"));
    return new GraphFile(file, format);
  }

  /**
   * Writes all that the store holds. The file appears complete or not at all.
   *
   * @throws IOException when it cannot be written; a former file is then left as it was
   */
  public void write(GraphStore store) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      writeTo(file, store); // a pipe or a device: there is nothing to replace
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    if (!Files.isDirectory(target.getParent())) {
      throw new IOException(file + ": no such folder: " + target.getParent());
    }
    Path partial =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    try {
      writeTo(partial, store);
      Files.move(
          partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private void writeTo(Path path, GraphStore store) throws IOException {
    try (OutputStream out = open(path)) {
      Txn.executeRead(store.dataset(), () -> GraphWriter.of(store.dataset()).write(format, out));
    } catch (JenaException | RuntimeIOException e) {
      throw new IOException(file + ": cannot be written: " + e.getMessage(), e);
    }
  }

  private OutputStream open(Path path) throws IOException {
    OutputStream bytes =
        Files.newOutputStream(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
    boolean zipped = file.getFileName().toString().endsWith(".gz");
    return new BufferedOutputStream(zipped ? new GZIPOutputStream(bytes) : bytes);
  }

  /** What a file of any RDF syntax says, by graph name in alphabetical order. */
  static Map<Node, Graph> read(Path file) throws IOException {
    Node own = NodeFactory.createURI(file.toAbsolutePath().normalize().toUri().toString());
    Map<Node, Graph> graphs = new TreeMap<>(Comparator.comparing(Node::toString));
    Iterator<Quad> quads = parse(file).find();
    while (quads.hasNext()) {
      Quad quad = quads.next();
      Node name = quad.isDefaultGraph() ? own : quad.getGraph();
      graphs
          .computeIfAbsent(name, unused -> GraphFactory.createDefaultGraph())
          .add(quad.asTriple());
    }
    graphs.replaceAll(StableBlankNodes::relabel);
    return graphs;
  }

  private static DatasetGraph parse(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString(), null, "no such file");
    }
    if (RDFLanguages.filenameToLang(file.toString()) == null) {
      throw new IOException(
          file + ": its suffix is none of RDF files, such as " + GraphFormat.suffixes());
    }
    DatasetGraph parsed = DatasetGraphFactory.create();
    Lang syntax = RDFLanguages.filenameToLang(file.toString());
    if (syntax == null) {
      throw new IOException(file + ": no name of an RDF file, as x.trig is");
    }
    try (InputStream in = IO.openFileEx(file.toString())) {
      // Read whole, as the parser takes the end of a truncated .gz for the end of the data.
      RDFParser.source(new ByteArrayInputStream(in.readAllBytes()))
          .lang(syntax)
          .base(file.toUri().toString())
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(parsed);
    } catch (RiotException | RuntimeIOException | EOFException e) {
      throw new IOException(file + ": not read as RDF: " + e.getMessage(), e);
    }
    return parsed;
  }
}
