package org.entente.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.annotation.Sentence;
import org.entente.annotation.Token;
import org.entente.annotation.Token.NameClass;

/**
 * Finds the names in a sentence: those of the gazetteer and those that the tagger marks. Where both
 * overlap, the longer one counts, unless the rest of the tagged name is made of names and group
 * nouns itself ("Lebanese Hezbollah", "Iraqi Army").
 */
final class MentionDetector {
  /** What makes another party of one before its name. */
  private static final Set<String> IDEOLOGIES =
      Set.of(
          "Social",
          "Christian",
          "Free",
          "Progressive",
          "Radical",
          "Centre",
          "Center",
          "New",
          "National",
          "Sweden",
          "Liberal");

  /** Words after which no noun has begun before. */
  private static final Set<String> AFTER_NOUN =
      Set.of(
          "as", "at", "but", "for", "from", "had", "has", "in", "is", "of", "on", "over", "said",
          "says", "to", "told", "was", "who", "will", "with", "would");

  private static final Set<String> COUNTS =
      Set.of(
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "fifteen",
          "twenty",
          "thirty",
          "forty",
          "fifty",
          "sixty",
          "seventy",
          "eighty",
          "ninety",
          "dozens",
          "hundreds",
          "thousands",
          "several",
          "some",
          "many",
          "most",
          "both",
          "all");

  /** What is named after a city or a person, and is neither. */
  private static final Set<String> NAMED_AFTER =
      Set.of(
          "Agreement",
          "Agreements",
          "Accord",
          "Accords",
          "Convention",
          "Conventions",
          "Protocol",
          "Treaty",
          "Pact",
          "Declaration",
          "Process",
          "Conference",
          "Summit",
          "Olympics",
          "Games",
          "Marathon",
          "University",
          "College",
          "Institute",
          "School",
          "Academy",
          "Airport",
          "Stadium",
          "Street",
          "Avenue",
          "Square",
          "Bridge",
          "Hospital",
          "Mosque",
          "Cathedral",
          "Prize",
          "Award",
          "Foundation",
          "Museum",
          "Library",
          "Times",
          "Post",
          "Herald",
          "Tribune",
          "Saint-Germain",
          "Club",
          "Exchange",
          "Forum",
          "Festival",
          "Biennale",
          "Memorandum");

  private static final Set<String> INSTITUTIONS =
      Set.of("University", "College", "Institute", "School", "Academy", "Hospital", "Museum");

  /** Acronyms that in a headline in capitals are mere words. */
  private static final Set<String> WORDS = Set.of("IS", "WHO", "US", "IT", "AU", "WAS", "ARE");

  /** What ends the name of a body that somebody may hold an office in. */
  private static final Set<String> UNITS =
      Set.of(
          "Command",
          "Brigade",
          "Division",
          "Battalion",
          "Regiment",
          "Corps",
          "Fleet",
          "Force",
          "Forces",
          "Mission",
          "Operation",
          "Agency",
          "Authority",
          "Office",
          "Commission",
          "Committee",
          "Council",
          "Bank",
          "Fund",
          "Organization",
          "Organisation",
          "Association");

  private static final Set<String> PREPOSITIONS =
      Set.of("near", "in", "at", "around", "outside", "inside", "across", "from", "over");

  /** With these no name begins: the tagger may take "of Kenya" for the minister's. */
  private static final Set<String> LINKS_OF_NAMES = Set.of("of", "for", "to", "the", "and");

  private static final Set<String> ORIGINS = Set.of("born", "educated", "style", "bound", "made");

  private final ActorLexicon lexicon;
  private final Misspellings misspellings;
  private final Transliterations transliterations;

  MentionDetector(ActorLexicon lexicon) {
    this.lexicon = lexicon;
    this.misspellings = new Misspellings(lexicon);
    this.transliterations = new Transliterations(lexicon);
  }

  List<RawName> detect(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<RawName> names = new ArrayList<>();
    int at = 0;
    while (at < tokens.size()) {
      Optional<RawName> name = nameAt(sentence, at);
      name.ifPresent(names::add);
      at = name.map(RawName::end).orElse(at + 1);
    }
    return names;
  }

