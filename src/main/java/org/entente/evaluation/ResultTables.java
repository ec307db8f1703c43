package org.entente.evaluation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.entente.evaluation.Evaluation.Band;
import org.entente.evaluation.Evaluation.Flaw;
import org.entente.evaluation.Evaluation.Tally;

/**
 * An evaluation as tables.
 *
 * @param most how many missed and how many wrong links are listed
 */
record ResultTables(Evaluation evaluation, int most) {
  static final String SCORES = "scores";
  static final String CIRCUMSTANCES = "circumstances";
  static final String CALIBRATION = "calibration";
  static final String MISSED = "missed";
  static final String WRONG = "wrong";
  static final List<String> NAMES = List.of(SCORES, CIRCUMSTANCES, CALIBRATION, MISSED, WRONG);

  private static final BigDecimal WIDTH = new BigDecimal("0.1");
  private static final List<String> FLAW_HEADER =
      List.of(
          "article",
          "begin",
          "end",
          "source",
          "relation",
          "target",
          "told",
          "instead",
          "sentence",
          "confidence",
          "rule");

  ResultTable get(String name) {
    return switch (name) {
      case SCORES -> scores();
      case CIRCUMSTANCES -> circumstances();
      case CALIBRATION -> calibration();
      case MISSED -> flaws(MISSED, evaluation.missed());
      case WRONG -> flaws(WRONG, evaluation.wrong());
      default -> throw new IllegalArgumentException("no table " + name);
    };
  }

  private ResultTable scores() {
    List<Score> scores = new ArrayList<>(evaluation.relations());
    scores.add(evaluation.total());
    return new ResultTable(
        SCORES,
        List.of("relation", "gold", "missed", "found", "wrong", "precision", "recall", "f1"),
        scores.stream().map(ResultTables::row).toList());
  }

  private static List<Object> row(Score score) {
    return List.of(
        score.name(),
        score.gold(),
        score.missed(),
        score.found(),
        score.wrong(),
        ResultTable.cell(score.precision()),
        ResultTable.cell(score.recall()),
        ResultTable.cell(score.f1()));
  }

  private ResultTable circumstances() {
    return new ResultTable(
        CIRCUMSTANCES,
        List.of("circumstance", "compared", "right", "missing", "extra", "different", "share"),
        evaluation.circumstances().stream().map(ResultTables::row).toList());
  }

  private static List<Object> row(Tally tally) {
    return List.of(
        tally.name(),
        tally.compared(),
        tally.right(),
        tally.missing(),
        tally.extra(),
        tally.different(),
        ResultTable.cell(Score.share(tally.right(), tally.compared())));
  }

  private ResultTable calibration() {
    return new ResultTable(
        CALIBRATION,
        List.of("from", "to", "links", "right", "share", "precision_up", "recall_up", "f1_up"),
        evaluation.calibration().stream().map(ResultTables::row).toList());
  }

  private static List<Object> row(Band band) {
    return List.of(
        band.from().map(Object.class::cast).orElse("none"),
        band.from().map(from -> (Object) from.add(WIDTH)).orElse("none"),
        band.links(),
        band.right(),
        ResultTable.cell(Score.share(band.right(), band.links())),
        ResultTable.cell(band.fromHereUp().precision()),
        ResultTable.cell(band.fromHereUp().recall()),
        ResultTable.cell(band.fromHereUp().f1()));
  }

  private ResultTable flaws(String name, List<Flaw> flaws) {
    return new ResultTable(
        name, FLAW_HEADER, flaws.stream().limit(most).map(ResultTables::row).toList());
  }

  private static List<Object> row(Flaw flaw) {
    EventRow row = flaw.link().row();
    return List.of(
        Words.onOneLine(row.article()),
        row.passage().span().map(span -> (Object) span.begin()).orElse(""),
        row.passage().span().map(span -> (Object) span.end()).orElse(""),
        flaw.link().source().shown(),
        Words.onOneLine(row.relation()),
        flaw.link().target().shown(),
        row.told().orElse(""),
        flaw.instead().orElse(""),
        row.passage().text().map(Words::onOneLine).orElse(""),
        row.confidence().map(Object.class::cast).orElse(""),
        row.rule().map(Words::onOneLine).orElse(""));
  }
}
