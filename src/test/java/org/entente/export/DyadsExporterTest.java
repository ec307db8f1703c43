package org.entente.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class DyadsExporterTest {
  @Test
  void writesTheSameBytes() throws IOException {
    Golden.compare(
        "dyads.csv", out -> new DyadsExporter().write(SampleGraph.load(), ViewFilter.ALL, out));
  }

  @Test
  void eventOfTwoArticlesCountsOnceOnTheEarlierDay() throws IOException {
    ViewFilter twice =
        new ViewFilter(Optional.empty(), Optional.empty(), Set.of(), Set.of(), 2, BigDecimal.ZERO);
    assertThat(Golden.textOf(out -> new DyadsExporter().write(SampleGraph.load(), twice, out)))
        .isEqualTo(
            """
            date,date_source,source,target,relation,event_type,quad_code,events
            2024-05-01,publication,FRA,NOR,backs,SUPPORT,1,1
            """);
  }
}
