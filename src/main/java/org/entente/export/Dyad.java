package org.entente.export;

import java.util.ArrayList;
import java.util.List;
import org.entente.export.Report.Parties;
import org.entente.export.Report.Party;

/** Two of an event's parties; where its relation is symmetric, the IRI that sorts first leads. */
record Dyad(Actor source, Actor target) {
  /** Every pair of different parties that an event of several amounts to. */
  static List<Dyad> of(Report report) {
    Parties parties = report.parties();
    boolean symmetric = report.event().relation().symmetric();
    List<Dyad> dyads = new ArrayList<>();
    for (Party source : parties.actors()) {
      for (Party target : parties.reciprocal() ? parties.actors() : parties.recipients()) {
        int order = source.actor().iri().compareTo(target.actor().iri());
        if (symmetric ? order < 0 : order != 0) {
          dyads.add(new Dyad(source.actor(), target.actor()));
        }
      }
    }
    return List.copyOf(dyads);
  }
}
