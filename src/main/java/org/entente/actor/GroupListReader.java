package org.entente.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.annotation.Sentence;
import org.entente.annotation.Token;

/**
 * Reads lists of states that share a noun, "the Turkish, Russian and US militaries", as one mention
 * of several groups. Parsers tear them apart, as only the last state stands before the noun.
 */
final class GroupListReader {
  private static final Set<String> JOINTS = Set.of(",", "and", "&");

  private final ActorLexicon lexicon;
  private final GroupNaming naming;

  GroupListReader(ActorLexicon lexicon) {
    this.lexicon = lexicon;
    this.naming = new GroupNaming(lexicon.gazetteer());
  }

  /** The sentence's mentions, with such lists joined. */
  List<Mention> join(Sentence sentence, List<Mention> names) {
    List<Mention> joined = new ArrayList<>();
    int at = 0;
    while (at < names.size()) {
      int last = listEnd(sentence.tokens(), names, at);
      Optional<Mention> group =
          last > at ? group(sentence, names.subList(at, last + 1)) : Optional.empty();
      joined.add(group.orElse(names.get(at)));
      at = group.isPresent() ? last + 1 : at + 1;
    }
    return joined;
  }

  /** Index of the last mention of the list that begins here. */
  private static int listEnd(List<Token> tokens, List<Mention> names, int first) {
    int last = first;
    while (last + 1 < names.size()
        && isState(names.get(last))
        && isState(names.get(last + 1))
        && isJoint(tokens, names.get(last).end(), names.get(last + 1).first())) {
      last++;
    }
    return last;
  }

  private static boolean isJoint(List<Token> tokens, int from, int to) {
    return to > from
        && to - from <= 2
        && tokens.subList(from, to).stream().allMatch(t -> JOINTS.contains(t.text()));
  }

  private static boolean isState(Mention mention) {
    return mention.form() != Mention.Form.METONYM && mention.isOne(EntityType.STATE);
  }

  private Optional<Mention> group(Sentence sentence, List<Mention> owners) {
    List<Token> tokens = sentence.tokens();
    int from = owners.get(owners.size() - 1).end();
    for (int end = Math.min(tokens.size(), from + 4); end > from; end--) {
      String noun = MentionDetector.words(tokens, from, end);
      Optional<AgentRole> agent = lexicon.agents().find(noun);
      boolean office =
          lexicon
              .roles()
              .find(noun)
              .or(() -> lexicon.roles().find(noun.replaceFirst("s( of staff)?$", "$1")))
              .isPresent();
      if (agent.isPresent() || office) {
        List<Entity> states =
            owners.stream().flatMap(m -> m.entities().stream()).distinct().toList();
        List<Entity> groups = agent.map(a -> naming.groups(a, states)).orElse(states);
        Mention first = owners.get(0);
        return Optional.of(
            new Mention(
                sentence.index(),
                first.first(),
                end,
                groups,
                Optional.empty(),
                Mention.Form.NOMINAL,
                Optional.empty()));
      }
    }
    return Optional.empty();
  }
}
