package org.entente.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.annotation.ParserWord;
import org.entente.annotation.Sentence;
import org.entente.annotation.Token;

/**
 * Writes a sentence as the parser reads it best: a name of several words as one proper noun that
 * the parser knows, short parentheses left out, dashes as commas, "as well as" and the comma of
 * "US, China sign deal" as "and". Token indices stay those of the sentence.
 */
public final class NameMasker {
  private static final int LONGEST_PARENTHESIS = 8;

  /** Words of a quotation that is no clause of its own. */
  private static final int LONGEST_PHRASE = 5;

  private static final Set<String> OPENING = Set.of("\"", "“", "‘", "``");
  private static final Set<String> CLOSING = Set.of("\"", "”", "’", "''");

  /** Behind these a quotation is what was said. */
  private static final Set<String> SPEAKING =
      Set.of(
          "said", "says", "say", "added", "wrote", "tweeted", "asked", "replied", "told", "that");

  /** "telling them 'he must go'": a clause. */
  private static final Set<String> SUBJECTS =
      Set.of("i", "we", "he", "she", "it", "they", "you", "this", "that", "there");

  private static final Pattern WEEKDAY =
      Pattern.compile("(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");
  private static final Pattern MONTH =
      Pattern.compile(
          "(January|February|March|April|May|June|July|August|September|October|November|December|(Jan|Feb|Aug|Sept|Oct|Nov|Dec)\\.?)");

  private static final Set<String> TIME_OF_DAY = Set.of("morning", "afternoon", "evening", "night");

  /**
   * What follows a weekday without "on" that stands for a time and not before its noun, as in
   * "Friday prayers".
   */
  private static final Set<String> AFTER_BARE_WEEKDAY =
      Set.of(
          ".", ",", ";", "that", "in", "to", "and", "but", "after", "as", "for", "with", "at", "by",
          "during", "before", "when", "over", "on", "against");

  private static final Optional<String> PROPER_NOUN = Optional.of("NNP");

  private NameMasker() {}

  /** A proper noun of this type that the parser's model has seen often. */
  public static String standIn(EntityType type) {
    return switch (type) {
      case PERSON -> "Putin";
      case PLACE -> "Baghdad";
      case STATE -> "Russia";
      default -> "NATO";
    };
  }

  /** The words of the sentence for the parser. */
  public static List<ParserWord> mask(Sentence sentence, List<Mention> mentions) {
    List<Token> tokens = sentence.tokens();
    List<ParserWord> words = new ArrayList<>();
    Set<Integer> leftOut = marksOfPhrases(tokens);
    boolean quoteOpen = false;
    int next = 0;
    int at = 0;
    while (at < tokens.size()) {
      while (next < mentions.size() && mentions.get(next).first() < at) {
        next++;
      }
      if (next < mentions.size() && mentions.get(next).first() == at) {
        words.add(word(tokens, mentions.get(next)));
        at = mentions.get(next).end();
        continue;
      }
      int left = Math.max(parenthesisEnd(tokens, at), weekdayEnd(tokens, at));
      if (left > at) {
        at = left;
        continue;
      }
      String text = tokens.get(at).text();
      if (isDoubled(tokens, at) || leftOut.contains(at)) {
        quoteOpen ^= text.equals("\"") && leftOut.contains(at);
        at++;
      } else if (text.equals("\"")) {
        quoteOpen = !quoteOpen;
        words.add(new ParserWord(quoteOpen ? "``" : "''", Optional.empty(), at, at + 1));
        at++;
      } else if (isVerbBetweenNames(tokens, mentions, at)) {
        words.add(new ParserWord(text, Optional.of("VBZ"), at, at + 1));
        at++;
      } else if (isHeadlineAnd(tokens, mentions, at)) {
        words.add(new ParserWord("and", Optional.of("CC"), at, at + 1));
        at++;
      } else if (isAsWellAs(tokens, at)) {
        words.add(new ParserWord("and", Optional.of("CC"), at, at + 3));
        at += 3;
      } else {
        String plain = isSpacedHyphen(tokens, at) ? "," : plain(text);
        words.add(new ParserWord(plain, Optional.empty(), at, at + 1));
        at++;
      }
    }
    return words;
  }

  /**
   * The marks around a few words within a clause, as in "called him 'a liar'": they say whose words
   * these are, and part the clause for the parser.
   */
  private static Set<Integer> marksOfPhrases(List<Token> tokens) {
    Set<Integer> marks = new HashSet<>();
    for (int open = 1; open < tokens.size(); open++) {
      if (!OPENING.contains(tokens.get(open).text())
          || marks.contains(open)
          || !Character.isLetter(tokens.get(open - 1).text().charAt(0))
          || SPEAKING.contains(tokens.get(open - 1).text())
          || open + 1 == tokens.size()
          || SUBJECTS.contains(tokens.get(open + 1).text().toLowerCase(Locale.ROOT))) {
        continue;
      }
      int close = open + 1;
      while (close < tokens.size() && isWord(tokens.get(close).text())) {
        close++;
      }
      boolean phrase =
          close < tokens.size()
              && close > open + 1
              && close <= open + 1 + LONGEST_PHRASE
              && CLOSING.contains(tokens.get(close).text());
      if (phrase) {
        marks.add(open);
        marks.add(close);
      }
    }
    return marks;
  }

