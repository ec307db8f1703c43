package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what README.md tells its reader to do, in a copy of the program's folder: runs each command
 * line and compares what it prints with what is shown. {@code -Dgolden.update} writes the output
 * into README.md instead. One process does most commands, as each of its own would load the models
 * anew; the others go through a shell and the launcher.
 */
final class ReadmeIT {
  private static final Path HOME = Path.of("").toAbsolutePath();
  private static final Path README = HOME.resolve("README.md");
  private static final String DOCUMENTED_SERVER = "http://127.0.0.1:3030";
  private static final Pattern ENDPOINT =
      Pattern.compile("SPARQL endpoint: (http://127\\.0\\.0\\.1:\\d+)/");
  private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");
  private static final Pattern QUOTE = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
  private static final Pattern BUILT =
      Pattern.compile("[/\\\\](entente-[0-9.]+\\.jar|entente\\.classpath|patterns-\\w+\\.tsv)$");

  /** Command lines that mean the same without a shell. */
  private static final Pattern PLAIN =
      Pattern.compile("\\./entente (?:[^\"'$`\\\\|&;<>*?()~#]|\"[^\"$`\\\\]*\"|'[^']*')+");

  /** These start so fast that the launcher may do them. */
  private static final Set<String> LAUNCHED = Set.of("./entente query");

  private static final Pattern ANY_BREAK = Pattern.compile("\\R");
  private static final long MOST_MINUTES = 20;

  @TempDir private static Path folder;
  private static ProgramProcess program;
  private static Process server;
  private static String serverAddress = DOCUMENTED_SERVER;

  private final Map<Integer, Readme.Shown> updates = new LinkedHashMap<>();

  /** The reader's folder, in which the program is built already. */
  @BeforeAll
  static void copyTheProgramsFolder() throws IOException {
    for (String part : List.of("entente", "pom.xml", "data", "ontology", "queries")) {
      copy(HOME.resolve(part));
    }
    try (Stream<Path> built = Files.list(HOME.resolve("target"))) {
      for (Path file : built.filter(f -> BUILT.matcher(f.toString()).find()).toList()) {
        copy(file);
      }
    }
    assertThat(folder.resolve("entente").toFile().setExecutable(true)).isTrue();
    assertThat(folder.resolve("target/entente.classpath"))
        .as("made by mvn package")
        .isNotEmptyFile();
    program = ProgramProcess.in(folder);
  }

  @AfterAll
  static void stop() throws IOException, InterruptedException {
    program.close();
    if (server != null) {
      server.destroy();
      server.waitFor();
    }
  }

  @TestFactory
  Stream<DynamicTest> eachCommandPrintsWhatIsShown() throws IOException {
    Readme readme = Readme.of(Files.readAllLines(README));
    List<DynamicTest> tests = new ArrayList<>();
    for (Readme.Step step : readme.steps()) {
      if (step instanceof Readme.Save file) {
        tests.add(DynamicTest.dynamicTest("save " + file.name(), () -> save(file)));
      } else if (step instanceof Readme.Run run) {
        tests.add(DynamicTest.dynamicTest(run.command(), () -> check(run)));
      }
    }
    if (Boolean.getBoolean("golden.update")) {
      tests.add(DynamicTest.dynamicTest("update", () -> update(readme)));
    }
    return tests.stream();
  }

  @Test
  void readmeShowsEveryKindOfCommand() throws IOException {
    List<String> commands =
        Readme.of(Files.readAllLines(README)).steps().stream()
            .filter(Readme.Run.class::isInstance)
            .map(step -> ((Readme.Run) step).command())
            .toList();
    assertThat(commands).first().isEqualTo("./entente build data/articles");
    for (String kind : List.of("query", "explain", "suggest", "evaluate", "export", "serve")) {
      assertThat(commands).anyMatch(command -> command.startsWith("./entente " + kind));
    }
    assertThat(commands).anyMatch(command -> command.startsWith("curl "));
  }

  private static void save(Readme.Save file) throws IOException {
    Path target = folder.resolve(file.name());
    Files.createDirectories(target.getParent());
    Files.writeString(target, file.text());
    assertThat(target).isNotEmptyFile();
  }

