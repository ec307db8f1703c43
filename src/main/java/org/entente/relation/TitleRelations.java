package org.entente.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.actor.ArticleMentions;
import org.entente.actor.Mention;
import org.entente.annotation.AnnotatedArticle;
import org.entente.annotation.Sentence;
import org.entente.pattern.RelationType;
import org.entente.source.Span;

/**
 * Offices as titles give them ("Turkish President Erdogan"): no clause tells them, so no pattern
 * can. Each is told once an article.
 */
final class TitleRelations {
  private static final String OFFICE = "holdsOfficeIn";
  private static final double CONFIDENCE = 0.9;

  private final Optional<RelationType> type;

  TitleRelations(List<RelationType> relations) {
    type = relations.stream().filter(r -> r.name().equals(OFFICE)).findFirst();
  }

  List<Relation> read(AnnotatedArticle article, ArticleMentions names) {
    List<Relation> found = new ArrayList<>();
    Set<String> told = new HashSet<>();
    if (type.isEmpty()) {
      return found;
    }
    for (Sentence sentence : article.sentences()) {
      for (Mention mention : names.bySentence().get(sentence.index())) {
        mention
            .office()
            .filter(o -> told.add(mention.entities().get(0).path() + " " + o.organization().path()))
            .ifPresent(o -> found.add(relation(sentence, mention)));
      }
    }
    return found;
  }

  private Relation relation(Sentence sentence, Mention mention) {
    Span span = sentence.spanOf(mention.first(), mention.end());
    Participant holder = new Participant(mention.entities().get(0), span, mention.form());
    Participant organization =
        new Participant(
            mention.office().orElseThrow().organization(),
            sentence.spanOf(mention.first(), mention.first() + 1),
            Mention.Form.NOMINAL);
    return new Relation(
        type.orElseThrow(),
        List.of(holder),
        List.of(organization),
        Status.ACTUAL,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        sentence.index(),
        span,
        CONFIDENCE,
        OFFICE + ": title");
  }
}
