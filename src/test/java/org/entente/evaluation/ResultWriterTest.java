package org.entente.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import org.entente.evaluation.EventParser.FaultException;
import org.junit.jupiter.api.Test;

final class ResultWriterTest {
  private static final String CHAD =
      """
      {"relation":"backs","actor":[{"label":"Norway"}],"recipient":[{"label":"Chad"}],"text":"Norway, \
      said\\nits king, backs Chad.","text_info":{"begin":0,"end":30},"status":"actual","confidence":0.9,\
      "rule":"backs: A backed B.","cite_info":{"id":"a1"}}""";
  private static final String MALI = CHAD.replace("Chad", "Mali");
  private static final String PERU = CHAD.replace("Chad", "Peru");

  @Test
  void textHasAllTablesAndAsManyFlawsAsAskedFor() throws IOException, FaultException {
    StringWriter out = new StringWriter();
    new ResultWriter(evaluation(), 1).text(out);

    assertThat(out.toString())
        .isEqualTo(
            """
            relation  gold  missed  found  wrong  precision  recall    f1
            --------  ----  ------  -----  -----  ---------  ------  ----
            backs        3       2      2      1       0.50    0.33  0.40
            all          3       2      2      1       0.50    0.33  0.40

            What else is told of those that were found:
            circumstance  compared  right  missing  extra  different  share
            ------------  --------  -----  -------  -----  ---------  -----
            status               1      1        0      0          0   1.00
            negated              0      0        0      0          0
            date                 0      0        0      0          0
            place                0      0        0      0          0
            attribution          0      0        0      0          0

            By confidence; "up" means these and all of higher confidence:
            from   to  links  right  share  precision_up  recall_up  f1_up
            ----  ---  -----  -----  -----  ------------  ---------  -----
             0.9  1.0      2      1   0.50          0.50       0.33   0.40

            Missed: 2, of which these are 1
              a1: Norway backs -> Mali
                  "Norway, said its king, backs Mali."
                  found instead: Norway backs -> Cuba
                  rule: backs: A backed B., confidence 0.9

            Wrong: 1
              a1: Norway backs -> Cuba
                  "Norway, said its king, backs Cuba."
                  gold has: Norway backs -> Mali
                  rule: backs: A backed B., confidence 0.9
            """);
  }

  @Test
  void oneTableGoesToCsvOrTsv() throws IOException, FaultException {
    StringWriter csv = new StringWriter();
    new ResultWriter(evaluation(), 20).separated("missed", false, csv);
    assertThat(csv.toString().lines().toList())
        .hasSize(3)
        .startsWith(
            "article,begin,end,source,relation,target,told,instead,sentence,confidence,rule",
            "a1,0,30,Norway,backs,Mali,,Norway backs -> Cuba,\"Norway, said its king, backs"
                + " Mali.\",0.9,backs: A backed B.");

    StringWriter tsv = new StringWriter();
    new ResultWriter(evaluation(), 20).separated("scores", true, tsv);
    assertThat(tsv.toString().lines()).contains("backs\t3\t2\t2\t1\t0.50\t0.33\t0.40");
  }

  @Test
  void jsonHasAllTables() throws IOException, FaultException {
    StringWriter out = new StringWriter();
    new ResultWriter(evaluation(), 20).json(out);

    JsonObject json = JsonParser.parseString(out.toString()).getAsJsonObject();
    assertThat(json.keySet()).containsExactlyElementsOf(ResultWriter.tableNames());
    assertThat(json.getAsJsonArray("scores").get(0).getAsJsonObject().get("recall").getAsDouble())
        .isEqualTo(0.33);
    assertThat(json.getAsJsonArray("missed")).hasSize(2);
    assertThat(
            json.getAsJsonArray("circumstances").get(1).getAsJsonObject().get("share").isJsonNull())
        .isTrue();
  }

  private static Evaluation evaluation() throws FaultException {
    EventParser parser = new EventParser();
    return new Scorer(Set.of())
        .score(
            List.of(parser.parse(CHAD), parser.parse(MALI), parser.parse(PERU)),
            List.of(parser.parse(CHAD), parser.parse(CHAD.replace("Chad", "Cuba"))),
            article -> true);
  }
}
