package org.entente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.actor.Entity;
import org.entente.actor.EntityType;
import org.entente.actor.Gazetteer;
import org.entente.actor.Mention;
import org.entente.annotation.Sentence;
import org.entente.source.Article;
import org.entente.source.Corpus;
import org.entente.source.InputMeter;
import org.entente.source.Outcome;
import org.entente.source.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How many mentions reach their actor, over annotated articles that are not part of the program.
 * The property {@code entente.evaluation} names the folder that holds {@code articles}, {@code
 * coref.tsv} and {@code gsr.jsonl}; each test prints what it misses.
 */
@EnabledIfSystemProperty(named = "entente.evaluation", matches = ".+")
final class ActorEvaluationIT {
  private static final Path GOLD = Path.of(System.getProperty("entente.evaluation", "."));
  private static final Gazetteer GAZETTEER = SharedPipeline.get().lexicon().actors().gazetteer();

  private final Path seeds = GOLD.resolve("articles").resolve("seeds");

  /** A mention where it stands in the text of its article. */
  private record Placed(Span span, Mention mention) {}

  /** An actor of the gold: its names, and whether the gold tells for whom it acts. */
  private record Gold(
      String name, String type, Optional<String> actsFor, Set<String> names, JsonArray forms) {
    /**
     * Whether it has a name, or is an organ of one that has; "rival groups" are of no known kind.
     */
    boolean isOfKnownKind() {
      return names.size() > 1 || actsFor.isPresent() || !GAZETTEER.find(name).isEmpty();
    }
  }

