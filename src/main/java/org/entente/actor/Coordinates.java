package org.entente.actor;

import java.math.BigDecimal;
import java.util.Objects;

/** A spot on the globe in degrees (WGS 84), north and east positive. */
public record Coordinates(BigDecimal latitude, BigDecimal longitude) {
  public Coordinates {
    Objects.requireNonNull(latitude);
    Objects.requireNonNull(longitude);
  }
}
