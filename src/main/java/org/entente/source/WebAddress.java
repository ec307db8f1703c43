package org.entente.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the address of an article, which becomes an IRI in the graph. */
final class WebAddress {
  private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x20\"<>\\\\^`{|}]");

  private WebAddress() {}

  /** The address with what an IRI must not hold percent-encoded; none if it is no web address. */
  static Optional<String> of(String written) {
    String address =
        FORBIDDEN.matcher(written.strip()).replaceAll(match -> encode(match.group().charAt(0)));
    try {
      URI uri = new URI(address);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && uri.getHost() != null ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String encode(char c) {
    byte code = String.valueOf(c).getBytes(StandardCharsets.US_ASCII)[0];
    return String.format(Locale.ROOT, "%%%02X", code);
  }
}
