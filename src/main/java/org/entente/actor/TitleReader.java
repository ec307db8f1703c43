package org.entente.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.entente.actor.Office.Standing;
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
  private static final Set<String> PAST =
      Set.of("former", "ex", "late", "then", "ousted", "deposed", "onetime", "erstwhile");
  private static final Set<String> ACTING =
      Set.of("acting", "interim", "caretaker", "transitional");
  private static final Set<String> DESIGNATED =
      Set.of("incoming", "elect", "designate", "appointed", "elected");
  private static final Set<String> SOUGHT =
      Set.of("candidate", "hopeful", "nominee", "contender", "aspiring", "would-be");

  /** Qualifiers that make it another office. */
  private static final Set<String> DEPUTIES = Set.of("deputy", "vice", "assistant", "junior");

  private static final Set<String> LINKS = Set.of("of", "for", "to", "from");

  /** Forms of address that in lower case are other words. */
  private static final Set<String> EXCELLENCIES = Set.of("HE", "HH", "HM", "HRH");

  /** Words of "Political and Security Affairs and Arms Control". */
  private static final int LONGEST_ERRAND = 7;

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
   * @param office the office, where both a title and whose it is are given
   * @param represents whom the person acts for, also where no office is named
   * @param words the title itself, in lower case
   * @param publicOffice whether the title is that of somebody who serves a state
   */
  record Title(
      int first,
      int end,
      Optional<Office> office,
      Optional<Entity> represents,
      Optional<String> words,
      boolean publicOffice) {
    Title withOffice(Office other) {
      return new Title(first, end, Optional.of(other), represents, words, publicOffice);
    }
  }

  Title read(Sentence sentence, List<Mention> names, Mention person) {
    Title before = readBefore(sentence, names, person, person.first());
    if (before.represents().isPresent()) {
      return before;
    }
    Optional<Service> service = readOf(sentence, names, person.end());
    if (service.isPresent()) {
      return new Title(
          before.first(),
          service.get().end(),
          Optional.empty(),
          Optional.of(service.get().owner()),
          before.words(),
          before.publicOffice());
    }
    Optional<Title> apposed = readApposed(sentence, names, person);
    if (apposed.isPresent()) {
      return apposed.get();
    }
    Optional<After> after = readAfter(sentence, names, person.end());
    return after
        .map(
            a ->
                new Title(
                    before.first(),
                    person.end(),
                    a.office(),
                    a.office().map(Office::organization),
                    Optional.of(a.words()),
                    before.publicOffice()))
        .orElse(before);
  }

  /** "The commander of the brigade, General Rowe,": the name is set apart by commas. */
  private Optional<Title> readApposed(Sentence sentence, List<Mention> names, Mention person) {
    List<Token> tokens = sentence.tokens();
    int comma = addressStart(tokens, person.first()) - 1;
    if (comma < 1 || !tokens.get(comma).text().equals(",") || !isSetApart(tokens, person.end())) {
      return Optional.empty();
    }
    Title title = readBefore(sentence, names, person, comma);
    return title
        .represents()
        .map(
            owner ->
                new Title(
                    person.first(),
                    person.end(),
                    title.office(),
                    Optional.of(owner),
                    title.words(),
                    title.publicOffice()));
  }

  /** Where "H.E. Dr" begins before a name; the name's own start where nothing of the kind does. */
  private int addressStart(List<Token> tokens, int nameFirst) {
    if (nameFirst > 0 && EXCELLENCIES.contains(tokens.get(nameFirst - 1).text())) {
      return nameFirst - 1;
    }
    int start = roleStart(tokens, nameFirst);
    boolean address =
        start < nameFirst
            && lexicon
                .roles()
                .findTitle(MentionDetector.words(tokens, start, nameFirst))
                .filter(PersonRole::honorific)
                .isPresent();
    return address ? addressStart(tokens, start) : nameFirst;
  }

  /** Whether what ends here is no member of a list. */
  private static boolean isSetApart(List<Token> tokens, int end) {
    return end >= tokens.size()
        || tokens.get(end).text().matches("[.;:)]")
        || (tokens.get(end).text().equals(",")
            && (end + 1 >= tokens.size() || !tokens.get(end + 1).text().matches("and|or")));
  }

  /**
   * Whom somebody serves, by the words after his name.
   *
   * @param end index after the last of these words
   */
  private record Service(Entity owner, int end) {}

  /** "Of Turkey", "of the British army". */
  private Optional<Service> readOf(Sentence sentence, List<Mention> names, int personEnd) {
    List<Token> tokens = sentence.tokens();
    if (personEnd + 1 >= tokens.size() || !tokens.get(personEnd).text().equals("of")) {
      return Optional.empty();
    }
    return beginningAt(names, personEnd + 1, tokens)
        .flatMap(
            m ->
                m.form() == Mention.Form.ADJECTIVE
                    ? organEnd(tokens, m.end()).map(end -> new Service(m.entities().get(0), end))
                    : m.findSingle().map(e -> new Service(e, m.end())));
  }

  /** The end of the noun for a state's organ that begins here. */
  private Optional<Integer> organEnd(List<Token> tokens, int first) {
    int last = Math.min(tokens.size(), first + lexicon.agents().longest());
    for (int end = last; end > first; end--) {
      if (lexicon
          .agents()
          .find(MentionDetector.words(tokens, first, end))
          .filter(AgentRole::isOrgan)
          .isPresent()) {
        return Optional.of(end);
      }
    }
    return Optional.empty();
  }

  /**
   * @param personFirst where the title ends: where the name begins, or a title between the two
   */
  private Title readBefore(
      Sentence sentence, List<Mention> names, Mention person, int personFirst) {
    List<Token> tokens = sentence.tokens();
    int at = personFirst;
    Standing standing = Standing.HELD;
    String deputy = "";
    int titleEnd = personFirst;
    Optional<Mention> linkedTo = Optional.empty();
    Optional<Mention> adjacent = endingAt(names, at);
    if (adjacent.isPresent()) {
      int link = linkBefore(tokens, adjacent.get());
      if (isLinked(tokens, adjacent.get())) {
        linkedTo = adjacent;
        at = link;
        titleEnd = link;
      }
    }
    Optional<Integer> errand = linkedTo.isPresent() ? Optional.empty() : errandLink(tokens, at);
    if (errand.isPresent()) {
      at = errand.get();
      titleEnd = at;
    }
    Optional<Mention> linked = linkedTo;
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
        String qualifier = lowerCase(tokens.get(at));
        standing = standing == Standing.HELD ? standing(qualifier) : standing;
        deputy = DEPUTIES.contains(qualifier) ? qualifier + " " : deputy;
        continue;
      }
      break;
    }
    if (titleFirst == personFirst) {
      return new Title(
          personFirst, person.end(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
    int first = at;
    if (linked.isEmpty()
        && (endingAt(names, at).filter(o -> isLinked(tokens, o)).isPresent()
            || errandLink(tokens, at).isPresent())) {
      // "Special Envoy for Yemen Ambassador Tim Lenderking"
      return readBefore(sentence, names, person, at);
    }
    Optional<Mention> owner = endingAt(names, at);
    if (owner.isEmpty() && at > 0 && tokens.get(at - 1).text().matches("['’]s?")) {
      owner = endingAt(names, at - 1);
    }
    String title = MentionDetector.words(tokens, titleFirst, titleEnd);
    Optional<Entity> organization =
        owner.isPresent()
            ? owner.flatMap(Mention::findSingle)
            : linked
                .flatMap(Mention::findSingle)
                .filter(e -> !isErrand(tokens, linkBefore(tokens, linked.get()), title, e));
    if (owner.isPresent()) {
      first = owner.get().first();
    }
    if (standing == Standing.HELD) {
      // "former Turkish president", "former president"
      standing = first == 0 ? standing : standing(lowerCase(tokens.get(first - 1)));
      standing = standing == Standing.HELD ? standing(title) : standing;
    }
    String office = deputy + withoutStanding(title);
    Standing stands = standing;
    boolean own = lexicon.roles().find(title).filter(r -> r.mirrors() || r.honorific()).isEmpty();
    Optional<Office> read =
        own ? organization.map(o -> new Office(office, o, stands)) : Optional.empty();
    boolean serves = lexicon.roles().find(title).filter(PersonRole::publicOffice).isPresent();
    return new Title(first, person.end(), read, organization, Optional.of(title), serves);
  }

  private static int linkBefore(List<Token> tokens, Mention name) {
    int link = name.first() - 1;
    return link >= 0 && tokens.get(link).text().equals("the") ? link - 1 : link;
  }

  /** "Envoy for Yemen", "ambassador to the UN". */
  private boolean isLinked(List<Token> tokens, Mention name) {
    int link = linkBefore(tokens, name);
    return link > 0 && LINKS.contains(tokens.get(link).text()) && roleStart(tokens, link) < link;
  }

  /**
   * The "for" of "Assistant Secretary for Near Eastern Affairs", whose words end here: all begin
   * with capitals.
   */
  private Optional<Integer> errandLink(List<Token> tokens, int end) {
    int at = end - 1;
    while (at > 0
        && end - at <= LONGEST_ERRAND
        && tokens.get(at).name() != Token.NameClass.PERSON
        && (isCapitalised(tokens.get(at)) || (at < end - 1 && isJoint(tokens.get(at))))) {
      at--;
    }
    return at > 0
            && at < end - 1
            && tokens.get(at).text().equals("for")
            && roleStart(tokens, at) < at
        ? Optional.of(at)
        : Optional.empty();
  }

  private static boolean isCapitalised(Token token) {
    return Character.isUpperCase(token.text().charAt(0)) && token.text().length() > 1;
  }

  private static boolean isJoint(Token token) {
    return token.text().equals("and") || token.text().equals("&");
  }

  /** The envoy for Yemen is not Yemen's, as its spokesman would be. */
  private boolean isErrand(List<Token> tokens, int link, String title, Entity state) {
    return state.type() == EntityType.STATE
        && tokens.get(link).text().equals("for")
        && lexicon.roles().find(title).filter(PersonRole::speaksFor).isEmpty();
  }

  /** Whether these words of a title leave open that it is held. */
  static boolean isHeld(String title) {
    return standing(title).isHeld();
  }

  /** What the words of a title tell of how it is held. */
  private static Standing standing(String title) {
    Standing standing = Standing.HELD;
    for (String word : title.toLowerCase(Locale.ROOT).split("[ -]", -1)) {
      if (PAST.contains(word)) {
        return Standing.FORMER;
      }
      if (ACTING.contains(word)) {
        standing = Standing.ACTING;
      } else if (DESIGNATED.contains(word)) {
        standing = Standing.DESIGNATED;
      } else if (SOUGHT.contains(word)) {
        standing = Standing.SOUGHT;
      }
    }
    return standing;
  }

  /** "president" of "ex-president" and "president-elect"; a candidate's title stays as it is. */
  private static String withoutStanding(String title) {
    List<String> words = new ArrayList<>(List.of(title.split("[ -]", -1)));
    boolean qualified =
        words.removeIf(w -> PAST.contains(w) || ACTING.contains(w) || DESIGNATED.contains(w));
    return qualified && !words.isEmpty() ? String.join(" ", words) : title;
  }

  /** A title after a name, with the office if it says of what. */
  private record After(String words, Optional<Office> office) {}

  private Optional<After> readAfter(Sentence sentence, List<Mention> names, int personEnd) {
    List<Token> tokens = sentence.tokens();
    if (personEnd + 1 >= tokens.size()) {
      return Optional.empty();
    }
    if (!tokens.get(personEnd).text().equals(",")) {
      return Optional.empty();
    }
    int at = personEnd + 1;
    at = Set.of("the", "a", "an").contains(tokens.get(at).text()) ? at + 1 : at;
    boolean past = PAST.contains(lowerCase(tokens.get(at)));
    if (QUALIFIERS.contains(lowerCase(tokens.get(at))) && at + 1 < tokens.size()) {
      at++; // "Fikri Isik, former Turkish defence minister"
    }
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
    Standing standing = past ? Standing.FORMER : standing(title);
    Optional<Office> office =
        owner
            .flatMap(Mention::findSingle)
            .map(o -> new Office(withoutStanding(title), o, standing));
    return Optional.of(new After(title, office));
  }

  private static String lowerCase(Token token) {
    return token.text().toLowerCase(Locale.ROOT);
  }

  private int roleStart(List<Token> tokens, int end) {
    for (int from = Math.max(0, end - lexicon.roles().longest() - 2); from < end; from++) {
      if (lexicon.roles().findTitle(MentionDetector.words(tokens, from, end)).isPresent()) {
        return from;
      }
    }
    return end;
  }

  private int roleEnd(List<Token> tokens, int from) {
    for (int to = Math.min(tokens.size(), from + lexicon.roles().longest() + 2); to > from; to--) {
      if (lexicon.roles().findTitle(MentionDetector.words(tokens, from, to)).isPresent()) {
        return to;
      }
    }
    return from;
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
