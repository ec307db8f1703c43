package org.entente.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.entente.pipeline.ArticleQueue;
import org.entente.pipeline.PipelineFactory;
import org.entente.pipeline.PipelineFactory.Assembled;
import org.entente.source.Corpus;
import org.entente.source.InputMeter;
import org.entente.source.Outcome;
import org.entente.suggestion.Findings;
import org.entente.suggestion.FindingsReader;
import org.entente.suggestion.Rehearsal;
import org.entente.suggestion.SuggestionWriter;
import org.entente.suggestion.Survey;

/** {@code entente suggest}: what the lexicon lacks for some articles, as Turtle to be edited. */
final class SuggestCommand implements Command {
  private static final String PHRASES = "phrases";
  private static final String NAMES = "names";
  private static final NumberOption LEAST = new NumberOption("min-count", 1, Integer.MAX_VALUE, 2);
  private static final NumberOption MOST = new NumberOption("limit", 1, Integer.MAX_VALUE, 50);

  private final LexiconOptions lexicon;
  private final InputStream in;

  SuggestCommand(LexiconOptions lexicon, InputStream in) {
    this.lexicon = lexicon;
    this.in = in;
  }

  @Override
  public String name() {
    return "suggest";
  }

  @Override
  public String summary() {
    return "list verb phrases that no rule covers and names that no actor has, as Turtle to edit";
  }

  @Override
  public String arguments() {
    return "PATH...";
  }

  @Override
  public Options options() {
    Options options =
        new Options()
            .addOption(
                LEAST.withMeaning("leave out what stands fewer times in the articles (default 2)"))
            .addOption(MOST.withMeaning("how many of each are listed (default 50)"))
            .addOption(
                Option.builder()
                    .longOpt("only")
                    .hasArg()
                    .argName("KIND")
                    .desc("list phrases or names alone (default: both)")
                    .get())
            .addOption(
                NumberOption.threads()
                    .withMeaning(
                        "how many articles are analysed at once (default: one per processor)"));
    InputOptions.addTo(options);
    LexiconOptions.addTo(options);
    return options;
  }

  @Override
  public int run(CommandLine arguments, PrintWriter out, PrintWriter err)
      throws UsageException, IOException {
    if (arguments.getArgList().isEmpty()) {
      throw new UsageException(
          "suggest needs files or folders with articles, or - for standard input");
    }
    InputOptions.checkPaths(arguments.getArgList(), arguments);
    Corpus corpus = new Corpus(arguments.getArgList(), in, InputOptions.read(arguments));
    int least = LEAST.read(arguments);
    int most = MOST.read(arguments);
    int threads = NumberOption.threads().read(arguments);
    Optional<String> only = only(arguments);
    PipelineFactory.Settings settings = lexicon.read(arguments);
    Assembled assembled = lexicon.assemble(settings, err);
    Survey survey = new Survey();
    Progress progress = new Progress(err);
    survey(corpus, assembled, threads, survey, progress);
    progress.close();
    SuggestionWriter writer = new SuggestionWriter(out, least, most);
    if (only.map(PHRASES::equals).orElse(true)) {
      writer.phrases(survey.phrases(least), new Rehearsal(assembled.compiler()));
    }
    if (only.map(NAMES::equals).orElse(true)) {
      writer.names(survey.names(least));
    }
    return progress.isWhole() && assembled.isComplete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private void survey(
      Corpus corpus, Assembled assembled, int threads, Survey survey, Progress progress) {
    FindingsReader reader =
        new FindingsReader(assembled.patterns(), assembled.lexicon().actors().gazetteer());
    try (Stream<Outcome> outcomes = corpus.outcomes(new InputMeter());
        ArticleQueue<Findings> queue =
            new ArticleQueue<>(
                threads,
                article -> reader.read(assembled.pipeline().analyze(article)),
                (article, findings) -> {
                  survey.add(findings);
                  progress.read();
                },
                progress::skipped)) {
      for (Outcome outcome : (Iterable<Outcome>) outcomes::iterator) {
        if (outcome instanceof Outcome.Read read) {
          queue.add(read.article());
        } else if (outcome instanceof Outcome.Skipped skipped) {
          progress.skipped(skipped.message());
        } else if (outcome instanceof Outcome.Noted noted) {
          progress.noted(noted.message());
        }
      }
      queue.finish();
    }
  }

  private static Optional<String> only(CommandLine arguments) throws UsageException {
    Optional<String> only = Optional.ofNullable(arguments.getOptionValue("only"));
    if (only.isPresent() && !List.of(PHRASES, NAMES).contains(only.get())) {
      throw new UsageException("--only takes phrases or names, not \"" + only.get() + "\"");
    }
    return only;
  }

  /** Tells on standard error what was read and what was not. */
  private static final class Progress {
    private final PrintWriter err;
    private int read;
    private int skipped;

    Progress(PrintWriter err) {
      this.err = err;
    }

    void read() {
      read++;
    }

    void skipped(String message) {
      skipped++;
      err.println(message);
    }

    void noted(String message) {
      err.println(message);
    }

    boolean isWhole() {
      return skipped == 0 && read > 0;
    }

    void close() {
      err.printf("%s read, %,d skipped%n", Amount.articles(read), skipped);
    }
  }
}
