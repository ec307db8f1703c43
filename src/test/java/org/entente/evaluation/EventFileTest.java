package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventFileTest {
  private static final String EVENT =
      "{'relation':'backs','actor':[{'label':'Norway'}],'recipient':[{'label':'Chad'}],"
          + "'cite_info':{'id':'a1'}}";

  @TempDir private Path folder;

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'relation':                                   | malformed JSON",
        "[1]                                            | not a JSON object",
        "{} {}                                          | malformed JSON at column",
        "{}                                             | no \"cite_info.id\"",
        "{'cite_info':{'id':7}}                         | \"id\" is not a string",
        "{'cite_info':{'id':'a'}}                       | no \"relation\"",
        "{'cite_info':{'id':'a'},'relation':'r'}        | no \"actor\"",
        "{'cite_info':{'id':'a'},'relation':'r','actor':{}}      | \"actor\" is not a list",
        "{'cite_info':{'id':'a'},'relation':'r','actor':[{}]}    | \"actor\" has neither identifier",
        "{'cite_info':{'id':'a'},'relation':'r','actor':[{'label':'x'}]} | no \"recipient\"",
        "EVENT,'status':'done'}                         | no such status: \"done\"",
        "EVENT,'negated':'no'}                          | \"negated\" is neither true nor false",
        "EVENT,'confidence':'high'}                     | \"confidence\" is not a number",
        "EVENT,'text_info':{'begin':9,'end':3}}         | \"text_info\" is not a begin and an end",
        "EVENT,'text_info':{'begin':9}}                 | \"text_info\" is not a begin and an end",
      })
  void aFaultyLineCostsItselfAndIsNamed(String line, String fault) throws IOException {
    String event = EVENT.substring(0, EVENT.length() - 1);
    Path file = write(EVENT + "\n\n" + line.replace("EVENT", event) + "\n" + EVENT + "\n");
    List<String> faults = new ArrayList<>();
    List<EventRow> rows = new ArrayList<>();

    new EventFile(file).read(rows::add, faults::add);

    assertThat(rows).hasSize(2);
    assertThat(faults)
        .singleElement()
        .satisfies(
            message ->
                assertThat(message).startsWith(file + ":3: " + fault).endsWith("; line skipped"));
  }

  @Test
  void wrongEncodingCostsTheLineOnly() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(EVENT.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    bytes.write(new byte[] {'\n', '"', (byte) 0xff, '"', '\n'});
    Path file = Files.write(folder.resolve("gold.jsonl"), bytes.toByteArray());
    List<String> faults = new ArrayList<>();
    List<EventRow> rows = new ArrayList<>();

    new EventFile(file).read(rows::add, faults::add);

    assertThat(rows).hasSize(1);
    assertThat(faults).containsExactly(file + ":2: not valid UTF-8; line skipped");
  }

  @Test
  void readsGzip() throws IOException {
    Path file = folder.resolve("gold.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(EVENT.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
    List<EventRow> rows = new ArrayList<>();

    new EventFile(file).read(rows::add, message -> {});

    assertThat(rows).extracting(EventRow::article).containsExactly("a1");
  }

  private Path write(String lines) throws IOException {
    return Files.writeString(folder.resolve("gold.jsonl"), lines.replace('\'', '"'));
  }
}
