package org.entente.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Makes articles of web pages, wherever they come from: files, archives, the web. */
@FunctionalInterface
interface PageHandler {
  /**
   * The articles of a page, or why there are none.
   *
   * @param source where it was found; the stem is the id of an article whose page gives none
   * @param page its bytes, as many as the limits allow
   * @param arrival what is known beside them
   */
  List<Outcome> read(Source source, byte[] page, Arrival arrival);

  /**
   * How a page came here.
   *
   * @param address where it was fetched
   * @param fetched the day on which that was, which is not that of its publication
   * @param charset what the server said about its encoding
   */
  record Arrival(Optional<String> address, Optional<LocalDate> fetched, Optional<String> charset) {
    static final Arrival BY_FILE =
        new Arrival(Optional.empty(), Optional.empty(), Optional.empty());
  }
}
