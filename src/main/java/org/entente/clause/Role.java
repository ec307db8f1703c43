package org.entente.clause;

import java.util.Set;

/**
 * The roles that a word has for its head, whatever the construction. Those that come with a
 * preposition are written {@code P:with}, {@code P:against}.
 */
public final class Role {
  /** Who does it: subject, by-agent, possessor of no noun; "US" in "US-backed". */
  public static final String SUBJECT = "SUBJ";

  /** To whom it is done: object, subject of a passive, noun before or after its participle. */
  public static final String OBJECT = "OBJ";

  public static final String INDIRECT_OBJECT = "IOBJ";

  /** Whose it is: "Turkey's", "Turkish", "US" before a noun. */
  public static final String POSSESSOR = "POSS";

  /** A noun before a noun that names no actor. */
  public static final String COMPOUND = "COMP";

  public static final String INFINITIVE = "XC";
  public static final String COMPLEMENT = "CC";
  public static final String PARTICLE = "PRT";
  public static final String AUXILIARY = "AUX";
  public static final String NEGATION = "NEG";
  public static final String APPOSITION = "APPOS";
  public static final String CONJUNCT = "CONJ";
  public static final String RELATIVE_CLAUSE = "REL";
  public static final String NOUN_CLAUSE = "ACL";

  /** A clause that modifies; its conjunction follows a colon. */
  public static final String ADVERBIAL_CLAUSE = "ADV";

  /** What something is done for: "went there to meet B". */
  public static final String PURPOSE = ADVERBIAL_CLAUSE + ":to";

  public static final String PARATAXIS = "PARA";
  public static final String MODIFIER = "MOD";
  public static final String TIME = "TIME";
  public static final String OTHER = "DEP";

  /** Between whom it is, as with "talks between A and B", "US-China talks". */
  public static final String BETWEEN = preposition("between");

  private static final Set<String> OCCASIONS =
      Set.of("P:during", "P:after", "P:before", "P:amid", "P:since", "P:despite", "P:under");

  private Role() {}

  /** The role of what follows this preposition. */
  public static String preposition(String preposition) {
    return "P:" + preposition;
  }

  /** Whether the role is a preposition's. */
  public static boolean isPreposition(String role) {
    return role.startsWith("P:");
  }

  /** Whether it is that of an act at or after which another is done, be it whose it may. */
  public static boolean isOccasion(String role) {
    return OCCASIONS.contains(role);
  }

  /**
   * The role of a clause that says what this one says of a phrase, and the other way round: "of
   * theft", "of stealing". Others are the same otherwise.
   */
  public static String otherwise(String role) {
    if (isPreposition(role)) {
      return ADVERBIAL_CLAUSE + role.substring(1);
    }
    return role.startsWith(ADVERBIAL_CLAUSE)
        ? "P" + role.substring(ADVERBIAL_CLAUSE.length())
        : role;
  }
}
