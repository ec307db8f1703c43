package org.entente.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.entente.actor.PlaceTable;
import org.entente.pattern.RelationType;

/**
 * Reads the ontology and the gazetteer from Turtle files, and places from their table. What cannot
 * be read is an error: a lexicon that lacks half its words would pass for a poor one. Only of lists
 * of actors in the forms of other projects, which are seldom free of faults, the rest is read.
 */
public final class LexiconReader {
  private static final Path PLACES = Path.of("data", "places", "places.tsv");

  private LexiconReader() {}

  /**
   * Reads all Turtle files of the program's {@code ontology} and {@code data/actors} folders, its
   * table of the world's places, and further files of the user.
   *
   * @param moreRelations files with relations and factuality words
   * @param moreActors files with actors, in Turtle or in a form that {@link ActorImporter} reads
   * @throws IOException if a file cannot be read or is not of its format; the message names it
   */
  public static Lexicon read(Path home, List<Path> moreRelations, List<Path> moreActors)
      throws IOException {
    List<Path> actorFiles = new ArrayList<>(turtleIn(home.resolve("data").resolve("actors")));
    List<Path> foreign = new ArrayList<>();
    for (Path file : moreActors) {
      (ActorImporter.isTurtle(file) ? actorFiles : foreign).add(file);
    }
    List<String> contents = new ArrayList<>();
    Graph ontology = load(turtleIn(home.resolve("ontology")), contents);
    Graph further = load(moreRelations, contents);
    GraphUtil.addInto(ontology, further);
    Graph gazetteer = load(actorFiles, contents);
    byte[] table = loadTable(home.resolve(PLACES), contents);
    PlaceTable places = places(home.resolve(PLACES), table);
    ImportFaults faults = addForeign(foreign, gazetteer, table, contents);
    // First what the user teaches: of two readings of the same words it is the one he wants.
    List<RelationType> relations =
        RelationReader.read(ontology).stream()
            .sorted(
                Comparator.comparing((RelationType r) -> !RelationReader.isTaughtIn(further, r))
                    .thenComparing(RelationType::name))
            .toList();
    return new Lexicon(
        ActorLexiconReader.read(gazetteer, places),
        relations,
        SynonymReader.read(ontology),
        FactualityReader.read(ontology),
        ontology,
        gazetteer,
        Digest.of(contents),
        faults);
  }

  /**
   * Reads the names of the ontology's relations and of those in further files of the user.
   *
   * @throws IOException as {@link #read} does
   */
  public static RelationNames relationNames(Path home, List<Path> moreRelations)
      throws IOException {
    List<Path> files = new ArrayList<>(turtleIn(home.resolve("ontology")));
    files.addAll(moreRelations);
    return RelationNames.of(load(files, new ArrayList<>()));
  }

  /** Adds them after all Turtle, so that they meet what is known from there. */
  private static ImportFaults addForeign(
      List<Path> files, Graph gazetteer, byte[] places, List<String> contents) throws IOException {
    if (files.isEmpty()) {
      return new ImportFaults(List.of(), 0);
    }
    ActorImporter importer = new ActorImporter(gazetteer, places);
    for (Path file : files) {
      importer.add(file, contents);
    }
    return importer.faults();
  }

  private static List<Path> turtleIn(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + " is missing; the program needs the folders it came with");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().endsWith(".ttl")).sorted().toList();
    }
  }

  private static byte[] loadTable(Path file, List<String> contents) throws IOException {
    try {
      byte[] content = Files.readAllBytes(file);
      contents.add(Digest.of(content));
      return content;
    } catch (NoSuchFileException e) {
      throw new IOException(file + " is missing; the program needs the files it came with", e);
    }
  }

  private static PlaceTable places(Path file, byte[] table) throws IOException {
    try {
      return PlaceTable.parse(table);
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static Graph load(List<Path> files, List<String> contents) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    for (Path file : files) {
      String content = Files.readString(file);
      contents.add(Digest.of(List.of(content)));
      try {
        RDFParser.fromString(content, Lang.TURTLE)
            .base(file.toUri().toString())
            .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
            .parse(graph);
      } catch (RiotException e) {
        throw new IOException(file + ": not valid Turtle: " + e.getMessage(), e);
      }
    }
    return graph;
  }
}
