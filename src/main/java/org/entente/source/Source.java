package org.entente.source;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of the corpus, or standard input.
 *
 * @param path absent for standard input
 * @param origin how messages and {@link Article#origin} name it
 * @param stem the file's name without its endings: the id of a plain-text article
 * @param suffix what the ending says the file is, lower case, without dot and without {@code gz};
 *     may be empty
 */
record Source(Optional<Path> path, String origin, String stem, String suffix) {
  private static final Pattern GZIP = Pattern.compile("(?i)(?<rest>.+)\\.gz");
  private static final Pattern ENDING = Pattern.compile("(?<stem>.+)\\.(?<suffix>\\p{Alnum}{1,8})");

  static Source standardInput() {
    return new Source(Optional.empty(), "stdin", "stdin", "");
  }

  static Source of(Path path) {
    Path last = path.getFileName();
    String name = last == null ? path.toString() : last.toString();
    Matcher gzip = GZIP.matcher(name);
    if (gzip.matches()) {
      name = gzip.group("rest");
    }
    Matcher ending = ENDING.matcher(name);
    boolean ends = ending.matches();
    return new Source(
        Optional.of(path),
        path.toString().replace(path.getFileSystem().getSeparator(), "/"),
        ends ? ending.group("stem") : name,
        ends ? ending.group("suffix").toLowerCase(Locale.ROOT) : "");
  }
}
