package org.entente.cli;

import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.entente.cli.Command.UsageException;
import org.entente.source.Corpus;
import org.entente.source.FieldNames;
import org.entente.source.Limits;

/** The options of those commands that read articles: how the articles are read. */
final class InputOptions {
  private static final String FIELDS = "fields";
  private static final String FETCH = "fetch";
  private static final long MEGABYTE = 1_000_000;
  private static final int MOST_BYTES = 999_999_999;
  private static final NumberOption FILE_BYTES =
      new NumberOption("max-file-bytes", 1, MOST_BYTES, Limits.DEFAULT.maxFileBytes());
  private static final NumberOption RECORD_BYTES =
      new NumberOption("max-record-bytes", 1, MOST_BYTES, Limits.DEFAULT.maxRecordBytes());

  private static final NumberOption MEMBERS =
      new NumberOption("max-members", 1, Integer.MAX_VALUE, Limits.DEFAULT.maxMembers());
  private static final NumberOption RATIO =
      new NumberOption("max-ratio", 1, 1_000_000, Limits.DEFAULT.maxRatio());
  private static final NumberOption UNPACKED =
      new NumberOption(
          "max-unpacked-megabytes",
          1,
          Integer.MAX_VALUE,
          (int) (Limits.DEFAULT.maxUnpackedBytes() / MEGABYTE));
  private static final NumberOption SECONDS =
      new NumberOption("max-document-seconds", 1, 86_400, Limits.DEFAULT.maxDocumentSeconds());

  private InputOptions() {}

  static void addTo(Options options) {
    options
        .addOption(
            Option.builder()
                .longOpt(FIELDS)
                .hasArg()
                .argName("FIELD=NAME,...")
                .desc(
                    "under which names records and tables have their fields, such as"
                        + " text=body,date=pubDate; fields are "
                        + FieldNames.words()
                        + " (default: the usual names)")
                .get())
        .addOption(
            FILE_BYTES.withMeaning(
                "skip a text or page that is larger (default " + FILE_BYTES.preset() + ")"))
        .addOption(
            RECORD_BYTES.withMeaning(
                "skip a record, row or entry that is larger (default "
                    + RECORD_BYTES.preset()
                    + ")"))
        .addOption(
            MEMBERS.withMeaning(
                "read at most so many files of an archive (default " + MEMBERS.preset() + ")"))
        .addOption(
            RATIO.withMeaning(
                "give up what swells to more than so many times its size (default "
                    + RATIO.preset()
                    + ")"))
        .addOption(
            UNPACKED.withMeaning(
                "give up what unpacks to more than this (default " + UNPACKED.preset() + ")"))
        .addOption(
            SECONDS.withMeaning(
                "skip a PDF or office document that takes longer (default "
                    + SECONDS.preset()
                    + ")"));
  }

  /** The option that lets paths be addresses on the web. */
  static Option fetch() {
    return Option.builder()
        .longOpt(FETCH)
        .desc("fetch those of PATH... that are http or https addresses")
        .get();
  }

  /** Refuses addresses on the web where they are not to be fetched. */
  static void checkPaths(List<String> paths, CommandLine arguments) throws UsageException {
    Optional<String> web = paths.stream().filter(Corpus::isWebAddress).findFirst();
    if (web.isPresent() && !arguments.hasOption(FETCH)) {
      throw new UsageException(
          web.get() + " is an address on the web; only build with --fetch fetches it");
    }
  }

  static Corpus.Settings read(CommandLine arguments) throws UsageException {
    Limits limits =
        Limits.DEFAULT
            .withMaxFileBytes(FILE_BYTES.read(arguments))
            .withMaxRecordBytes(RECORD_BYTES.read(arguments))
            .withUnpacking(
                MEMBERS.read(arguments), RATIO.read(arguments), MEGABYTE * UNPACKED.read(arguments))
            .withMaxDocumentSeconds(SECONDS.read(arguments));
    return new Corpus.Settings(limits, fields(arguments), arguments.hasOption(FETCH));
  }

  private static FieldNames fields(CommandLine arguments) throws UsageException {
    String given = arguments.getOptionValue(FIELDS);
    try {
      return given == null ? FieldNames.USUAL : FieldNames.parse(given);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--" + FIELDS + " " + given + ": " + e.getMessage());
    }
  }
}
