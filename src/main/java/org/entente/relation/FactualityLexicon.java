package org.entente.relation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.clause.Role;

/**
 * The words that change what a clause below them asserts, as {@code ontology/factuality.ttl} lists
 * them. Keys are a lemma, with its particle if it has one, and a part of speech: {@code rule
 * out.v}, {@code plan.n}, {@code ready.a}, {@code may.m}. Immutable.
 *
 * @param effects what each governor does to the clause
 * @param speech governors whose subject is the source of the clause
 * @param denials those among them that deny it
 * @param occurrences verbs that say of an act that it takes place, with the role that it has for
 *     them after a bar: {@code begin.v|nsubj}, {@code hold.v|obj}
 */
public record FactualityLexicon(
    Map<String, List<Effect>> effects,
    Set<String> speech,
    Set<String> denials,
    Set<String> occurrences) {
  private static final Map<String, String> FRAMES =
      Map.of(
          Role.INFINITIVE,
          "xcomp",
          Role.COMPLEMENT,
          "ccomp",
          Role.NOUN_CLAUSE,
          "xcomp",
          Role.OBJECT,
          "obj",
          Role.SUBJECT,
          "nsubj");

  public FactualityLexicon {
    effects = new TreeMap<>(effects);
    speech = new TreeSet<>(speech);
    denials = new TreeSet<>(denials);
    occurrences = new TreeSet<>(occurrences);
  }

  /**
   * What a governor does to the clause below it.
   *
   * @param status what the clause becomes, if it was actual
   * @param negates whether it is turned into its opposite
   * @param speechAct the relation that its subject has by using the word to the other party of the
   *     clause
   * @param frame the only role in which the clause is meant, if just one is
   */
  public record Effect(
      Optional<Status> status,
      boolean negates,
      Optional<String> speechAct,
      Optional<String> frame) {
    public Effect {
      Objects.requireNonNull(status);
      Objects.requireNonNull(speechAct);
      Objects.requireNonNull(frame);
    }
  }

  /**
   * What the governor does to a clause that has this role for it, by what is said of the role
   * before what is said of any.
   */
  public Optional<Effect> find(String key, String role) {
    String frame = frame(role);
    List<Effect> all = effects.getOrDefault(key, List.of());
    return Stream.concat(
            all.stream().filter(e -> e.frame().filter(frame::equals).isPresent()),
            all.stream().filter(e -> e.frame().isEmpty()))
        .findFirst();
  }

  /** Whether the governor's subject is the source of a clause that has this role for it. */
  boolean isSpeech(String key, String role) {
    return speech.contains(key) || speech.contains(key + "|" + frame(role));
  }

  /** Whether the governor's subject denies a clause that has this role for it. */
  boolean isDenial(String key, String role) {
    return denials.contains(key) || denials.contains(key + "|" + frame(role));
  }

  /** Whether the verb says of what has this role for it that it takes place. */
  boolean isOccurrence(String key, String role) {
    return occurrences.contains(key + "|" + frame(role));
  }

  /** The role as the entries write it; what is written so already stays. */
  private static String frame(String role) {
    if (role.startsWith(Role.ADVERBIAL_CLAUSE)) {
      return "advcl";
    }
    return Role.isPreposition(role) ? "obl" : FRAMES.getOrDefault(role, role);
  }
}
