package org.entente.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of the corpus: on disk, in an archive, on the web, or standard input.
 *
 * @param path where it is on disk
 * @param origin how messages and {@link Article#origin} name it
 * @param stem the file's name without its endings: the id of a plain-text article
 * @param suffix what the ending says the file is, lower case, without dot and without {@code gz}
 *     and the like; may be empty
 * @param address where it is on the web
 * @param charset what the server said about its encoding
 */
record Source(
    Optional<Path> path,
    String origin,
    String stem,
    String suffix,
    Optional<URI> address,
    Optional<String> charset) {
  private static final Pattern PACKED = Pattern.compile("(?i)(?<rest>.+)\\.(?:gz|bz2|xz)");
  private static final Pattern ENDING = Pattern.compile("(?<stem>.+)\\.(?<suffix>\\p{Alnum}{1,8})");

  static Source standardInput() {
    return new Source(Optional.empty(), "stdin", "stdin", "", Optional.empty(), Optional.empty());
  }

  static Source of(Path path) {
    Path last = path.getFileName();
    String origin = path.toString().replace(path.getFileSystem().getSeparator(), "/");
    return named(
        Optional.of(path),
        origin,
        last == null ? path.toString() : last.toString(),
        Optional.empty());
  }

  /** A file in an archive. */
  static Source member(Source archive, String name) {
    String plain = name.replace('\\', '/').replaceAll("\\p{Cntrl}", "?");
    String last = plain.substring(plain.lastIndexOf('/') + 1);
    return named(
        Optional.empty(),
        archive.origin() + "!/" + plain,
        last.isBlank() ? "member" : last,
        Optional.empty());
  }

  /** What an address leads to. */
  static Source web(URI address) {
    String path = Optional.ofNullable(address.getPath()).orElse("").replaceAll("/+$", "");
    String last = path.substring(path.lastIndexOf('/') + 1);
    return named(
        Optional.empty(),
        address.toString(),
        last.isBlank() ? String.valueOf(address.getHost()) : last,
        Optional.of(address));
  }

  /** The same, with another ending. */
  Source withSuffix(String other) {
    return new Source(path, origin, stem, other, address, charset);
  }

  /** The same, with what a server said about its encoding. */
  Source withCharset(Optional<String> said) {
    return new Source(path, origin, stem, suffix, address, said);
  }

  private static Source named(
      Optional<Path> path, String origin, String file, Optional<URI> address) {
    Matcher packed = PACKED.matcher(file);
    String name = packed.matches() ? packed.group("rest") : file;
    Matcher ending = ENDING.matcher(name);
    boolean ends = ending.matches();
    return new Source(
        path,
        origin,
        ends ? ending.group("stem") : name,
        ends ? ending.group("suffix").toLowerCase(Locale.ROOT) : "",
        address,
        Optional.empty());
  }
}
