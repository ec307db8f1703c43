package org.entente.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.annotation.Sentence;
import org.entente.annotation.Token;

/**
 * Reads missions of a state abroad, "the US Embassy in Syria", as one actor that acts for the
 * state, at the place of its host. Works on tokens, as taggers mark the word alone.
 */
final class EmbassyReader {
  private static final Set<String> MISSIONS = Set.of("embassy", "consulate");
  private static final Set<String> JOINTS = Set.of("in", "to");

  private final Gazetteer gazetteer;

  EmbassyReader(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Whether it is a mission, whose surroundings are its host's. */
  static boolean isMission(Entity entity) {
    return entity.type() == EntityType.GOVERNMENT_BODY
        && Stream.of(entity.label().split(" ")).anyMatch(MISSIONS::contains);
  }

  /** The sentence's mentions, with such missions joined. */
  List<Mention> join(Sentence sentence, List<Mention> names) {
    List<Mention> joined = new ArrayList<>();
    for (Mention name : names) {
      boolean swallowed = !joined.isEmpty() && joined.get(joined.size() - 1).end() > name.first();
      if (!swallowed) {
        joined.add(mission(sentence, names, name).orElse(name));
      }
    }
    return joined;
  }

  private Optional<Mention> mission(Sentence sentence, List<Mention> names, Mention owner) {
    Optional<Entity> state = owner.findSingle().filter(e -> e.type() == EntityType.STATE);
    List<Token> tokens = sentence.tokens();
    int noun = owner.end();
    noun += noun < tokens.size() && tokens.get(noun).text().matches("['’]s?") ? 1 : 0;
    if (state.isEmpty() || noun >= tokens.size() || !MISSIONS.contains(word(tokens, noun))) {
      return Optional.empty();
    }
    int joint = noun + 1;
    Optional<Mention> host =
        joint < tokens.size() && JOINTS.contains(word(tokens, joint))
            ? names.stream().filter(m -> m.first() == joint + 1).findFirst()
            : Optional.empty();
    Optional<Entity> country = host.flatMap(this::country);
    String label =
        state.get().label()
            + " "
            + word(tokens, noun)
            + country.map(c -> " in " + c.label()).orElse("");
    Entity mission =
        new Entity(
            "actor/" + Entity.slug(label),
            EntityType.GOVERNMENT_BODY,
            label,
            Optional.empty(),
            Optional.of(state.get().path()),
            Optional.empty());
    return Optional.of(
        new Mention(
            sentence.index(),
            owner.first(),
            country.isPresent() ? host.get().end() : noun + 1,
            List.of(mission),
            country.flatMap(c -> host.flatMap(Mention::place).or(() -> country)),
            Mention.Form.NAME,
            Optional.empty(),
            new Resolution("mission of its state", 1)));
  }

  private Optional<Entity> country(Mention host) {
    Optional<Entity> entity = host.findSingle().or(host::place);
    return entity
        .filter(e -> e.type() == EntityType.STATE)
        .or(() -> host.place().flatMap(Entity::country).flatMap(gazetteer::findEntity));
  }

  private static String word(List<Token> tokens, int at) {
    return tokens.get(at).text().toLowerCase(Locale.ROOT);
  }
}
