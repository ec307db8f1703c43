package org.entente.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.actor.Entity;
import org.entente.suggestion.Findings.Found;

/**
 * Counts over many articles what the lexicon lacks: a counter and one example for each phrase and
 * name, whatever the number of articles. Which example is kept depends on the order of the
 * articles, all else does not. Not thread-safe.
 */
public final class Survey {
  private final Map<String, Count> phrases = new HashMap<>();
  private final Map<String, NameCount> names = new HashMap<>();
  private final VerbForms verbs = new VerbForms();

  /** Adds what was found in one article. */
  public void add(Findings findings) {
    for (Found<Phrase> found : findings.phrases()) {
      Phrase phrase = found.what();
      verbs.add(phrase);
      phrases
          .computeIfAbsent(phrase.key(), key -> new Count(phrase, found.example()))
          .add(phrase.rest());
    }
    Set<String> here = new HashSet<>();
    for (Found<UnknownName> found : findings.names()) {
      String path = found.what().entity().path();
      names
          .computeIfAbsent(path, key -> new NameCount(found.what().entity(), found.example()))
          .add(found.what(), here.add(path));
    }
  }

  /**
   * The phrases, the most frequent first, then in the order of the alphabet.
   *
   * @param least how often a phrase must stand
   */
  public List<Suggestion.OfPhrase> phrases(int least) {
    List<Suggestion.OfPhrase> suggested = new ArrayList<>();
    phrases.forEach(
        (key, count) -> {
          if (count.number >= least) {
            suggested.add(count.suggestion(verbs));
          }
        });
    suggested.sort(
        Comparator.comparingInt((Suggestion.OfPhrase s) -> -s.count())
            .thenComparing(Suggestion.OfPhrase::key));
    return suggested;
  }

  /**
   * The names, in the same order.
   *
   * @param least how often a name must stand
   */
  public List<Suggestion.OfName> names(int least) {
    return names.values().stream()
        .filter(count -> count.number >= least)
        .map(NameCount::suggestion)
        .sorted(
            Comparator.comparingInt((Suggestion.OfName s) -> -s.count())
                .thenComparing(s -> s.entity().label())
                .thenComparing(s -> s.entity().path()))
        .toList();
  }

  /** Of one phrase. */
  private static final class Count {
    private final Phrase first;
    private final Example example;
    private final Tally rests = new Tally();
    private int number;

    Count(Phrase first, Example example) {
      this.first = first;
      this.example = example;
    }

    void add(String rest) {
      number++;
      rests.add(rest);
    }

    Suggestion.OfPhrase suggestion(VerbForms verbs) {
      String rest = rests.mostFrequent();
      String sentence =
          first.subject()
              + " "
              + verbs.finite(first.verb())
              + (rest.isEmpty() ? "" : " " + rest)
              + ".";
      return new Suggestion.OfPhrase(number, first.key(), sentence, example, Optional.empty());
    }
  }

  /** Of one name. */
  private static final class NameCount {
    private final Entity entity;
    private final Example example;
    private final Tally words = new Tally();
    private Optional<String> represents = Optional.empty();
    private int number;
    private int articles;

    NameCount(Entity entity, Example example) {
      this.entity = entity;
      this.example = example;
    }

    void add(UnknownName name, boolean firstOfArticle) {
      number++;
      articles += firstOfArticle ? 1 : 0;
      words.add(name.words());
      represents = represents.or(name::represents);
    }

    Suggestion.OfName suggestion() {
      List<String> others = new ArrayList<>();
      words.forms().forEach(others::add);
      others.remove(entity.label());
      return new Suggestion.OfName(number, articles, entity, others, represents, example);
    }
  }
}
