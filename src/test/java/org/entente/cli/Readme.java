package org.entente.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What README.md tells its reader to do, step by step: files to save, which a comment {@code <!--
 * file: NAME -->} marks, and command lines. Blocks of {@code sh} hold command lines only; in blocks
 * of {@code console} they follow a dollar sign, and what they print follows them.
 *
 * @param lines the whole file
 * @param steps in their order there
 */
record Readme(List<String> lines, List<Step> steps) {
  private static final Pattern FILE = Pattern.compile("<!-- file: (\\S+) -->");
  private static final String FENCE = "```";
  private static final String PROMPT = "$ ";

  Readme {
    lines = List.copyOf(lines);
    steps = List.copyOf(steps);
  }

  /** One thing to do. */
  sealed interface Step {}

  /** Save this text under this name. */
  record Save(String name, String text) implements Step {}

  /**
   * Run this.
   *
   * @param line index of its line
   * @param output what the README shows of its output, if that is to be seen at all
   */
  record Run(int line, String command, Optional<Shown> output) implements Step {
    boolean startsServer() {
      return command.startsWith("./entente serve");
    }
  }

  static Readme of(List<String> lines) {
    List<Step> steps = new ArrayList<>();
    Optional<String> name = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      Matcher file = FILE.matcher(lines.get(i));
      if (file.matches()) {
        name = Optional.of(file.group(1));
      } else if (lines.get(i).startsWith(FENCE)) {
        int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf(FENCE);
        List<String> block = lines.subList(i + 1, end);
        if (name.isPresent()) {
          steps.add(new Save(name.get(), String.join("\n", block) + "\n"));
        } else {
          steps.addAll(runs(lines.get(i).substring(FENCE.length()), i + 1, block));
        }
        name = Optional.empty();
        i = end;
      }
    }
    return new Readme(lines, steps);
  }

  private static List<Run> runs(String language, int first, List<String> block) {
    List<Run> runs = new ArrayList<>();
    for (int i = 0; i < block.size(); i++) {
      String line = block.get(i);
      if (language.equals("sh") && !line.isBlank() && !line.startsWith("#")) {
        runs.add(new Run(first + i, line, Optional.empty()));
      } else if (language.equals("console") && line.startsWith(PROMPT)) {
        int end = i + 1;
        while (end < block.size() && !block.get(end).startsWith(PROMPT)) {
          end++;
        }
        Shown shown = new Shown(block.subList(i + 1, end));
        runs.add(new Run(first + i, line.substring(PROMPT.length()), Optional.of(shown)));
      }
    }
    return runs;
  }

  /**
   * Output as it is shown.
   *
   * @param lines a line of three dots stands for any lines, three dots at a line's end for the rest
   *     of it
   */
  record Shown(List<String> lines) {
    private static final String DOTS = "...";

    Shown {
      lines = List.copyOf(lines);
    }

    boolean fits(List<String> actual) {
      return fits(lines, actual);
    }

    /** The same extract of other output. */
    Shown of(List<String> actual) {
      int dots = lines.indexOf(DOTS);
      if (dots < 0) {
        return new Shown(actual);
      }
      int below = lines.size() - 1 - lines.lastIndexOf(DOTS);
      List<String> extract = new ArrayList<>(actual.subList(0, Math.min(dots, actual.size())));
      extract.add(DOTS);
      extract.addAll(actual.subList(Math.max(actual.size() - below, 0), actual.size()));
      return new Shown(extract);
    }

    private static boolean fits(List<String> shown, List<String> actual) {
      if (shown.isEmpty()) {
        return actual.isEmpty();
      }
      List<String> rest = shown.subList(1, shown.size());
      if (shown.get(0).equals(DOTS)) {
        return fits(rest, actual)
            || (!actual.isEmpty() && fits(shown, actual.subList(1, actual.size())));
      }
      return !actual.isEmpty()
          && fits(shown.get(0), actual.get(0).stripTrailing())
          && fits(rest, actual.subList(1, actual.size()));
    }

    private static boolean fits(String shown, String actual) {
      return shown.endsWith(DOTS)
          ? actual.startsWith(shown.substring(0, shown.length() - DOTS.length()))
          : actual.equals(shown);
    }
  }
}
