package org.entente.source;

import java.util.Objects;

/** What became of one article of the input: it was read, or it was skipped for a reason. */
public sealed interface Outcome {
  /** An article to be analysed. */
  record Read(Article article) implements Outcome {
    public Read {
      Objects.requireNonNull(article);
    }
  }

  /**
   * A file or record that costs itself only; everything around it is still read.
   *
   * @param source the place: a path, with {@code :line} for a record
   * @param reason the fault and what was done about it
   */
  record Skipped(String source, String reason) implements Outcome {
    public Skipped {
      Objects.requireNonNull(source);
      Objects.requireNonNull(reason);
    }

    /** Place, fault and outcome in one line. */
    public String message() {
      return source + ": " + reason;
    }
  }

  /**
   * Something about a file that its reader should know; nothing was lost by it.
   *
   * @param source the place, as in {@link Skipped}
   * @param text what was seen and what was made of it
   */
  record Noted(String source, String text) implements Outcome {
    public Noted {
      Objects.requireNonNull(source);
      Objects.requireNonNull(text);
    }

    /** Place and note in one line. */
    public String message() {
      return source + ": " + text;
    }
  }
}
