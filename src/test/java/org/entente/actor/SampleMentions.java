package org.entente.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.SampleReader;
import org.entente.annotation.Conllu;
import org.entente.relation.RelationExtractor;

/** Whom the words of parsed sentences stand for, written so that tests can compare it. */
final class SampleMentions {
  private final SampleReader reader;

  SampleMentions(String parses) {
    reader = new SampleReader(parses, Map.of());
  }

  /** {@code words=actor+actor}, or {@code words=@place}, in the order of the text. */
  List<String> of(String text) {
    List<String> found = new ArrayList<>();
    for (RelationExtractor.Reading reading : reader.read(Conllu.article(text)).readings()) {
      for (Mention mention : reading.mentions().all()) {
        String words = reading.sentence().spanOf(mention.first(), mention.end()).of(text);
        found.add(words + "=" + whom(mention));
      }
    }
    return found;
  }

  private static String whom(Mention mention) {
    Optional<Entity> place = mention.place().filter(p -> !p.isActor());
    return mention.entities().isEmpty()
        ? place.map(p -> "@" + slug(p)).orElse("nobody")
        : mention.entities().stream().map(SampleMentions::slug).collect(Collectors.joining("+"));
  }

  private static String slug(Entity entity) {
    return entity.path().substring(entity.path().indexOf('/') + 1);
  }
}
