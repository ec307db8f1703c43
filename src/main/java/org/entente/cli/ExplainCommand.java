package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.entente.actor.ActorLexicon;
import org.entente.actor.Entity;
import org.entente.actor.Mention;
import org.entente.actor.Office;
import org.entente.actor.Tenure;
import org.entente.annotation.Sentence;
import org.entente.clause.RoleGraph;
import org.entente.pipeline.Pipeline;
import org.entente.pipeline.PipelineFactory;
import org.entente.pipeline.PipelineFactory.Assembled;
import org.entente.relation.Participant;
import org.entente.relation.Relation;
import org.entente.relation.RelationExtractor;
import org.entente.source.Article;
import org.entente.source.Corpus;
import org.entente.source.InputMeter;
import org.entente.source.Masked;
import org.entente.source.Outcome;

/** {@code entente explain}: shows what the program sees in a text, and why. */
final class ExplainCommand implements Command {
  private static final String SHOW_MASKED = "show-masked";

  private final LexiconOptions lexicon;
  private final InputStream in;

  ExplainCommand(LexiconOptions lexicon, InputStream in) {
    this.lexicon = lexicon;
    this.in = in;
  }

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String summary() {
    return "show the actors and relations found in a text, and the rules that found them";
  }

  @Override
  public String arguments() {
    return "TEXT|FILE|-";
  }

  @Override
  public Options options() {
    Options options = new Options();
    InputOptions.addTo(options);
    LexiconOptions.addTo(options);
    options.addOption(
        Option.builder()
            .longOpt(SHOW_MASKED)
            .desc(
                "also show the paragraphs that are left out as page furniture, each with the"
                    + " reason, and every date that the article gives for itself")
            .get());
    return options;
  }

  @Override
  public int run(CommandLine arguments, PrintWriter out, PrintWriter err)
      throws UsageException, IOException {
    if (arguments.getArgList().size() != 1 || arguments.getArgList().get(0).isBlank()) {
      throw new UsageException(
          "explain takes one text in quotes, one file, or - for standard input");
    }
    String given = arguments.getArgList().get(0);
    Corpus.Settings reading = InputOptions.read(arguments);
    PipelineFactory.Settings settings = lexicon.read(arguments);
    Assembled assembled = lexicon.assemble(settings, err);
    Pipeline pipeline = assembled.pipeline();
    int code = assembled.isComplete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    try (Stream<Outcome> outcomes = outcomes(given, reading)) {
      for (Outcome outcome : (Iterable<Outcome>) outcomes::iterator) {
        if (outcome instanceof Outcome.Read read) {
          if (arguments.hasOption(SHOW_MASKED)) {
            masked(read.article(), out);
          }
          explain(pipeline.analyze(read.article()), assembled.lexicon().actors(), out);
        } else if (outcome instanceof Outcome.Skipped skipped) {
          err.println(skipped.message());
          code = ExitCode.INCOMPLETE;
        } else if (outcome instanceof Outcome.Noted noted) {
          err.println(noted.message());
        }
      }
    }
    return code;
  }

  private Stream<Outcome> outcomes(String given, Corpus.Settings reading) throws IOException {
    if (given.equals("-")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(new Outcome.Read(article(text)));
    }
    boolean file =
        given.length() < 4096
            && given.indexOf('\n') < 0
            && given.indexOf('\0') < 0
            && Files.exists(Path.of(given));
    return file
        ? new Corpus(List.of(given), in, reading).outcomes(new InputMeter())
        : Stream.of(new Outcome.Read(article(given)));
  }

  private static Article article(String text) {
    return Article.ofText("text", text, "text");
  }

  private static void masked(Article article, PrintWriter out) {
    article.metadata().dates().stream()
        .map(date -> "date: " + date.value() + " [" + date.source().label() + "]")
        .forEach(out::println);
    for (Masked masked : article.masked()) {
      String text = masked.span().of(article.text()).replaceAll("\\s+", " ");
      out.println("masked: " + text + " [" + masked.reason().label() + "]");
    }
    out.println();
  }

  private static void explain(Pipeline.Analysis analysis, ActorLexicon lexicon, PrintWriter out) {
    for (Sentence sentence : analysis.article().sentences()) {
      out.println(sentence.span().of(analysis.article().article().text()).replaceAll("\\s+", " "));
      Optional<RelationExtractor.Reading> reading =
          analysis.extraction().readings().stream()
              .filter(r -> r.sentence().index() == sentence.index())
              .findFirst();
      List<Mention> mentions =
          reading
              .map(r -> r.mentions().all())
              .orElse(analysis.names().bySentence().get(sentence.index()));
      mentions.forEach(m -> out.println("  " + mention(analysis, lexicon, sentence, m)));
      List<Relation> relations =
          analysis.extraction().relations().stream()
              .filter(r -> r.sentence() == sentence.index())
              .toList();
      relations.forEach(r -> relation(analysis, r, out));
      if (relations.isEmpty()) {
        out.println(
            reading.isPresent()
                ? "  no relation: no rule joins two of these"
                : "  not parsed: too few actors, or not a sentence that can hold a relation");
        reading.ifPresent(r -> out.println("  roles: " + roles(r.graph())));
      }
      out.println();
    }
  }

