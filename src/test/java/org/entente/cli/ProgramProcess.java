package org.entente.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program in a process that runs in a folder of its own and does one command after another. The
 * models are loaded once, which is what most of a command's time goes to.
 */
final class ProgramProcess implements AutoCloseable {
  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream answers;

  private ProgramProcess(Process process) {
    this.process = process;
    requests = new DataOutputStream(process.getOutputStream());
    answers = new DataInputStream(process.getInputStream());
  }

  /** What a command left: its standard output and standard error, as they mix on a terminal. */
  record Run(int code, String printed) {}

  static ProgramProcess in(Path folder) throws IOException {
    return new ProgramProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                // A run as short as this one is over before the second compiler pays.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-cp",
                System.getProperty("java.class.path"),
                ProgramProcess.class.getName())
            .directory(folder.toFile())
            .redirectError(Redirect.INHERIT)
            .start());
  }

  Run run(List<String> arguments) throws IOException {
    requests.writeInt(arguments.size());
    for (String argument : arguments) {
      requests.writeUTF(argument);
    }
    requests.flush();
    int code = answers.readInt();
    byte[] printed = answers.readNBytes(answers.readInt());
    return new Run(code, new String(printed, StandardCharsets.UTF_8));
  }

  /** The process ends when its standard input does. */
  @Override
  public void close() throws IOException {
    try {
      requests.close();
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  /** The other side: reads command lines from standard input and writes what became of each. */
  public static void main(String[] args) throws IOException {
    DataInputStream requests = new DataInputStream(System.in);
    DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    while (true) {
      List<String> arguments;
      try {
        arguments = arguments(requests);
      } catch (EOFException e) {
        return;
      }
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      // What a library writes past the program shows on a terminal, too.
      PrintStream terminal = new PrintStream(printed, true, StandardCharsets.UTF_8);
      System.setOut(terminal);
      System.setErr(terminal);
      int code = Program.run(arguments, InputStream.nullInputStream(), terminal, terminal);
      answers.writeInt(code);
      answers.writeInt(printed.size());
      printed.writeTo(answers);
      answers.flush();
    }
  }

  private static List<String> arguments(DataInputStream requests) throws IOException {
    int count = requests.readInt();
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arguments.add(requests.readUTF());
    }
    return arguments;
  }
}
