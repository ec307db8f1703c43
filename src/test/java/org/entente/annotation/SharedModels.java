package org.entente.annotation;

/** The models, loaded once for all tests of a process that need them. */
public final class SharedModels {
  private SharedModels() {}

  private static final class Holder {
    static final CoreNlpModels MODELS = new CoreNlpModels();
  }

  /** The models. */
  public static CoreNlpModels get() {
    return Holder.MODELS;
  }
}
