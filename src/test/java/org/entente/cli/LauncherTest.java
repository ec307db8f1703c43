package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher in a project of its own, with stand-ins for Java and Maven that tell their
 * arguments.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
final class LauncherTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);
  private static final FileTime LATER = FileTime.fromMillis(1_000_000_100_000L);

  /** What Maven is told, without colours, as they would show as letters in a log. */
  private static final String MAVEN = "-B -q -Dstyle.color=never -DskipTests package";

  @TempDir Path folder;
  private Path project;
  private Path programs;

  private record Outcome(int code, String out, String err) {}

  @BeforeEach
  void makeProject() throws IOException {
    project = Files.createDirectories(folder.resolve("my project"));
    programs = Files.createDirectories(folder.resolve("jdk/bin"));
    // This machine's own Javas have no part in the test.
    String launcher = Files.readString(Path.of("entente"));
    Files.writeString(
        project.resolve("entente"),
        launcher.replace("/usr/lib/jvm/", "/no/").replace("/Library/Java/", "/no/"));
    Files.copy(Path.of("pom.xml"), project.resolve("pom.xml"));
    write(project.resolve("src/main/java/A.java"), "");
    write(project.resolve("library.jar"), "library");
    write(target("entente-0.1.0.jar"), "jar");
    write(target("entente.classpath"), project.resolve("library.jar").toString());
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, LONG_AGO);
      }
    }
    Files.setLastModifiedTime(target("entente-0.1.0.jar"), LATER);
    java("17.0.1");
    program("javac", "");
    maven("3.8.7");
  }

  @Test
  void passesArgumentsUntouchedThroughSymbolicLinks() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("first"), project.resolve("entente"));
    Path second =
        Files.createSymbolicLink(
            Files.createDirectories(folder.resolve("some where")).resolve("second"),
            Path.of("..").resolve(link.getFileName()));
    Outcome outcome = run(second, Map.of(), "query", "", "two words", "*", "$HOME", "a\\b", "-x");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.out().lines())
        .containsSubsequence(
            "[org.entente.cli.Main]",
            "[query]",
            "[]",
            "[two words]",
            "[*]",
            "[$HOME]",
            "[a\\b]",
            "[-x]")
        .contains("[-Dentente.home=" + project + "]", "[-Xmx768m]")
        .doesNotContain("[-Dentente.terminal=true]");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void givesTheProgramItsOwnExitCode() throws Exception {
    program("java", versionAnswer("17.0.1") + "exit 7");
    assertThat(launch().code()).isEqualTo(7);
  }

  @Test
  void letsTheUsersJavaOptionsComeLast() throws Exception {
    Outcome outcome =
        run(
            project.resolve("entente"),
            Map.of("JVM_ARGS", "-Da=*", "ENTENTE_JAVA_ARGS", "-Xmx3g -XX:+UseG1GC"),
            "build");
    assertThat(outcome.out().lines())
        .containsSubsequence("[-Xmx1g]", "[-Da=*]", "[-Xmx3g]", "[-XX:+UseG1GC]", "[-cp]")
        .doesNotContain("[-XX:+UseParallelGC]");
  }

  @Test
  void keepsNewerJavasFromWarning() throws Exception {
    java("25");
    assertThat(launch().out())
        .contains("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");
    java("21.0.2");
    assertThat(launch().out()).doesNotContain("--enable-native-access");
  }

  @Test
  void saysWhenJavaIsTooOld() throws Exception {
    java("1.8.0_392");
    Outcome outcome = launch();
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("Java 17 or newer is needed", "is Java 1");
  }

  @Test
  void doesNotBuildWhatIsBuilt() throws Exception {
    assertThat(launch().err()).isEmpty();
    assertThat(project.resolve("built")).doesNotExist();
  }

  @Test
  void buildsWhenTheJarIsMissing() throws Exception {
    Files.delete(target("entente-0.1.0.jar"));
    assertBuildsOnce();
  }

  @Test
  void buildsWhenTheClassPathIsMissing() throws Exception {
    Files.delete(target("entente.classpath"));
    assertBuildsOnce();
  }

  @Test
  void buildsWhenASourceIsNewer() throws Exception {
    Files.setLastModifiedTime(
        project.resolve("src/main/java/A.java"), FileTime.fromMillis(LATER.toMillis() + 60_000));
    assertBuildsOnce();
  }

  @Test
  void doesNotBuildAgainWhatMavenBuiltSince() throws Exception {
    Files.delete(target("entente-0.1.0.jar"));
    assertBuildsOnce();
    FileTime now = Files.getLastModifiedTime(target("entente-0.1.0.jar"));
    setTime("src/main/java/A.java", now, 60_000);
    setTime("target/entente-0.1.0.jar", now, 120_000);

    assertThat(launch().err()).isEmpty();
  }

  @Test
  void buildsAgainWhatWasEditedDuringABuild() throws Exception {
    Files.delete(target("entente-0.1.0.jar"));
    maven("3.8.7", "touch src/main/java/A.java");

    assertThat(launch().err()).contains("building the program");
    assertThat(launch().err()).contains("building the program");
  }

  @Test
  void doesNotBuildAgainWhereMavenLeftTheJarAlone() throws Exception {
    FileTime jar = Files.getLastModifiedTime(target("entente-0.1.0.jar"));
    setTime("src/main/java/A.java", jar, 60_000);
    maven("3.8.7", "exit");

    assertThat(launch().err()).contains("building the program");
    assertThat(launch().err()).isEmpty();
  }

  @Test
  void addsToTheUsersOptionsForMaven() throws Exception {
    Files.delete(target("entente-0.1.0.jar"));
    maven("3.8.7", "echo \"options: $MAVEN_OPTS\"");

    Outcome outcome = run(project.resolve("entente"), Map.of("MAVEN_OPTS", "-Dmine=1"), "query");

    assertThat(outcome.err()).contains("options: -Dmine=1 -Djansi.noreset=true");
  }

  private void setTime(String file, FileTime from, long millis) throws IOException {
    Files.setLastModifiedTime(project.resolve(file), FileTime.fromMillis(from.toMillis() + millis));
  }

  @Test
  void buildsWhenALibraryHasGone() throws Exception {
    write(target("entente.classpath"), project.resolve("library.jar") + ":/no/such.jar");
    assertBuildsOnce();
  }

  @Test
  void saysWhenTheBuildFails() throws Exception {
    Files.delete(target("entente-0.1.0.jar"));
    program("mvn", "[ \"$1\" != -version ] || { echo Apache Maven 3.9.1; exit; }\necho no; exit 1");
    Outcome outcome = launch();
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).contains("no\n", "could not be built");
    assertThat(target("entente.lock")).doesNotExist();
  }

  @Test
  void saysWhenMavenIsTooOldForABuild() throws Exception {
    Files.delete(target("entente-0.1.0.jar"));
    maven("3.6.2");
    Outcome outcome = launch();
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("Maven 3.6.3 or newer is needed", "is 3.6.2");
  }

  @Test
  void breaksTheLockOfALaunchThatDied() throws Exception {
    Files.delete(target("entente-0.1.0.jar"));
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Process host = new ProcessBuilder("uname", "-n").start();
    String name = read(host.getInputStream()).strip();
    write(target("entente.lock").resolve("owner"), dead.pid() + " " + name);
    assertBuildsOnce();
    assertThat(target("entente.lock")).doesNotExist();
  }

  @Test
  void buildsOnceForSeveralLaunchesAtOnce() throws Exception {
    Files.delete(target("entente-0.1.0.jar"));
    List<Process> launches = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      launches.add(start(project.resolve("entente"), Map.of(), "query"));
    }
    for (Process launch : launches) {
      assertThat(launch.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(launch.exitValue()).as(read(launch.getErrorStream())).isZero();
    }
    assertThat(project.resolve("built")).hasContent(MAVEN);
  }

  @Test
  void survivesThatAnotherLaunchTakesAwayItsLockForAMoment() throws Exception {
    Files.delete(target("entente-0.1.0.jar"));
    // Asked for between making the lock and saying whose it is.
    program(
        "uname",
        """
        [ -e '%1$s' ] || { touch '%1$s'; rmdir '%2$s'; }
        PATH=/usr/bin:/bin uname "$@"
        """
            .formatted(project.resolve("taken"), target("entente.lock")));
    assertBuildsOnce();
    assertThat(target("entente.lock")).doesNotExist();
  }

  private void assertBuildsOnce() throws Exception {
    Outcome first = launch();
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.err()).contains("building the program", "Maven was here");
    assertThat(first.out()).doesNotContain("Maven").contains("[query]");
    assertThat(launch().err()).isEmpty();
    assertThat(project.resolve("built")).hasContent(MAVEN);
  }

  private Outcome launch() throws Exception {
    return run(project.resolve("entente"), Map.of(), "query");
  }

  private Outcome run(Path launcher, Map<String, String> environment, String... args)
      throws Exception {
    Process process = start(launcher, environment, args);
    Outcome outcome =
        new Outcome(0, read(process.getInputStream()), read(process.getErrorStream()));
    return new Outcome(process.waitFor(), outcome.out(), outcome.err());
  }

  private Process start(Path launcher, Map<String, String> environment, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("bash", launcher.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().keySet().removeAll(List.of("JVM_ARGS", "ENTENTE_JAVA_ARGS"));
    builder.environment().put("JAVA_HOME", programs.getParent().toString());
    builder.environment().merge("PATH", programs.toString(), (old, own) -> own + ":" + old);
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Prints each argument in brackets, so that empty ones and spaces show. */
  private void java(String version) {
    program("java", versionAnswer(version) + "printf '[%s]\\n' \"$@\"");
  }

  private static String versionAnswer(String version) {
    return "[ \"$1\" != -version ] || { echo 'openjdk version \"" + version + "\"' >&2; exit; }\n";
  }

  private void maven(String version) {
    maven(version, ":");
  }

  /** Makes what a build makes, after it did something else. */
  private void maven(String version, String first) {
    program(
        "mvn",
        """
        [ "$1" != -version ] || { echo Apache Maven %s; exit; }
        echo Maven was here
        echo "$@" >>built
        %s
        echo jar >target/entente-0.1.0.jar
        echo "$PWD/library.jar" >target/entente.classpath
        """
            .formatted(version, first));
  }

  private void program(String name, String script) {
    try {
      Path file = write(programs.resolve(name), "#!/bin/sh\n" + script + "\n");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path target(String name) {
    return project.resolve("target").resolve(name);
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String read(InputStream stream) throws IOException {
    return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
  }
}
