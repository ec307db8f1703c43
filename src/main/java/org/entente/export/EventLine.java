package org.entente.export;

import jakarta.json.stream.JsonGenerator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.export.Actor.Represented;
import org.entente.export.Report.Event;
import org.entente.export.Report.Party;
import org.entente.export.Report.Source;

/** One line of the events export. A field without a value is null, never absent. */
record EventLine(JsonGenerator json) {
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("State", "Country"),
          Map.entry("Person", "Person"),
          Map.entry("GovernmentBody", "GovernmentBody"),
          Map.entry("ArmedForces", "Military"),
          Map.entry("ArmedGroup", "ArmedGroup"),
          Map.entry("InternationalOrganization", "InternationalOrganisation"),
          Map.entry("NonGovernmentalOrganization", "Organisation"),
          Map.entry("Company", "Organisation"),
          Map.entry("MediaOrganization", "Organisation"),
          Map.entry("PoliticalParty", "Party"),
          Map.entry("PopulationGroup", "Population"),
          Map.entry("Place", "Place"));

  void write(Report report) {
    json.writeStartObject();
    type(report.event(), report.parties().reciprocal());
    parties("actor", report.parties().actors());
    parties("recipient", report.parties().recipients());
    json.write("status", report.status());
    json.write("negated", report.negated());
    attribution(report.attributedTo());
    circumstances(report.event());
    text(report);
    cite(report.source());
    number("confidence", report.confidence());
    text("rule", report.rule());
    json.writeEnd();
  }

  private void type(Event event, boolean reciprocal) {
    json.write("id", event.iri());
    json.write("relation", event.relation().name());
    text("event_type", event.ploverType());
    json.writeStartArray("mode");
    event.modes().forEach(json::write);
    json.writeEnd();
    number("quad_code", event.quadClass().map(BigDecimal::valueOf));
    json.write("reciprocal", reciprocal);
  }

  private void parties(String field, List<Party> parties) {
    json.writeStartArray(field);
    parties.forEach(
        party -> {
          json.writeStartObject();
          party(party);
        });
    json.writeEnd();
  }

  private void attribution(Optional<Party> source) {
    if (source.isEmpty()) {
      json.writeNull("attributed_to");
      return;
    }
    json.writeStartObject("attributed_to");
    party(source.get());
  }

  /** The fields and the end of an object that has been started. */
  private void party(Party party) {
    Actor actor = party.actor();
    json.write("identifier", actor.iri());
    json.write("label", actor.label());
    json.write("kind", KINDS.getOrDefault(actor.type(), "Other"));
    text("code", actor.code());
    represents(actor.represents());
    text("entity_text", party.mention().map(Passage::text));
    number("begin", party.mention().map(Passage::begin).map(BigDecimal::valueOf));
    number("end", party.mention().map(Passage::end).map(BigDecimal::valueOf));
    json.writeEnd();
  }

  private void represents(Optional<Represented> represents) {
    if (represents.isEmpty()) {
      json.writeNull("represents");
      return;
    }
    json.writeStartObject("represents");
    json.write("identifier", represents.get().iri());
    json.write("label", represents.get().label());
    text("code", represents.get().code());
    json.writeEnd();
  }

  private void circumstances(Event event) {
    text("date", event.date().map(EventDate::iso));
    text("date_source", event.date().map(EventDate::source));
    if (event.place().isEmpty()) {
      json.writeNull("event_loc");
      return;
    }
    Actor place = event.place().get();
    json.writeStartObject("event_loc");
    json.write("label", place.label());
    json.write("identifier", place.iri());
    text("code", place.code());
    json.writeEnd();
  }

  private void text(Report report) {
    json.write("text", report.sentence().text());
    json.writeStartObject("text_info");
    offsets(report.sentence());
    if (report.trigger().isEmpty()) {
      json.writeNull("trigger");
      return;
    }
    json.writeStartObject("trigger");
    json.write("text", report.trigger().get().text());
    offsets(report.trigger().get());
  }

  private void offsets(Passage passage) {
    json.write("begin", passage.begin());
    json.write("end", passage.end());
    json.writeEnd();
  }

  private void cite(Source source) {
    json.writeStartObject("cite_info");
    json.write("id", source.id());
    text("title", source.title());
    text("url", source.url());
    text("publication", source.publisher());
    text("date", source.date());
    json.writeStartArray("copies");
    source.copies().forEach(this::copy);
    json.writeEnd();
    json.writeEnd();
  }

  private void copy(Report.Copy copy) {
    json.writeStartObject();
    json.write("id", copy.id());
    text("url", copy.url());
    text("publication", copy.publisher());
    text("date", copy.date());
    json.writeEnd();
  }

  private void text(String field, Optional<String> value) {
    if (value.isPresent()) {
      json.write(field, value.get());
    } else {
      json.writeNull(field);
    }
  }

  private void number(String field, Optional<BigDecimal> value) {
    if (value.isPresent()) {
      json.write(field, value.get());
    } else {
      json.writeNull(field);
    }
  }
}
