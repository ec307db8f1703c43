package org.entente.annotation;

/**
 * What is known of nouns and first names without a context, for agreement with pronouns.
 * Thread-safe.
 */
public interface NounFeatures {
  /** Whether the noun, in the singular or plural, names people: "farmer", "residents". */
  boolean isAnimate(String noun);

  /** Whether this is a first name of women, and not of men. */
  boolean isFemaleName(String name);

  /** Whether this is a first name of men, and not of women. */
  boolean isMaleName(String name);
}
