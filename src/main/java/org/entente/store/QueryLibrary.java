package org.entente.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The queries that come with the program: files {@code NAME.rq} in one folder. */
public final class QueryLibrary {
  private static final String SUFFIX = ".rq";

  private final Path folder;

  public QueryLibrary(Path folder) {
    this.folder = folder;
  }

  /** The names, in alphabetical order. */
  public List<String> names() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    }
  }

  /** All queries, by name. */
  public List<QueryFile> queries() throws IOException, InvalidQueryException {
    List<QueryFile> queries = new ArrayList<>();
    for (String name : names()) {
      queries.add(read(name));
    }
    return queries;
  }

  /** The query of this name, if there is one. */
  public Optional<QueryFile> find(String name) throws IOException, InvalidQueryException {
    return names().contains(name) ? Optional.of(read(name)) : Optional.empty();
  }

  private QueryFile read(String name) throws IOException, InvalidQueryException {
    return QueryFile.parse(name, Files.readString(folder.resolve(name + SUFFIX)));
  }
}
