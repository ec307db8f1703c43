package org.entente.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.annotation.Sentence;
import org.entente.annotation.Token;

/**
 * Reads the title around a person's name: "Turkish Chief of Staff General Hulusi Akar", "Ambassador
 * to the UN Kelly Craft", "Jim Mattis, the US defence secretary", "Hulusi Akar of Turkey". Works on
 * tokens, since parsers tear such runs apart.
 */
final class TitleReader {
  private static final Set<String> QUALIFIERS =
      Set.of(
          "former",
          "ex",
          "acting",
          "deputy",
          "vice",
          "interim",
          "outgoing",
          "incoming",
          "then",
          "late",
          "top",
          "senior",
          "junior",
          "caretaker",
          "transitional",
          "current",
          "new",
          "longtime",
          "veteran",
          "embattled",
          "ousted",
          "deposed",
          "exiled",
          "elected",
          "appointed",
          "self-declared",
          "de",
          "facto",
          "-");
  private static final Set<String> NO_LONGER_OR_NOT_YET =
      Set.of("former", "ex", "late", "then", "incoming", "ousted", "deposed");
  private static final Set<String> LINKS = Set.of("of", "for", "to", "from");

  private final ActorLexicon lexicon;

  TitleReader(ActorLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * What stands around a name.
   *
   * @param first index of the title's first token, with the state or organisation before it; the
   *     name's own where there is no title
   * @param end index after the last token of the name, with "of Turkey" after it
   * @param office the office, where both a title and whose it is are given and it is held
   * @param represents whom the person acts for, also where no office is named
   * @param publicOffice whether the title is that of somebody who serves a state
   */
  record Title(
      int first,
      int end,
      Optional<Office> office,
      Optional<Entity> represents,
      boolean publicOffice) {}

  Title read(Sentence sentence, List<Mention> names, Mention person) {
    Title before = readBefore(sentence, names, person);
    if (before.represents().isPresent()) {
      return before;
    }
    Optional<Mention> state = readOf(sentence, names, person.end());
    if (state.isPresent()) {
      return new Title(
          before.first(),
          state.get().end(),
          Optional.empty(),
          state.flatMap(Mention::findSingle),
          before.publicOffice());
    }
    Optional<Office> after = readAfter(sentence, names, person.end());
    return after
        .map(
            o ->
                new Title(
                    before.first(),
                    person.end(),
                    after.filter(a -> isHeld(a.title())),
                    Optional.of(o.organization()),
                    before.publicOffice()))
        .orElse(before);
  }

  private static Optional<Mention> readOf(Sentence sentence, List<Mention> names, int personEnd) {
    List<Token> tokens = sentence.tokens();
    boolean of = personEnd + 1 < tokens.size() && tokens.get(personEnd).text().equals("of");
    return of
        ? beginningAt(names, personEnd + 1, tokens).filter(m -> m.form() != Mention.Form.ADJECTIVE)
        : Optional.empty();
  }

  private Title readBefore(Sentence sentence, List<Mention> names, Mention person) {
    int personFirst = person.first();
    List<Token> tokens = sentence.tokens();
    int at = personFirst;
    boolean held = true;
    int titleEnd = personFirst;
    Optional<Mention> linked = Optional.empty();
    Optional<Mention> adjacent = endingAt(names, at);
    if (adjacent.isPresent()) {
      int link = adjacent.get().first() - 1;
      link = link >= 0 && tokens.get(link).text().equals("the") ? link - 1 : link;
      if (link > 0 && LINKS.contains(tokens.get(link).text()) && roleStart(tokens, link) < link) {
        linked = adjacent;
        at = link;
        titleEnd = link;
      }
    }
    int titleFirst = at;
    while (true) {
      int start = roleStart(tokens, at);
      if (start < at) {
        at = start;
        titleFirst = start;
        continue;
      }
      if (titleFirst < personFirst
          && at > 0
          && QUALIFIERS.contains(lowerCase(tokens.get(at - 1)))) {
        at--;
        held &= !NO_LONGER_OR_NOT_YET.contains(lowerCase(tokens.get(at)));
        continue;
      }
      break;
    }
    if (titleFirst == personFirst) {
      return new Title(personFirst, person.end(), Optional.empty(), Optional.empty(), false);
    }
    int first = at;
    Optional<Mention> owner = endingAt(names, at);
    if (owner.isEmpty() && at > 0 && tokens.get(at - 1).text().matches("['’]s?")) {
      owner = endingAt(names, at - 1);
    }
    boolean envoy = owner.isPresent() && linked.isPresent();
    Optional<Entity> organization =
        (owner.isPresent() ? owner : linked).flatMap(Mention::findSingle);
    if (owner.isPresent()) {
      first = owner.get().first();
      held &= first == 0 || !NO_LONGER_OR_NOT_YET.contains(lowerCase(tokens.get(first - 1)));
    }
    String title =
        MentionDetector.words(
            tokens, titleFirst, envoy || linked.isPresent() ? titleEnd : personFirst);
    held &= !isPast(title) && (first == 0 || !isPast(tokens.get(first - 1).text()));
    boolean own = lexicon.roles().find(title).filter(r -> r.mirrors() || r.honorific()).isEmpty();
    Optional<Office> office =
        held && own && isHeld(title)
            ? organization.map(o -> new Office(title, o))
            : Optional.empty();
    boolean serves = lexicon.roles().find(title).filter(PersonRole::publicOffice).isPresent();
    return new Title(first, person.end(), office, organization, serves);
  }

  /**
   * Whether the words begin with "former" or the like, which may be part of a title of the lexicon.
   */
  private static boolean isPast(String words) {
    String first = words.toLowerCase(Locale.ROOT).replaceFirst("[ -].*", "");
    return NO_LONGER_OR_NOT_YET.contains(first);
  }

  private Optional<Office> readAfter(Sentence sentence, List<Mention> names, int personEnd) {
    List<Token> tokens = sentence.tokens();
    if (personEnd + 1 >= tokens.size()) {
      return Optional.empty();
    }
    if (!tokens.get(personEnd).text().equals(",")) {
      return Optional.empty();
    }
    int at = personEnd + 1;
    at = Set.of("the", "a", "an").contains(tokens.get(at).text()) ? at + 1 : at;
    Optional<Mention> owner = beginningAt(names, at, tokens);
    int role = owner.map(Mention::end).orElse(at);
    if (owner.isPresent() && role < tokens.size() && tokens.get(role).text().matches("['’]s?")) {
      role++;
    }
    int roleEnd = roleEnd(tokens, role);
    if (roleEnd == role) {
      return Optional.empty();
    }
    String title = MentionDetector.words(tokens, role, roleEnd);
    if (owner.isEmpty()
        && roleEnd + 1 < tokens.size()
        && LINKS.contains(tokens.get(roleEnd).text())) {
      owner = beginningAt(names, roleEnd + 1, tokens);
    }
    return isPast(title)
        ? Optional.empty()
        : owner.flatMap(Mention::findSingle).map(o -> new Office(title, o));
  }

  /** Titles such as "ex-president" say themselves that they are no longer held. */
  private static boolean isHeld(String title) {
    return NO_LONGER_OR_NOT_YET.stream()
        .noneMatch(word -> title.startsWith(word + " ") || title.startsWith(word + "-"));
  }

  private static String lowerCase(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  private int roleStart(List<Token> tokens, int end) {
    for (int from = Math.max(0, end - lexicon.roles().longest() - 2); from < end; from++) {
      if (lexicon.roles().find(withoutDots(tokens, from, end)).isPresent()) {
        return from;
      }
    }
    return end;
  }

  private int roleEnd(List<Token> tokens, int from) {
    for (int to = Math.min(tokens.size(), from + lexicon.roles().longest() + 2); to > from; to--) {
      if (lexicon.roles().find(withoutDots(tokens, from, to)).isPresent()) {
        return to;
      }
    }
    return from;
  }

  private static String withoutDots(List<Token> tokens, int from, int end) {
    return MentionDetector.words(tokens, from, end).replace(".", "");
  }

  private static Optional<Mention> endingAt(List<Mention> names, int end) {
    return names.stream().filter(m -> m.end() == end && isOrganization(m)).findFirst();
  }

  private static Optional<Mention> beginningAt(List<Mention> names, int first, List<Token> tokens) {
    int at = first < tokens.size() && tokens.get(first).text().equals("the") ? first + 1 : first;
    return names.stream().filter(m -> m.first() == at && isOrganization(m)).findFirst();
  }

  private static boolean isOrganization(Mention mention) {
    return mention
        .findSingle()
        .filter(e -> e.isActor() && e.type() != EntityType.PERSON)
        .isPresent();
  }
}
