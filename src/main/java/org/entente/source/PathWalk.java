package org.entente.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the files under the paths that the user gave, in the order given and by name within a
 * folder. Each real file and folder is visited once, so links that lead back do no harm; hidden
 * files of a folder and the program's own stores are left out. Not thread-safe.
 */
final class PathWalk implements Iterator<PathWalk.Step> {
  /**
   * One file found.
   *
   * @param fault why it cannot be read, if that is known already
   */
  record Step(Source source, Optional<String> fault) {}

  static final String STANDARD_INPUT = "-";
  private static final Pattern WEB = Pattern.compile("(?i)https?://.*");

  private final Iterator<String> arguments;
  private final boolean fetch;
  private final Deque<Iterator<Path>> folders = new ArrayDeque<>();
  private final Set<Path> visited = new HashSet<>();
  private boolean standardInputTaken;
  private Optional<Step> next = Optional.empty();

  /**
   * @param fetch whether addresses on the web are files too
   */
  PathWalk(List<String> paths, boolean fetch) {
    this.fetch = fetch;
    arguments = List.copyOf(paths).iterator();
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty()) {
      if (!folders.isEmpty()) {
        next = fromFolder();
      } else if (arguments.hasNext()) {
        next = fromArgument(arguments.next());
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public Step next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Step step = next.orElseThrow();
    next = Optional.empty();
    return step;
  }

  private Optional<Step> fromFolder() {
    Iterator<Path> folder = folders.element();
    if (!folder.hasNext()) {
      folders.remove();
      return Optional.empty();
    }
    return visit(folder.next(), false);
  }

  private Optional<Step> fromArgument(String argument) {
    if (argument.equals(STANDARD_INPUT)) {
      boolean first = !standardInputTaken;
      standardInputTaken = true;
      return first
          ? Optional.of(new Step(Source.standardInput(), Optional.empty()))
          : Optional.empty();
    }
    if (isWeb(argument)) {
      return Optional.of(fromWeb(argument));
    }
    try {
      return visit(Path.of(argument), true);
    } catch (InvalidPathException e) {
      return Optional.of(faulty(argument, "not a path; skipped"));
    }
  }

  /** Whether an argument is an address on the web and no path. */
  static boolean isWeb(String argument) {
    return WEB.matcher(argument).matches();
  }

  private Step fromWeb(String address) {
    if (!fetch) {
      return faulty(address, "addresses are fetched with --fetch only; skipped");
    }
    return WebAddress.of(address)
        .map(valid -> new Step(Source.web(URI.create(valid)), Optional.empty()))
        .orElseGet(() -> faulty(address, "not an address; skipped"));
  }

  /** Whoever builds into a folder among his articles does not mean the graph to be read as news. */
  private static boolean isGraphStore(Path folder) {
    return Files.isDirectory(folder.resolve("Data-0001"))
        && Files.exists(folder.resolve("tdb.lock"));
  }

  private static Step faulty(String argument, String reason) {
    Source source =
        new Source(Optional.empty(), argument, argument, "", Optional.empty(), Optional.empty());
    return new Step(source, Optional.of(reason));
  }

  private Optional<Step> visit(Path path, boolean named) {
    try {
      if (!visited.add(path.toRealPath())) {
        return Optional.empty();
      }
      if (Files.isDirectory(path)) {
        if (!named && isGraphStore(path)) {
          return Optional.empty();
        }
        folders.push(list(path).iterator());
        return Optional.empty();
      }
    } catch (IOException e) {
      return fault(path, IoFault.describe(e) + "; skipped");
    }
    // A pipe or device blocks for ever unless someone meant it: only a path named by the user may
    // be one, such as a shell's <(command).
    if (!named && !Files.isRegularFile(path)) {
      return fault(path, "not a regular file; skipped");
    }
    return Optional.of(new Step(Source.of(path), Optional.empty()));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(entry -> !name(entry).startsWith("."))
          .sorted(Comparator.comparing(PathWalk::name))
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static String name(Path entry) {
    return String.valueOf(entry.getFileName());
  }

  private static Optional<Step> fault(Path path, String reason) {
    return Optional.of(new Step(Source.of(path), Optional.of(reason)));
  }
}
