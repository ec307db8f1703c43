package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.actor.Entity;
import org.entente.actor.EntityType;
import org.entente.actor.Mention;
import org.entente.source.Article;
import org.entente.source.Corpus;
import org.entente.source.InputMeter;
import org.entente.source.Outcome;
import org.entente.source.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How many pronouns and group nouns of short articles are resolved to whom they mean. Silence costs
 * a relation, a wrong link makes a false one, so the two are held apart.
 */
final class CoreferenceIT {
  /** Least share of the mentions, in percent, that must be right. */
  private static final double RIGHT = 87;

  /** Greatest share of the mentions, in percent, that may be wrong. */
  private static final double WRONG = 7.5;

  private static final Path MENTIONS = Path.of("src/test/resources/coreference.csv");
  private static final Path ARTICLES = Path.of("src/test/resources/coreference");
  private static final Set<EntityType> ORGANS =
      Set.of(EntityType.GOVERNMENT_BODY, EntityType.ARMED_FORCES);

  private static List<Answer> answers = List.of();

  private enum Verdict {
    RIGHT,
    WRONG,
    SILENT
  }

  /** A line of the corpus. */
  private record Case(String article, MarkedText words, ExpectedActors expected) {
    static Case of(String line) {
      String[] cells = line.split("\\s+\\|\\s+", -1);
      if (cells.length != 3) {
        throw new IllegalArgumentException("not three cells: " + line);
      }
      return new Case(
          cells[0].strip(), MarkedText.of(cells[1]), new ExpectedActors(cells[2].strip()));
    }

    String mention() {
      return words.mark().of(words.text());
    }
  }

  /** What came out at a line of the corpus. */
  private record Answer(Case asked, Set<String> found, boolean parsed, Verdict verdict) {
    String line() {
      return String.format(
          Locale.ROOT,
          "%-6s %-18s %s  %s -> %s%s",
          verdict.name().toLowerCase(Locale.ROOT),
          asked.article(),
          asked.words().text(),
          asked.mention() + " = " + asked.expected().written(),
          found.isEmpty() ? ExpectedActors.NOBODY : String.join("+", found),
          parsed ? "" : ", sentence not parsed");
    }
  }

  @BeforeAll
  static void resolve() throws IOException {
    List<Answer> all = new ArrayList<>();
    for (Map.Entry<String, List<Case>> article : cases().entrySet()) {
      Pipeline.Analysis analysis =
          SharedPipeline.get()
              .pipeline()
              .analyze(article(ARTICLES.resolve(article.getKey() + ".txt")));
      FoundMentions mentions = new FoundMentions(analysis);
      String text = analysis.article().article().text();
      for (Case asked : article.getValue()) {
        all.add(answer(asked, mentions, asked.words().within(text)));
      }
    }
    answers = List.copyOf(all);
    print(answers);
  }

  @Test
  void resolvesMostMentions() {
    assertThat(share(answers, Verdict.RIGHT)).isGreaterThanOrEqualTo(RIGHT);
  }

  @Test
  void rarelyLinksWrongly() {
    assertThat(share(answers, Verdict.WRONG)).isLessThanOrEqualTo(WRONG);
  }

  @Test
  void asksEnough() {
    assertThat(answers).hasSizeGreaterThanOrEqualTo(120);
    assertThat(answers.stream().filter(a -> a.asked().expected().isNobody()))
        .hasSizeGreaterThanOrEqualTo(20);
  }

  private static Map<String, List<Case>> cases() throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(MENTIONS, StandardCharsets.UTF_8)) {
      return lines
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .map(Case::of)
          .collect(Collectors.groupingBy(Case::article, LinkedHashMap::new, Collectors.toList()));
    }
  }

  private static Article article(Path file) {
    Corpus corpus =
        new Corpus(
            List.of(file.toString()), InputStream.nullInputStream(), Corpus.Settings.DEFAULT);
    try (Stream<Outcome> outcomes = corpus.outcomes(new InputMeter())) {
      return outcomes
          .map(o -> ((Outcome.Read) o).article())
          .reduce(
              (one, other) -> {
                throw new IllegalStateException("several articles in " + file);
              })
          .orElseThrow();
    }
  }

  private static Answer answer(Case asked, FoundMentions mentions, Span words) {
    Optional<Mention> mention = mentions.findAt(words);
    List<Entity> entities = mention.map(Mention::entities).orElse(List.of());
    Set<String> found = new TreeSet<>(entities.stream().map(Entity::path).toList());
    boolean right =
        asked
            .expected()
            .allows(found, (e, f) -> isOrgan(e, f) || isOrgan(f, e) || acts(entities, f, e));
    Verdict verdict = right ? Verdict.RIGHT : found.isEmpty() ? Verdict.SILENT : Verdict.WRONG;
    return new Answer(asked, found, mentions.isParsed(words), verdict);
  }

  /** A government that no gazetteer holds, for its state. */
  private static boolean acts(List<Entity> entities, String organ, String state) {
    return entities.stream()
        .filter(e -> e.path().equals(organ) && ORGANS.contains(e.type()))
        .anyMatch(e -> e.represents().filter(state::equals).isPresent());
  }

  private static boolean isOrgan(String organ, String state) {
    return SharedPipeline.get()
        .lexicon()
        .actors()
        .gazetteer()
        .findByPath(organ)
        .map(e -> e.entity())
        .filter(e -> ORGANS.contains(e.type()))
        .flatMap(Entity::represents)
        .filter(state::equals)
        .isPresent();
  }

  private static double share(List<Answer> among, Verdict verdict) {
    long times = among.stream().filter(a -> a.verdict() == verdict).count();
    return among.isEmpty() ? 0 : 100.0 * times / among.size();
  }

  private static void print(List<Answer> answers) {
    answers.stream()
        .filter(a -> a.verdict() != Verdict.RIGHT)
        .map(Answer::line)
        .forEach(CoreferenceIT::say);
    say(String.format(Locale.ROOT, "%-14s %5s %7s %7s %7s", "", "all", "right", "wrong", "silent"));
    row("links", answers.stream().filter(a -> !a.asked().expected().isNobody()).toList());
    row("no links", answers.stream().filter(a -> a.asked().expected().isNobody()).toList());
    answers.stream()
        .map(a -> kind(a.asked().mention()))
        .distinct()
        .sorted()
        .forEach(
            k ->
                row(k, answers.stream().filter(a -> kind(a.asked().mention()).equals(k)).toList()));
    row("all", answers);
  }

  private static void row(String name, List<Answer> answers) {
    StringBuilder row =
        new StringBuilder(String.format(Locale.ROOT, "%-14s %5d", name, answers.size()));
    Arrays.stream(Verdict.values())
        .forEach(v -> row.append(String.format(Locale.ROOT, " %6.1f%%", share(answers, v))));
    say(row.toString());
  }

  private static String kind(String mention) {
    String word = mention.toLowerCase(Locale.ROOT);
    if (word.contains(" ")) {
      return word.matches("(the (two|three) .*|both .*|the two)") ? "both sides" : "the group";
    }
    if (word.matches("who|which")) {
      return "who, which";
    }
    if (word.matches("we|our|us|i|my")) {
      return "we, our, I";
    }
    if (word.endsWith("self") || word.endsWith("selves")) {
      return "itself";
    }
    if (word.matches("they|their|them")) {
      return "they, their";
    }
    return word.matches("it|its") ? "it, its" : "he, she, his";
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