  private static boolean isWord(String text) {
    return Character.isLetterOrDigit(text.charAt(0)) || text.equals("-");
  }

  /** "Iran - a member of the bloc - left": a hyphen that stands for a dash. */
  private static boolean isSpacedHyphen(List<Token> tokens, int at) {
    return tokens.get(at).text().equals("-")
        && at > 0
        && at + 1 < tokens.size()
        && tokens.get(at - 1).span().end() < tokens.get(at).span().begin()
        && tokens.get(at).span().end() < tokens.get(at + 1).span().begin();
  }

  /** The second of two marks, as tables write one. */
  private static boolean isDoubled(List<Token> tokens, int at) {
    return at > 0
        && tokens.get(at).text().equals("\"")
        && tokens.get(at - 1).text().equals("\"")
        && tokens.get(at - 1).span().end() == tokens.get(at).span().begin();
  }

  private static ParserWord word(List<Token> tokens, Mention mention) {
    if (mention.end() - mention.first() == 1) {
      String text = tokens.get(mention.first()).text();
      Optional<String> tag =
          mention.form() == Mention.Form.ADJECTIVE ? Optional.of("JJ") : PROPER_NOUN;
      return new ParserWord(plain(text), tag, mention.first(), mention.end());
    }
    if (mention.form() == Mention.Form.ADJECTIVE) {
      return new ParserWord("Russian", Optional.of("JJ"), mention.first(), mention.end());
    }
    if (mention.form() == Mention.Form.NOMINAL) {
      // A list of states with their noun: the noun stands for all.
      return new ParserWord(
          tokens.get(mention.end() - 1).text(), Optional.of("NNS"), mention.first(), mention.end());
    }
    EntityType type = mention.findSingle().map(Entity::type).orElse(EntityType.PLACE);
    return new ParserWord(standIn(type), PROPER_NOUN, mention.first(), mention.end());
  }

  private static int parenthesisEnd(List<Token> tokens, int at) {
    if (!tokens.get(at).text().equals("(")) {
      return at;
    }
    for (int i = at + 1; i < tokens.size() && i <= at + LONGEST_PARENTHESIS; i++) {
      if (tokens.get(i).text().equals(")")) {
        return i + 1;
      }
    }
    return at;
  }

  /**
   * The end of a weekday that says when, as in "condemned on Tuesday regime attacks" or "met
   * Tuesday, March 7, in". Such inserts split verbs from their objects.
   */
  private static int weekdayEnd(List<Token> tokens, int at) {
    int day = tokens.get(at).text().equalsIgnoreCase("on") ? at + 1 : at;
    if (day >= tokens.size() || !WEEKDAY.matcher(tokens.get(day).text()).matches()) {
      return at;
    }
    int end = day + 1;
    if (end < tokens.size() && TIME_OF_DAY.contains(tokens.get(end).text())) {
      end++;
    }
    if (end + 2 < tokens.size()
        && tokens.get(end).text().equals(",")
        && MONTH.matcher(tokens.get(end + 1).text()).matches()) {
      end += 3;
      end = end < tokens.size() && tokens.get(end).text().equals(",") ? end + 1 : end;
    }
    boolean clear =
        day > at || (end < tokens.size() && AFTER_BARE_WEEKDAY.contains(tokens.get(end).text()));
    return clear && at > 0 && (end == tokens.size() || !tokens.get(end).text().matches("['’]s?"))
        ? end
        : at;
  }

  /** "Turkey bombs Syria", where the tagger sees three nouns. */
  private static boolean isVerbBetweenNames(List<Token> tokens, List<Mention> mentions, int at) {
    return isBetweenFirstNames(mentions, at)
        && mentions.stream().limit(2).allMatch(m -> m.form() != Mention.Form.ADJECTIVE)
        && tokens.get(at).text().matches("\\p{Ll}{3,}(?<!s)s");
  }

  /** Whether a sentence begins with a name, this token and another name. */
  private static boolean isBetweenFirstNames(List<Mention> mentions, int at) {
    return mentions.size() > 1
        && mentions.get(0).first() == 0
        && mentions.get(0).end() == at
        && mentions.get(1).first() == at + 1;
  }

  /** "US, China sign deal" */
  private static boolean isHeadlineAnd(List<Token> tokens, List<Mention> mentions, int at) {
    if (!tokens.get(at).text().equals(",")
        || !isBetweenFirstNames(mentions, at)
        || mentions.get(1).end() == tokens.size()) {
      return false;
    }
    String last = tokens.get(tokens.size() - 1).text();
    String after = tokens.get(mentions.get(1).end()).text();
    return !last.matches("[.!?:”\"']+") && Character.isLowerCase(after.charAt(0));
  }

  private static boolean isAsWellAs(List<Token> tokens, int at) {
    return at + 3 < tokens.size()
        && tokens.get(at).text().equalsIgnoreCase("as")
        && tokens.get(at + 1).text().equals("well")
        && tokens.get(at + 2).text().equals("as");
  }

  private static String plain(String text) {
    return switch (text) {
      case "–", "—", "--" -> ",";
      case "“", "«" -> "``";
      case "”", "»" -> "''";
      case "‘" -> "`";
      case "’" -> "'";
      case "(" -> "-LRB-";
      case ")" -> "-RRB-";
      default -> text.replace('’', '\'');
    };
  }
}
