package org.entente.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.apache.commons.cli.help.HelpFormatter;
import org.apache.commons.cli.help.TextHelpAppendable;

/** Prints what the commands are and what their options mean. */
final class Help {
  private static final int WIDTH = 100;

  private final List<Command> commands;
  private final PrintWriter out;

  Help(List<Command> commands, PrintWriter out) {
    this.commands = commands;
    this.out = out;
  }

  void overview() {
    out.println("Turns news about states, leaders, organisations and armed groups into a graph:");
    out.println("who met, backed, opposed or fought whom, when, where, according to whom.");
    out.println();
    out.println("Usage: entente COMMAND [OPTION]... [ARGUMENT]...");
    out.println();
    int width = commands.stream().mapToInt(command -> command.name().length()).max().orElse(0);
    for (Command command : commands) {
      String space = " ".repeat(width - command.name().length());
      out.println("  " + command.name() + space + "  " + command.summary());
    }
    out.println();
    out.println(
        "\"entente help COMMAND\" tells a command's options, \"entente --version\" the version.");
    out.println(
        "Exit codes: 0 done; 1 done, but something was skipped; 2 wrong usage; 3 could not run;");
    out.println("4 a bug of this program.");
  }

  void of(Command command) throws IOException {
    StringBuilder page = new StringBuilder();
    TextHelpAppendable text = new TextHelpAppendable(page);
    text.setMaxWidth(WIDTH);
    HelpFormatter.builder()
        .setHelpAppendable(text)
        .setShowSince(false)
        .get()
        .printHelp(
            "entente " + command.name() + " [OPTION]... " + command.arguments(),
            command.summary(),
            Arguments.options(command),
            "",
            false);
    page.toString().strip().lines().map(String::stripTrailing).forEach(out::println);
  }
}
