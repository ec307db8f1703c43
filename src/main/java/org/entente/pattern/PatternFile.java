package org.entente.pattern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.clause.WordClass;
import org.slf4j.LoggerFactory;

/**
 * Compiled patterns on disk, so that the examples are parsed once and not at every start. One line
 * each: the relation, the example, and the pattern as a bracketed tree; a refused example has its
 * reason instead.
 */
public final class PatternFile {
  private static final String PATTERN = "pattern";
  private static final String REFUSED = "refused";

  private static final java.util.regex.Pattern FIELDS = java.util.regex.Pattern.compile("\t");

  private final Path file;

  public PatternFile(Path file) {
    this.file = file;
  }

  /**
   * What was written for examples that these relations still have; nothing if there is no such file
   * or it is no pattern file.
   */
  public PatternCompiler.Known read(List<RelationType> relations) {
    Map<String, RelationType> byName = new HashMap<>();
    relations.forEach(r -> byName.put(r.name(), r));
    Map<PatternCompiler.Example, PatternCompiler.Outcome> known = new HashMap<>();
    if (!Files.isReadable(file)) {
      return PatternCompiler.Known.none();
    }
    try {
      for (String line : Files.readAllLines(file)) {
        List<String> fields = FIELDS.splitAsStream(line).toList();
        RelationType relation = byName.get(fields.get(1));
        if (relation != null && relation.signature().equals(fields.get(2))) {
          known.put(
              new PatternCompiler.Example(relation, fields.get(3)), outcome(relation, fields));
        }
      }
    } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
      LoggerFactory.getLogger(PatternFile.class)
          .info("{} cannot be used, all examples are parsed again: {}", file, e.toString());
      return PatternCompiler.Known.none();
    }
    return new PatternCompiler.Known(known);
  }

  private static PatternCompiler.Outcome outcome(RelationType relation, List<String> fields) {
    return fields.get(0).equals(PATTERN)
        ? new PatternCompiler.Outcome(
            Optional.of(
                new Pattern(
                    relation,
                    fields.get(3),
                    new Reading(fields.get(4)).node(),
                    relation.symmetric())),
            "")
        : new PatternCompiler.Outcome(Optional.empty(), fields.get(4));
  }

  /**
   * Writes what was learnt; the file appears whole or not at all.
   *
   * @throws IOException if it cannot be written
   */
  public void write(PatternCompiler.Known learnt) throws IOException {
    List<String> lines = new ArrayList<>();
    learnt
        .outcomes()
        .forEach(
            (example, outcome) ->
                lines.add(
                    String.join(
                        "\t",
                        outcome.pattern().isPresent() ? PATTERN : REFUSED,
                        example.relation().name(),
                        example.relation().signature(),
                        example.sentence(),
                        outcome
                            .pattern()
                            .map(p -> write(p.anchor()))
                            .orElseGet(() -> outcome.reason().replaceAll("\\s+", " ")))));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path part =
        file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    Files.write(part, lines);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String write(PatternNode node) {
    StringBuilder text = new StringBuilder("(");
    text.append(node.slot())
        .append(' ')
        .append(node.wordClass())
        .append(' ')
        .append(node.objectless() ? "!" : "-")
        .append(node.agentless() ? "!" : "-")
        .append(' ');
    text.append(node.lemma().orElse("*"));
    for (PatternNode.Child child : node.children()) {
      text.append(' ').append(child.role()).append(' ').append(write(child.node()));
    }
    return text.append(')').toString();
  }

  /** Reads a bracketed tree. */
  private static final class Reading {
    private final List<String> words;
    private int at;

    Reading(String text) {
      words = List.of(text.replace("(", "( ").replace(")", " )").split(" "));
    }

    PatternNode node() {
      expect("(");
      PatternNode.Slot slot = PatternNode.Slot.valueOf(words.get(at++));
      WordClass wordClass = WordClass.valueOf(words.get(at++));
      String without = words.get(at++);
      String lemma = words.get(at++);
      List<PatternNode.Child> children = new ArrayList<>();
      while (!words.get(at).equals(")")) {
        String role = words.get(at++);
        children.add(new PatternNode.Child(role, node()));
      }
      expect(")");
      return new PatternNode(
          lemma.equals("*") ? Optional.empty() : Optional.of(lemma),
          wordClass,
          slot,
          without.charAt(0) == '!',
          without.charAt(1) == '!',
          children);
    }

    private void expect(String word) {
      if (!words.get(at++).equals(word)) {
        throw new IllegalArgumentException("not a pattern: " + words);
      }
    }
  }
}