  private Optional<RawName> nameAt(Sentence sentence, int first) {
    List<Token> tokens = sentence.tokens();
    Optional<Gazetteer.Found> found = findAt(sentence, first);
    int taggedEnd = taggedEnd(tokens, first);
    NameClass tagged = tokens.get(first).name();
    boolean mayBePerson = tagged == NameClass.PERSON || tagged == NameClass.ORGANIZATION;
    if (mayBePerson && isTitle(tokens, first, taggedEnd, tagged == NameClass.PERSON ? 1 : 2)) {
      return Optional
          .empty(); // "Staff" in "Chief of General Staff Valery Gerasimov", tagged as his name
    }
    int longer = found.map(f -> longerName(tokens, f)).orElse(0);
    if (longer > 0) {
      RawName name = rawName(sentence, first, longer, List.of(), found.flatMap(this::state));
      boolean body = INSTITUTIONS.contains(tokens.get(longer - 1).text());
      return Optional.of(
          new RawName(
              first,
              longer,
              List.of(),
              body && name.owner().isPresent() ? NameClass.ORGANIZATION : NameClass.MISC,
              name.text(),
              name.owner()));
    }
    if (found.isPresent()
        && (isLinkedToTitle(tokens, first)
            || taggedEnd <= found.get().end()
            || isMadeOfKnownWords(tokens, found.get().end(), taggedEnd)
            || isTitleCase(tokens)
            || !outweighs(tokens, first, found.get()))) {
      int end = withKind(tokens, found.get().end(), taggedEnd);
      return Optional.of(rawName(sentence, first, end, found.get().matches(), Optional.empty()));
    }
    if (taggedEnd == first || tokens.get(taggedEnd - 1).name() == NameClass.MISC) {
      return found.isPresent()
          ? found.map(f -> rawName(sentence, first, f.end(), f.matches(), Optional.empty()))
          : titledName(sentence, first);
    }
    if (isAgentNoun(tokens, first, taggedEnd)
        || LINKS_OF_NAMES.contains(tokens.get(first).text())
        || (tagged == NameClass.ORGANIZATION
            && lexicon.roles().findTitle(words(tokens, first, taggedEnd)).isPresent())
        || (first == 0 && taggedEnd > 1 && isPreposition(tokens.get(0)))) {
      return Optional.empty();
    }
    if (followsLinkedTitle(tokens, first) && !isUnit(tokens.get(taggedEnd - 1))) {
      RawName name = rawName(sentence, first, taggedEnd, List.of(), Optional.empty());
      return Optional.of(
          new RawName(
              first, taggedEnd, List.of(), NameClass.PERSON, name.text(), Optional.empty()));
    }
    RawName name = rawName(sentence, first, taggedEnd, List.of(), found.flatMap(this::state));
    List<Gazetteer.Match> respelt = transliterations.find(name.text(), name.tagged());
    return Optional.of(
        respelt.isEmpty() ? name : rawName(sentence, first, taggedEnd, respelt, Optional.empty()));
  }