  @Test
  void surfaceFormsReachTheirActors() throws IOException {
    List<Gold> actors = actors();
    int reached = 0;
    List<String> missed = new ArrayList<>();
    for (Path file : texts()) {
      String document = file.getFileName().toString().replace(".txt", "");
      String text = Files.readString(file);
      List<Article> articles = articles(file);
      List<Placed> placed = mentions(articles);
      List<Span> listed = listed(actors, document, text);
      for (Gold actor : actors) {
        for (JsonElement form : actor.isOfKnownKind() ? actor.forms() : new JsonArray()) {
          String words = form.getAsJsonObject().get("form").getAsString();
          if (!form.getAsJsonObject().getAsJsonObject("count_by_doc").has(document)) {
            continue;
          }
          for (Span span : occurrences(text, words)) {
            boolean read =
                articles.stream().anyMatch(a -> a.body().stream().anyMatch(b -> b.contains(span)));
            boolean inner = listed.stream().anyMatch(l -> l.contains(span) && !l.equals(span));
            if (!read || inner || isOfAnother(actors, actor, words, placed, span)) {
              continue;
            }
            if (placed.stream().anyMatch(p -> overlaps(p.span(), span) && reaches(p, actor))) {
              reached++;
            } else {
              missed.add(
                  document.substring(0, 3)
                      + " \""
                      + context(text, span)
                      + "\" = "
                      + actor.name()
                      + ", found "
                      + placed.stream()
                          .filter(p -> overlaps(p.span(), span))
                          .map(p -> whom(p.mention()))
                          .toList());
            }
          }
        }
      }
    }
    missed.forEach(System.out::println);
    System.out.printf("surface forms: %d reached, %d missed%n", reached, missed.size());
    assertThat(reached).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * (reached + missed.size())));
  }

  @Test
  void actorsHaveTheirCountryCodes() throws IOException {
    int right = 0;
    List<String> wrong = new ArrayList<>();
    for (String line : Files.readAllLines(GOLD.resolve("gsr.jsonl"))) {
      JsonObject item = JsonParser.parseString(line).getAsJsonObject();
      String text = item.get("text").getAsString();
      List<Placed> placed = mentions(List.of(Article.ofText("a", text, "a")));
      for (JsonElement event : item.getAsJsonArray("events")) {
        for (String side : List.of("source", "target")) {
          for (JsonElement party : event.getAsJsonObject().getAsJsonArray(side)) {
            String words = party.getAsJsonObject().get("text").getAsString();
            JsonElement code = party.getAsJsonObject().get("code");
            List<Span> spans = occurrences(text, words);
            if (code.isJsonNull() || spans.isEmpty()) {
              continue;
            }
            boolean found =
                placed.stream()
                    .filter(p -> spans.stream().anyMatch(s -> overlaps(s, p.span())))
                    .flatMap(
                        p ->
                            Stream.concat(
                                p.mention().entities().stream(), p.mention().place().stream()))
                    .anyMatch(e -> codes(e).contains(code.getAsString()));
            if (found) {
              right++;
            } else {
              wrong.add(words + " = " + code.getAsString() + " in: " + text);
            }
          }
        }
      }
    }
    wrong.forEach(System.out::println);
    System.out.printf("country codes: %d right, %d not%n", right, wrong.size());
    assertThat(right).isGreaterThanOrEqualTo((int) Math.ceil(0.92 * (right + wrong.size())));
  }

  @Test
  void anaphoraFindTheirAntecedents() throws IOException {
    List<Gold> actors = actors();
    int right = 0;
    int wrong = 0;
    int silent = 0;
    Map<String, List<Placed>> byDocument = new HashMap<>();
    Map<String, String> texts = new HashMap<>();
    for (Path file : texts()) {
      String number = file.getFileName().toString().substring(0, 3);
      byDocument.put(number, mentions(articles(file)));
      texts.put(number, Files.readString(file));
    }
    List<String> lines = Files.readAllLines(GOLD.resolve("coref.tsv"));
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      List<Span> spans = anaphors(texts.get(cells[0]), cells[1], cells[3]);
      List<Mention> found =
          spans.stream()
              .flatMap(s -> byDocument.get(cells[0]).stream().filter(p -> overlaps(s, p.span())))
              .map(Placed::mention)
              .filter(m -> !m.entities().isEmpty())
              .toList();
      boolean isRight =
          found.stream().anyMatch(m -> isThese(actors, m.entities(), cells[2].split("\\+")));
      right += isRight ? 1 : 0;
      silent += found.isEmpty() ? 1 : 0;
      wrong += !isRight && !found.isEmpty() ? 1 : 0;
      if (!isRight) {
        System.out.println(
            line.replace('\t', '|')
                + " -> "
                + spans.stream().map(s -> context(texts.get(cells[0]), s)).toList()
                + found.stream().map(ActorEvaluationIT::whom).toList());
      }
    }
    System.out.printf("coreference: %d right, %d wrong, %d silent%n", right, wrong, silent);
    int all = right + wrong + silent;
    assertThat(right).isGreaterThanOrEqualTo((int) Math.ceil(0.8 * all));
    assertThat(wrong).isLessThanOrEqualTo((int) Math.floor(0.05 * all));
  }

  private List<Gold> actors() throws IOException {
    JsonObject file =
        JsonParser.parseString(Files.readString(seeds.resolve("actors.json"))).getAsJsonObject();
    List<Gold> actors = new ArrayList<>();
    for (JsonElement element : file.getAsJsonArray("actors")) {
      JsonObject actor = element.getAsJsonObject();
      Set<String> names = new LinkedHashSet<>(List.of(actor.get("canonical").getAsString()));
      for (JsonElement form : actor.getAsJsonArray("surface_forms")) {
        if (form.getAsJsonObject().get("kind").getAsString().equals("name")) {
          names.add(form.getAsJsonObject().get("form").getAsString().replaceFirst("^the ", ""));
        }
      }
      JsonElement owner = actor.get("acts_for");
      actors.add(
          new Gold(
              actor.get("canonical").getAsString(),
              actor.get("type").getAsString(),
              owner.isJsonNull() ? Optional.empty() : Optional.of(owner.getAsString()),
              names,
              actor.getAsJsonArray("surface_forms")));
    }
    return actors;
  }

  private List<Path> texts() throws IOException {
    try (Stream<Path> files = Files.list(seeds.resolve("text"))) {
      return files.sorted().toList();
    }
  }

  private static List<Article> articles(Path file) throws IOException {
    try (Stream<Outcome> outcomes =
        new Corpus(List.of(file.toString()), System.in, Corpus.Settings.DEFAULT)
            .outcomes(new InputMeter())) {
      return outcomes
          .filter(Outcome.Read.class::isInstance)
          .map(o -> ((Outcome.Read) o).article())
          .toList();
    }
  }

  private static List<Placed> mentions(List<Article> articles) {
    List<Placed> placed = new ArrayList<>();
    for (Article article : articles) {
      Pipeline.Analysis analysis = SharedPipeline.get().pipeline().analyze(article);
      for (Sentence sentence : analysis.article().sentences()) {
        List<Mention> mentions = new ArrayList<>();
        analysis.extraction().readings().stream()
            .filter(r -> r.sentence().index() == sentence.index())
            .forEach(r -> mentions.addAll(r.mentions().all()));
        mentions.addAll(analysis.names().bySentence().get(sentence.index()));
        mentions.forEach(m -> placed.add(new Placed(sentence.spanOf(m.first(), m.end()), m)));
      }
    }
    return placed;
  }

  private static List<Span> occurrences(String text, String words) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher =
        Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])")
            .matcher(text);
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return spans;
  }

  private static List<Span> listed(List<Gold> actors, String document, String text) {
    List<Span> spans = new ArrayList<>();
    for (Gold actor : actors) {
      for (JsonElement form : actor.forms()) {
        if (form.getAsJsonObject().getAsJsonObject("count_by_doc").has(document)) {
          spans.addAll(occurrences(text, form.getAsJsonObject().get("form").getAsString()));
        }
      }
    }
    return spans;
  }

  /** Whether the gold lists the words for another actor too, and that is the one found. */
  private static boolean isOfAnother(
      List<Gold> actors, Gold actor, String words, List<Placed> placed, Span span) {
    return actors.stream()
        .filter(a -> !a.equals(actor))
        .filter(
            a ->
                a.forms().asList().stream()
                    .anyMatch(f -> f.getAsJsonObject().get("form").getAsString().equals(words)))
        .anyMatch(a -> placed.stream().anyMatch(p -> overlaps(p.span(), span) && reaches(p, a)));
  }

  /** Whether the mention stands for the actor, or for somebody who is named as serving it. */
  private static boolean reaches(Placed placed, Gold actor) {
    Mention mention = placed.mention();
    return Stream.concat(mention.entities().stream(), mention.place().stream())
            .anyMatch(e -> is(e, actor))
        || mention.office().filter(o -> is(o.organization(), actor)).isPresent()
        || mention.entities().stream()
            .flatMap(e -> e.represents().stream())
            .flatMap(p -> GAZETTEER.findEntity(p).stream())
            .anyMatch(e -> is(e, actor));
  }

  private static boolean is(Entity entity, Gold actor) {
    Set<String> paths =
        actor.names().stream()
            .flatMap(n -> GAZETTEER.find(n).stream())
            .map(m -> m.entry().entity().path())
            .collect(Collectors.toSet());
    boolean named =
        paths.contains(entity.path())
            || actor.names().stream()
                .anyMatch(n -> Entity.slug(n).equals(Entity.slug(entity.label())));
    boolean group =
        actor.forms().asList().stream()
            .map(f -> f.getAsJsonObject().get("form").getAsString().replaceFirst("^the ", ""))
            .anyMatch(f -> groups(f).contains(entity.path()));
    boolean unnamed =
        paths.isEmpty()
            && actor.type().equals(entity.type().term().replace("ArmedForces", "Military"));
    return named
        || group
        || unnamed
        || actor
            .actsFor()
            .filter(o -> entity.represents().isPresent())
            .filter(
                o ->
                    GAZETTEER.find(o).stream()
                        .anyMatch(
                            m ->
                                m.entry()
                                    .entity()
                                    .path()
                                    .equals(entity.represents().orElseThrow())))
            .isPresent()
        || (actor.type().equals("Place")
            && actor.actsFor().filter(o -> entity.label().equals(o)).isPresent());
  }

  private static Set<String> codes(Entity entity) {
    Set<String> codes = new LinkedHashSet<>();
    Optional<Entity> at = Optional.of(entity);
    for (int step = 0; step < 4 && at.isPresent(); step++) {
      at.get().code().ifPresent(codes::add);
      if (at.get().type() == EntityType.INTERNATIONAL_ORGANIZATION) {
        codes.add("IGO");
      }
      at = at.get().represents().or(at.get()::country).flatMap(GAZETTEER::findEntity);
    }
    return codes;
  }

  private static final Pattern PRONOUN =
      Pattern.compile(
          "\\b(they|their|them|it|its|he|his|him|she|her|we|our|us)\\b", Pattern.CASE_INSENSITIVE);

  /**
   * Where the anaphor stands; the words around it tell which of its kind is meant, and may leave
   * out words of the text. Where a text repeats itself, that is several places.
   */
  private static List<Span> anaphors(String text, String mention, String kind) {
    String words = mention.replaceAll("\\s*\\(.*\\)|\\s*/.*|\\s*=.*", "");
    StringBuilder pattern = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      pattern
          .append(pattern.length() == 0 ? "\\b" : "[^.]{1,45}?")
          .append(Pattern.quote(word).replace("'", "\\E['’]\\Q"));
    }
    Matcher matcher = Pattern.compile(pattern.toString(), Pattern.CASE_INSENSITIVE).matcher(text);
    List<Span> spans = new ArrayList<>();
    while (matcher.find()) {
      Matcher pronoun = PRONOUN.matcher(matcher.group());
      if (!kind.equals("pron")) {
        spans.add(new Span(matcher.start(), matcher.end()));
      } else if (pronoun.find()) {
        spans.add(new Span(matcher.start() + pronoun.start(), matcher.start() + pronoun.end()));
      }
    }
    return spans;
  }

  /** Whether these are the actors of the gold; a state's government and persons count as it. */
  private static boolean isThese(List<Gold> actors, List<Entity> found, String[] names) {
    List<Set<String>> wanted = new ArrayList<>();
    for (String name : names) {
      Set<String> paths =
          GAZETTEER.find(name.replace(" office", "").replace(" forces", "")).stream()
              .map(m -> m.entry().entity())
              .map(e -> e.represents().orElse(e.path()))
              .collect(Collectors.toSet());
      GAZETTEER.find(name).forEach(m -> paths.add(m.entry().entity().path()));
      actors.stream()
          .filter(a -> a.names().stream().anyMatch(n -> n.endsWith(name) || name.endsWith(n)))
          .flatMap(a -> a.names().stream())
          .forEach(
              n -> {
                paths.add("actor/" + Entity.slug(n));
                GAZETTEER.find(n).forEach(m -> paths.add(m.entry().entity().path()));
              });
      paths.add("actor/" + Entity.slug(name));
      paths.addAll(groups(name));
      wanted.add(paths);
    }
    return found.size() >= wanted.size()
        && wanted.stream()
            .allMatch(
                w ->
                    found.stream()
                        .anyMatch(
                            e ->
                                w.contains(e.path())
                                    || w.contains(e.path().replaceFirst("-in-.*", ""))
                                    || (e.type() != EntityType.PERSON
                                        && e.represents().filter(w::contains).isPresent())));
  }

  /** "Kurdish militia", "US Embassy": the group that the noun makes of its owner. */
  private static Set<String> groups(String name) {
    Set<String> paths = new LinkedHashSet<>();
    int last = name.lastIndexOf(' ');
    if (last > 0) {
      SharedPipeline.get()
          .lexicon()
          .actors()
          .agents()
          .find(name.substring(last + 1))
          .ifPresent(
              a ->
                  GAZETTEER
                      .find(name.substring(0, last))
                      .forEach(m -> paths.add(m.entry().entity().path() + "-" + a.slug())));
    }
    return paths;
  }

  private static boolean overlaps(Span one, Span other) {
    return one.begin() < other.end() && other.begin() < one.end();
  }

  private static String whom(Mention mention) {
    return Stream.concat(mention.entities().stream(), mention.place().stream())
            .map(Entity::label)
            .distinct()
            .collect(Collectors.joining("+"))
        + "/"
        + mention.form();
  }

  private static String context(String text, Span span) {
    return (text.substring(Math.max(0, span.begin() - 25), span.begin())
            + "["
            + span.of(text)
            + "]"
            + text.substring(span.end(), Math.min(text.length(), span.end() + 15)))
        .replaceAll("\\s+", " ");
  }
}
