package org.entente.cli;

import java.util.Locale;

/** A number of things, as it is said of one or of several. */
record Amount(long number, String one, String several) {
  static Amount articles(long number) {
    return new Amount(number, "article", "articles");
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : several);
  }
}