  /**
   * Whether the name, or the end of one that begins before, is a noun for organs, though it is
   * written like a name: "Foreign Ministry" after "Swedish".
   */
  private boolean isAgentNoun(List<Token> tokens, int first, int end) {
    NameClass tagged = tokens.get(first).name();
    for (int begin = first; begin >= 0 && first - begin < lexicon.agents().longest(); begin--) {
      if (begin < first && (tagged == NameClass.NONE || tokens.get(begin).name() != tagged)) {
        return false;
      }
      if (lexicon.agents().find(words(tokens, begin, end)).filter(AgentRole::isOrgan).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** "Near Mosul" at the start of a sentence, which the tagger takes for one name. */
  static boolean isPreposition(Token token) {
    return PREPOSITIONS.contains(token.text().toLowerCase(Locale.ROOT));
  }

  /** "Fatah Party": the tagger has the noun in the name, the gazetteer does not. */
  private int withKind(List<Token> tokens, int end, int taggedEnd) {
    return end + 1 == taggedEnd
            && tokens.get(end - 1).name() == NameClass.ORGANIZATION
            && lexicon.anaphors().find(tokens.get(end).text()).isPresent()
        ? taggedEnd
        : end;
  }

  /** The state of a city, or of which the name is one. */
  private Optional<Entity> state(Gazetteer.Found found) {
    return found.matches().stream()
        .map(m -> m.entry().entity())
        .flatMap(
            e ->
                Stream.concat(
                    Stream.of(e), e.country().flatMap(lexicon.gazetteer()::findEntity).stream()))
        .filter(e -> e.type() == EntityType.STATE)
        .findFirst();
  }

  /** What the gazetteer has, for a name with a slip in it too. */
  private Optional<Gazetteer.Found> findAt(Sentence sentence, int first) {
    Optional<Gazetteer.Found> found =
        lexicon
            .gazetteer()
            .findAt(sentence.tokens(), first)
            .filter(f -> !isOrganOfAnother(sentence.tokens(), first, f))
            .filter(f -> !isOtherParty(sentence.tokens(), first, f));
    if (found.isPresent()
        && WORDS.contains(sentence.tokens().get(first).text())
        && found.get().end() == first + 1
        && isInCapitals(sentence.tokens())
        && !(first == 0 && sentence.tokens().get(1).text().endsWith("S"))) { // "WHO DECLARES"
      return Optional.empty();
    }
    Token token = sentence.tokens().get(first);
    if (found.isPresent() || token.name() == NameClass.PERSON || !isCapitalised(token)) {
      return found;
    }
    List<Gazetteer.Match> near = misspellings.find(token.text());
    return near.isEmpty() ? found : Optional.of(new Gazetteer.Found(first + 1, near));
  }

  /**
   * "Social Democrats" are not the Democrats, and "the Ohio Republican" is one of them, be it who
   * it may.
   */
  private static boolean isOtherParty(List<Token> tokens, int first, Gazetteer.Found found) {
    boolean party =
        found.end() == first + 1
            && first > 0
            && found.matches().stream()
                .allMatch(m -> m.entry().entity().type() == EntityType.POLITICAL_PARTY);
    if (!party) {
      return false;
    }
    if (IDEOLOGIES.contains(tokens.get(first - 1).text())) {
      return true;
    }
    String next = found.end() < tokens.size() ? tokens.get(found.end()).text() : ".";
    boolean alone = AFTER_NOUN.contains(next) || next.matches("[.,;:!?)”\"]|['’]s?");
    boolean member =
        alone
            && found.matches().stream()
                .allMatch(m -> m.kind() == GazetteerEntry.Name.Kind.ADJECTIVE);
    return member
        && tokens.subList(Math.max(0, first - 3), first).stream()
            .anyMatch(t -> t.text().equalsIgnoreCase("the"));
  }

  /**
   * "Cambodia's Supreme Court", where the gazetteer knows only other states' bodies of this name:
   * the words then name Cambodia's organ as they would in lower case.
   */
  private boolean isOrganOfAnother(List<Token> tokens, int first, Gazetteer.Found found) {
    if (lexicon
        .agents()
        .find(words(tokens, first, found.end()))
        .filter(AgentRole::isOrgan)
        .isEmpty()) {
      return false;
    }
    Optional<Entity> owner = ownerBefore(tokens, first);
    List<Entity> bearers = found.matches().stream().map(m -> m.entry().entity()).toList();
    return owner.isPresent()
        && bearers.stream().anyMatch(e -> e.type() == EntityType.GOVERNMENT_BODY)
        && bearers.stream()
            .noneMatch(
                e -> e.represents().or(e::country).filter(owner.get().path()::equals).isPresent());
  }

  /** The state named right before, as in "Cambodia's" or "Cambodian". */
  private Optional<Entity> ownerBefore(List<Token> tokens, int first) {
    int end = first > 0 && tokens.get(first - 1).text().matches("['’]s?") ? first - 1 : first;
    for (int begin = end - 1; begin >= 0 && begin >= end - 3; begin--) {
      Optional<Gazetteer.Found> found = lexicon.gazetteer().findAt(tokens, begin);
      if (found.isPresent() && found.get().end() == end) {
        return found.get().matches().stream()
            .map(m -> m.entry().entity())
            .filter(e -> e.type() == EntityType.STATE)
            .findFirst();
      }
    }
    return Optional.empty();
  }

  /** A name that the tagger missed, right after a title: "Defence Minister Fikri Isik". */
  private Optional<RawName> titledName(Sentence sentence, int first) {
    List<Token> tokens = sentence.tokens();
    boolean titled = false;
    for (int from = Math.max(0, first - lexicon.roles().longest()); from < first; from++) {
      titled |= lexicon.roles().findTitle(words(tokens, from, first)).isPresent();
    }
    int end = first;
    while (titled && end < tokens.size() && end < first + 4 && isCapitalised(tokens.get(end))) {
      end++;
    }
    if (end - first < (isAddressed(tokens, first) ? 1 : 2)
        || roleBegins(tokens, first, end)
        || isTitle(tokens, first, end, 1)
        || isAgentNoun(tokens, first, end)) {
      return Optional.empty();
    }
    RawName name = rawName(sentence, first, end, List.of(), Optional.empty());
    return Optional.of(
        new RawName(first, end, List.of(), NameClass.PERSON, name.text(), Optional.empty()));
  }

  /** "Ms. Flowers", "Sen. Wood": one word after a form of address is a name. */
  private boolean isAddressed(List<Token> tokens, int first) {
    String before = first > 0 ? tokens.get(first - 1).text() : "";
    return Character.isUpperCase(before.isEmpty() ? ' ' : before.charAt(0))
        && lexicon
            .roles()
            .findTitle(before)
            .filter(r -> r.honorific() || before.endsWith("."))
            .isPresent();
  }

  /**
   * Whether the token is part of a title, although it may be tagged as part of the name after it.
   */
  private boolean isTitle(List<Token> tokens, int at, int nameEnd, int leastWords) {
    for (int from = Math.max(0, at - lexicon.roles().longest()); from <= at; from++) {
      for (int to = at + 1; to < nameEnd; to++) {
        if (to - from >= leastWords
            && lexicon.roles().findTitle(words(tokens, from, to)).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * "Ambassador to the UN Kelly Craft": what a title links to ends where the lexicon's name ends.
   */
  private boolean isLinkedToTitle(List<Token> tokens, int first) {
    int link = first > 0 && tokens.get(first - 1).text().equals("the") ? first - 2 : first - 1;
    if (link < 1 || !Set.of("to", "of", "for").contains(tokens.get(link).text())) {
      return false;
    }
    for (int from = Math.max(0, link - lexicon.roles().longest()); from < link; from++) {
      if (lexicon.roles().findTitle(words(tokens, from, link)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether what "Ambassador to" links to ends right before: what follows is the ambassador,
   * however it is tagged.
   */
  private boolean followsLinkedTitle(List<Token> tokens, int first) {
    for (int from = Math.max(0, first - 4); from < first; from++) {
      int end = lexicon.gazetteer().findAt(tokens, from).map(Gazetteer.Found::end).orElse(-1);
      if (end == first && isLinkedToTitle(tokens, from)) {
        return true;
      }
    }
    for (int from = Math.max(0, first - lexicon.roles().longest()); from < first - 1; from++) {
      if (lexicon.roles().findTitle(words(tokens, from, first)).isPresent()) {
        return true; // "Secretary of State" right before it
      }
    }
    return false;
  }

  /** The last word of "commander for the Nairobi Metropolitan Command". */
  private static boolean isUnit(Token last) {
    return last.name() == NameClass.ORGANIZATION && UNITS.contains(last.text());
  }

  private boolean roleBegins(List<Token> tokens, int first, int end) {
    for (int to = first + 1; to <= end; to++) {
      String words = words(tokens, first, to);
      if (lexicon.roles().find(words).isPresent() || lexicon.agents().find(words).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCapitalised(Token token) {
    String text = token.text();
    return text.length() > 1
        && Character.isUpperCase(text.charAt(0))
        && text.chars().anyMatch(Character::isLowerCase);
  }

  /** Whether a longer tagged name should win over the gazetteer's. */
  private static boolean outweighs(List<Token> tokens, int first, Gazetteer.Found found) {
    NameClass tagged = tokens.get(first).name();
    if (tagged == NameClass.MISC || tagged == NameClass.NONE) {
      return false;
    }
    boolean person =
        found.matches().stream().anyMatch(m -> m.entry().entity().type() == EntityType.PERSON);
    boolean adjective =
        found.matches().stream().anyMatch(m -> m.kind() == GazetteerEntry.Name.Kind.ADJECTIVE);
    return !person && !(adjective && tagged != NameClass.ORGANIZATION);
  }

  private boolean isMadeOfKnownWords(List<Token> tokens, int from, int end) {
    int at = from;
    while (at < end) {
      Optional<Gazetteer.Found> found = lexicon.gazetteer().findAt(tokens, at);
      if (found.isPresent() && found.get().end() <= end) {
        at = found.get().end();
      } else {
        int noun = nounEnd(tokens, at, end);
        if (noun == at) {
          return false;
        }
        at = noun;
      }
    }
    return true;
  }

  private int nounEnd(List<Token> tokens, int from, int end) {
    int longest = Math.max(lexicon.agents().longest(), lexicon.roles().longest());
    for (int to = Math.min(end, from + longest); to > from; to--) {
      if (lexicon.isActorNoun(words(tokens, from, to))) {
        return to;
      }
    }
    return from;
  }

  static String words(List<Token> tokens, int from, int end) {
    StringBuilder words = new StringBuilder();
    for (Token token : tokens.subList(from, end)) {
      if (token.text().equals("-")) {
        continue;
      }
      words.append(words.length() == 0 ? "" : " ").append(token.text().toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }

  private static int taggedEnd(List<Token> tokens, int first) {
    NameClass tagged = tokens.get(first).name();
    int end = first;
    if (isArticle(tokens, first)) {
      end = first + 2; // "Al-Rai", of which the tagger knows the last word
      tagged = tokens.get(end).name();
    }
    if (tagged == NameClass.NONE || isCount(tokens, first)) {
      return first;
    }
    while (end < tokens.size()
        && (tokens.get(end).name() == tagged
            || (isArticle(tokens, end) && tokens.get(end + 2).name() == tagged))) {
      end += tokens.get(end).name() == tagged ? 1 : 3; // "Nimr al-Nimr"
    }
    return end;
  }

  /** A headline with capitals throughout, in which taggers see one long name. */
  static boolean isTitleCase(List<Token> tokens) {
    long words = tokens.stream().filter(t -> t.text().length() > 3).count();
    long capitals =
        tokens.stream()
            .filter(t -> t.text().length() > 3 && Character.isUpperCase(t.text().charAt(0)))
            .count();
    return words >= 4 && capitals * 10 >= words * 9;
  }

  /**
   * The end of a longer name that a city or a person is part of, "the Paris Agreement", "Heydar
   * Aliyev International Airport", "Moscow-born"; 0 where it is none.
   */
  private static int longerName(List<Token> tokens, Gazetteer.Found found) {
    int end = found.end();
    boolean city =
        found.matches().stream()
            .allMatch(
                m ->
                    m.kind() == GazetteerEntry.Name.Kind.METONYM
                        || m.entry().entity().type() == EntityType.PLACE
                        || m.entry().entity().type() == EntityType.PERSON);
    if (!city || end >= tokens.size()) {
      return 0;
    }
    if (end + 1 < tokens.size()
        && tokens.get(end).text().equals("-")
        && ORIGINS.contains(tokens.get(end + 1).text())) {
      return end + 2;
    }
    for (int at = end; at < Math.min(tokens.size(), end + 2); at++) {
      if (!isCapitalised(tokens.get(at))) {
        return 0;
      }
      if (NAMED_AFTER.contains(tokens.get(at).text())) {
        return at + 1;
      }
    }
    return 0;
  }

  private static boolean isInCapitals(List<Token> tokens) {
    return tokens.size() > 3
        && tokens.stream().noneMatch(t -> t.text().chars().anyMatch(Character::isLowerCase));
  }

  private static boolean isArticle(List<Token> tokens, int first) {
    return first + 2 < tokens.size()
        && tokens.get(first).text().matches("[AaEe]l")
        && tokens.get(first).name() == NameClass.NONE
        && tokens.get(first + 1).text().equals("-");
  }

  /** "Eighty UN peacekeepers": a number before a name is no part of it, unless it is all of it. */
  private static boolean isCount(List<Token> tokens, int at) {
    return COUNTS.contains(tokens.get(at).text().toLowerCase(Locale.ROOT))
        && at + 1 < tokens.size()
        && tokens.get(at + 1).name() == tokens.get(at).name();
  }

  private static RawName rawName(
      Sentence sentence,
      int first,
      int end,
      List<Gazetteer.Match> matches,
      Optional<Entity> owner) {
    StringBuilder text = new StringBuilder();
    for (int i = first; i < end; i++) {
      Token token = sentence.tokens().get(i);
      boolean gap = i > first && token.span().begin() > sentence.tokens().get(i - 1).span().end();
      text.append(gap ? " " : "").append(token.text());
    }
    // The class of its last word, as that of an article before it is none.
    NameClass tagged = sentence.tokens().get(first).name();
    return new RawName(
        first,
        end,
        matches,
        tagged == NameClass.NONE ? sentence.tokens().get(end - 1).name() : tagged,
        text.toString(),
        owner);
  }
}
