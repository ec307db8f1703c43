package org.entente.suggestion;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.actor.Entity;
import org.entente.actor.EntityType;
import org.entente.actor.Gazetteer;
import org.entente.actor.Mention;
import org.entente.annotation.Sentence;
import org.entente.pattern.PatternLexicon;
import org.entente.pipeline.Pipeline;
import org.entente.relation.RelationExtractor;
import org.entente.suggestion.Findings.Found;

/** Reads off an analysed article what the lexicon lacks for it. Thread-safe. */
public final class FindingsReader {
  /** What the program makes of a name that it finds nowhere. */
  private static final Set<EntityType> MADE_OF_NAMES =
      EnumSet.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE);

  private static final Set<Mention.Form> NAMES =
      EnumSet.of(Mention.Form.TAGGED_NAME, Mention.Form.ALIAS, Mention.Form.NAME);

  private final PatternLexicon patterns;
  private final Gazetteer gazetteer;

  public FindingsReader(PatternLexicon patterns, Gazetteer gazetteer) {
    this.patterns = patterns;
    this.gazetteer = gazetteer;
  }

  /** Reads the phrases and names of an article. */
  public Findings read(Pipeline.Analysis analysis) {
    return new Findings(phrases(analysis), names(analysis));
  }

  private List<Found<Phrase>> phrases(Pipeline.Analysis analysis) {
    List<Found<Phrase>> found = new ArrayList<>();
    for (RelationExtractor.Reading reading : analysis.extraction().readings()) {
      List<Phrase> phrases =
          new PhraseReader(reading, new Coverage(reading, patterns), this::isKnown).read();
      if (!phrases.isEmpty()) {
        Example example = example(analysis, reading.sentence());
        phrases.forEach(phrase -> found.add(new Found<>(phrase, example)));
      }
    }
    return found;
  }

  private List<Found<UnknownName>> names(Pipeline.Analysis analysis) {
    List<Found<UnknownName>> found = new ArrayList<>();
    for (Sentence sentence : analysis.article().sentences()) {
      for (Mention mention : analysis.names().bySentence().get(sentence.index())) {
        Optional<Entity> entity = mention.findSingle().or(mention::place);
        if (entity.isPresent() && NAMES.contains(mention.form()) && isNew(entity.get())) {
          String words =
              sentence
                  .spanOf(mention.first(), mention.end())
                  .of(analysis.article().article().text());
          UnknownName name =
              new UnknownName(entity.get(), Example.onOneLine(words), represents(entity.get()));
          found.add(new Found<>(name, example(analysis, sentence)));
        }
      }
    }
    return found;
  }

  /** Towns of the world's table come with their country; a name alone has none. */
  private boolean isNew(Entity entity) {
    return MADE_OF_NAMES.contains(entity.type())
        && gazetteer.findByPath(entity.path()).isEmpty()
        && !(entity.type() == EntityType.PLACE && entity.country().isPresent());
  }

  /** Also those that the program derives from known ones, as a state's troops, are known. */
  private boolean isKnown(Entity entity) {
    return entity.isActor()
        && (gazetteer.findByPath(entity.path()).isPresent()
            || entity.represents().isPresent()
            || !MADE_OF_NAMES.contains(entity.type()));
  }

  private Optional<String> represents(Entity entity) {
    return entity
        .represents()
        .or(entity::country)
        .filter(path -> gazetteer.findByPath(path).isPresent());
  }

  private static Example example(Pipeline.Analysis analysis, Sentence sentence) {
    return Example.of(
        analysis.article().article().id(), sentence.span().of(analysis.article().article().text()));
  }
}
