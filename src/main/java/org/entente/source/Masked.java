package org.entente.source;

import java.util.Objects;

/**
 * A paragraph that is not analysed.
 *
 * @param span in the article's text
 * @param reason why it is not
 */
public record Masked(Span span, MaskReason reason) {
  public Masked {
    Objects.requireNonNull(span);
    Objects.requireNonNull(reason);
  }
}
