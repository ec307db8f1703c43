package org.entente.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entente.actor.Mention;
import org.entente.annotation.Sentence;
import org.entente.relation.RelationExtractor;
import org.entente.source.Span;

/** The mentions that an analysis found, by the words that they stand at. */
final class FoundMentions {
  private record Placed(Span span, Mention mention) {}

  private final List<Placed> placed = new ArrayList<>();
  private final List<Span> parsed;

  FoundMentions(Pipeline.Analysis analysis) {
    parsed = analysis.extraction().readings().stream().map(r -> r.sentence().span()).toList();
    for (Sentence sentence : analysis.article().sentences()) {
      // A parsed sentence has its names among its readings' mentions, with nouns and pronouns.
      analysis.extraction().readings().stream()
          .filter(r -> r.sentence().index() == sentence.index())
          .findFirst()
          .map(RelationExtractor.Reading::mentions)
          .map(m -> m.all())
          .orElse(analysis.names().bySentence().get(sentence.index()))
          .forEach(m -> placed.add(new Placed(sentence.spanOf(m.first(), m.end()), m)));
    }
  }

  /**
   * The mention that these words are, or are the end of; else the shortest that holds their last
   * word; else one within them. Titles and articles before a name make no difference so.
   */
  Optional<Mention> findAt(Span words) {
    Span last = new Span(words.end() - 1, words.end());
    return placed.stream()
        .filter(p -> p.span().overlaps(words))
        .min(
            Comparator.comparing((Placed p) -> !p.span().overlaps(last))
                .thenComparing(p -> p.span().end() != words.end())
                .thenComparing(p -> Math.abs(p.span().begin() - words.begin())))
        .map(Placed::mention);
  }

  /** Whether the words stand in a sentence that was parsed; only such have pronouns. */
  boolean isParsed(Span words) {
    return parsed.stream().anyMatch(s -> s.overlaps(words));
  }
}
