package org.entente.export;

import java.util.ArrayList;
import java.util.List;
import org.entente.export.Report.Parties;
import org.entente.export.Report.Party;

/** Two of an event's parties; where the event has no direction, the IRI that sorts first leads. */
record Dyad(Actor source, Actor target) {
  /** Every pair that an event of several parties amounts to. */
  static List<Dyad> of(Parties parties) {
    return parties.reciprocal() ? unordered(parties.actors()) : ordered(parties);
  }

  private static List<Dyad> ordered(Parties parties) {
    List<Dyad> dyads = new ArrayList<>();
    for (Party source : parties.actors()) {
      for (Party target : parties.recipients()) {
        dyads.add(new Dyad(source.actor(), target.actor()));
      }
    }
    return dyads;
  }

  private static List<Dyad> unordered(List<Party> parties) {
    List<Dyad> dyads = new ArrayList<>();
    for (int i = 0; i < parties.size(); i++) {
      for (int j = i + 1; j < parties.size(); j++) {
        Actor one = parties.get(i).actor();
        Actor other = parties.get(j).actor();
        dyads.add(
            one.iri().compareTo(other.iri()) <= 0 ? new Dyad(one, other) : new Dyad(other, one));
      }
    }
    return dyads;
  }
}