  private static String mention(
      Pipeline.Analysis analysis, ActorLexicon lexicon, Sentence sentence, Mention mention) {
    String words =
        sentence.spanOf(mention.first(), mention.end()).of(analysis.article().article().text());
    String whom =
        mention.entities().stream()
            .map(
                e ->
                    e.label()
                        + " ("
                        + e.type().term()
                        + e.code().map(c -> ", " + c).orElse("")
                        + (e.unnamed() ? ", unnamed" : "")
                        + ")")
            .collect(Collectors.joining(" and "));
    String place =
        mention
            .place()
            .filter(p -> !p.isActor())
            .map(p -> (whom.isEmpty() ? "" : ", or the place ") + p.label())
            .orElse("");
    String office =
        mention
            .findSingle()
            .flatMap(e -> office(analysis, lexicon, mention, e))
            .map(o -> ", " + o)
            .orElse("");
    return "\""
        + words
        + "\" = "
        + (whom.isEmpty() && place.isEmpty() ? "nobody known" : whom + place)
        + office
        + " ["
        + how(mention)
        + "]";
  }

  /**
   * The office that these words give, or else the one that the article gives elsewhere, or that the
   * gazetteer knows of its date.
   */
  private static Optional<String> office(
      Pipeline.Analysis analysis, ActorLexicon lexicon, Mention mention, Entity person) {
    Optional<LocalDate> date = analysis.article().article().published();
    return mention
        .office()
        .or(
            () ->
                analysis.names().offices().getOrDefault(person.path(), List.of()).stream()
                    .findFirst())
        .or(
            () ->
                lexicon.gazetteer().tenuresOf(person).stream()
                    .filter(t -> date.filter(t::mayCover).isPresent())
                    .map(Tenure::office)
                    .findFirst())
        .map(
            o ->
                words(o)
                    + lexicon.findTenure(person, o, date).map(ExplainCommand::dates).orElse(""));
  }

  private static String dates(Tenure tenure) {
    String from = tenure.from().map(d -> "since " + d.text()).orElse("");
    return tenure
        .to()
        .map(to -> tenure.from().map(d -> d.text() + " to ").orElse("until ") + to.text())
        .or(() -> Optional.of(from).filter(f -> !f.isEmpty()))
        .map(d -> " (" + d + ")")
        .orElse("");
  }

  private static String words(Office office) {
    String standing =
        office.standing() == Office.Standing.HELD
            ? ""
            : office.standing().name().toLowerCase(Locale.ROOT) + " ";
    return standing + office.title() + " of " + office.organization().label();
  }

  private static String how(Mention mention) {
    String form = mention.form().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String way = mention.resolution().way();
    return way.equals(form) || mention.resolution().certainty() == 1
        ? way
        : String.format(Locale.ROOT, "%s: %s, %.2f", form, way, mention.resolution().certainty());
  }

  private static void relation(Pipeline.Analysis analysis, Relation relation, PrintWriter out) {
    String text = analysis.article().article().text();
    String targets = relation.targets().isEmpty() ? "" : " -> " + labels(relation.targets());
    out.println("  * " + labels(relation.sources()) + " " + relation.type().name() + targets);
    out.println(
        "      status: " + relation.status().term() + (relation.negated() ? ", negated" : ""));
    relation
        .attributedTo()
        .ifPresent(
            p ->
                out.println(
                    "      according to: "
                        + p.entity().label()
                        + " (\""
                        + p.span().of(text)
                        + "\")"));
    relation.date().ifPresent(d -> out.println("      date: " + d.value()));
    relation.place().ifPresent(p -> out.println("      place: " + p.entity().label()));
    out.println("      trigger: \"" + relation.trigger().of(text) + "\"");
    out.println("      rule: " + relation.rule());
    out.printf(Locale.ROOT, "      confidence: %.2f%n", relation.confidence());
  }

  private static String labels(List<Participant> participants) {
    return participants.stream().map(p -> p.entity().label()).collect(Collectors.joining(", "));
  }

  private static String roles(RoleGraph graph) {
    StringBuilder roles = new StringBuilder();
    for (int node = 0; node < graph.size(); node++) {
      for (RoleGraph.RoleEdge edge : graph.from(node)) {
        if (!edge.role().equals("DEP") && !edge.role().equals("MOD")) {
          roles
              .append(roles.length() == 0 ? "" : ", ")
              .append(edge.role())
              .append('(')
              .append(graph.lemma(node))
              .append(", ")
              .append(graph.lemma(edge.dependent()))
              .append(')');
        }
      }
    }
    return roles.toString();
  }
}