  private void check(Readme.Run run) throws Exception {
    List<String> printed =
        ANY_BREAK
            .splitAsStream(output(run).replace(serverAddress, DOCUMENTED_SERVER))
            .map(String::stripTrailing)
            .toList();
    if (run.output().isEmpty()) {
      return;
    }
    Readme.Shown shown = run.output().get();
    if (Boolean.getBoolean("golden.update")) {
      if (!shown.fits(printed)) {
        updates.put(run.line(), shown.of(printed));
      }
      return;
    }
    assertThat(shown.fits(printed))
        .as(
            "README.md:%d shows%n%s%nbut it is%n%s",
            run.line() + 1, String.join("\n", shown.lines()), String.join("\n", printed))
        .isTrue();
  }

  private static String output(Readme.Run run) throws Exception {
    if (run.startsServer()) {
      return startServer(run.command());
    }
    if (run.command().startsWith("curl ")) {
      return send(words(run.command()));
    }
    String command = run.command().replace(DOCUMENTED_SERVER, serverAddress);
    return PLAIN.matcher(command).matches() && !LAUNCHED.contains(command)
        ? inProgram(command)
        : inShell(command);
  }

  private static String inProgram(String command) throws IOException {
    List<String> words = words(command);
    ProgramProcess.Run run = program.run(words.subList(1, words.size()));
    assertThat(run.code()).as("exit code of %s%n%s", command, run.printed()).isZero();
    return run.printed();
  }

  private static String inShell(String command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "output", ".log");
    Process process = start(command, output);
    boolean ended = process.waitFor(MOST_MINUTES, TimeUnit.MINUTES);
    process.destroyForcibly();
    String text = Files.readString(output);
    assertThat(ended).as("%s ends%n%s", command, text).isTrue();
    assertThat(process.exitValue()).as("exit code of %s%n%s", command, text).isZero();
    return text;
  }

  /** Starts it on a free port and waits until it tells its address. */
  private static String startServer(String command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(folder, "server", ".log");
    server = start("exec " + command + " --port 0", output);
    while (server.isAlive()) {
      String text = Files.readString(output);
      List<String> addresses =
          ENDPOINT.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
      if (!addresses.isEmpty() && text.endsWith("\n")) {
        serverAddress = addresses.get(0);
        return text;
      }
      server.waitFor(100, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("the server ended: " + Files.readString(output));
  }

  private static Process start(String command, Path output) throws IOException {
    return new ProcessBuilder("bash", "-c", command)
        .directory(folder.toFile())
        .redirectInput(new File("/dev/null"))
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start();
  }

  /** Does what curl would, as not every machine has it. */
  private static String send(List<String> words) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder();
    for (int i = 1; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-s" -> {}
        case "-H" -> {
          String[] header = words.get(++i).split(": ", 2);
          request.header(header[0], header[1]);
        }
        case "--data-urlencode" -> {
          String[] field = words.get(++i).split("=", 2);
          String body = field[0] + "=" + URLEncoder.encode(field[1], StandardCharsets.UTF_8);
          request
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(body));
        }
        default -> request.uri(URI.create(words.get(i).replace(DOCUMENTED_SERVER, serverAddress)));
      }
    }
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  /** Splits as a shell does, quotes within a word included. */
  private static List<String> words(String command) {
    return WORD.matcher(command)
        .results()
        .map(word -> QUOTE.matcher(word.group()).replaceAll(ReadmeIT::unquoted))
        .toList();
  }

  private static String unquoted(MatchResult quote) {
    return Matcher.quoteReplacement(Optional.ofNullable(quote.group(1)).orElse(quote.group(2)));
  }

  private void update(Readme readme) throws IOException {
    List<String> lines = new ArrayList<>();
    int next = 0;
    for (Readme.Step step : readme.steps()) {
      if (step instanceof Readme.Run run && updates.containsKey(run.line())) {
        lines.addAll(readme.lines().subList(next, run.line() + 1));
        lines.addAll(updates.get(run.line()).lines());
        next = run.line() + 1 + run.output().orElseThrow().lines().size();
      }
    }
    lines.addAll(readme.lines().subList(next, readme.lines().size()));
    Files.write(README, lines, StandardOpenOption.TRUNCATE_EXISTING);
    assertThat(README).hasContent(String.join("\n", lines));
  }

  private static void copy(Path tree) throws IOException {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(HOME.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
