package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.cli.Command.ExitCode;
import org.entente.cli.Program.Run;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InputOptionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "build news --fields text | --fields text: \"text\" is not FIELD=NAME",
        "build news --fields headline=x | no field \"headline\"; the fields are id, text, title,",
        "suggest news --fields text=a,text=b | text is given twice",
        "explain news --fields text= | no name is given for text",
        "evaluate --gold g.jsonl news --fields a=b | no field \"a\"",
        "build news --max-file-bytes 0 | --max-file-bytes takes a number from 1 to 999999999",
        "build news --max-record-bytes many | --max-record-bytes takes a number",
        "build https://news.example/feed | only build with --fetch fetches it",
        "suggest HTTP://news.example/feed | only build with --fetch fetches it",
        "suggest http://news.example/feed --fetch | no option --fetch",
        "evaluate --gold g.jsonl http://news.example/feed | only build with --fetch fetches it",
      })
  void whatCannotBeMeantIsToldBeforeAnyWork(String words, String message) {
    Run run = Program.run(words.split(" "));

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains(message).doesNotContain("\tat ");
    assertThat(run.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "suggest", "explain", "evaluate"})
  void helpTellsThem(String command) {
    assertThat(Program.run("help", command).out())
        .contains(
            "--fields <FIELD=NAME,...>", "--max-file-bytes", "--max-record-bytes", "20000000");
  }
}
