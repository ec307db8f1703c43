package org.entente.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FieldNamesTest {
  @Test
  void whatTheUserNamesGoesBeforeTheUsualNames() {
    FieldNames names = FieldNames.parse(" text = Main Part , date=pubDate");
    assertThat(field(names, "main_part")).contains(RecordField.TEXT);
    assertThat(field(names, "pub-date")).contains(RecordField.DATE);
    assertThat(field(names, "body")).isEmpty();
    assertThat(field(names, "text")).isEmpty();
    assertThat(field(names, "Headline")).contains(RecordField.TITLE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text | \"text\" is not FIELD=NAME",
        "'' | \"\" is not FIELD=NAME",
        "text=body, | \"\" is not FIELD=NAME",
        "headline=x | no field \"headline\"; the fields are id, text, title,",
        "text= | no name is given for text",
        "text=a,text=b | text is given twice",
        "text=a,title=A | \"A\" is given for both text and title",
      })
  void whatCannotBeMeantIsNamed(String written, String fault) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FieldNames.parse(written))
        .withMessageContaining(fault);
  }

  private static Optional<RecordField> field(FieldNames names, String name) {
    return names.of(name).map(RecordField.Match::field);
  }
}
