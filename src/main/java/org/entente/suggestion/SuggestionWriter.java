package org.entente.suggestion;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.actor.EntityType;
import org.entente.graph.Vocabulary;

/** Writes suggestions as Turtle to be edited and given back to the program. */
public final class SuggestionWriter {
  private static final String ACTORS = "actor/";

  private final PrintWriter out;
  private final int least;
  private final int most;

  /**
   * @param least how often what is written must stand in the articles, for the heading
   * @param most how many of a sort are written
   */
  public SuggestionWriter(PrintWriter out, int least, int most) {
    this.out = out;
    this.least = least;
    this.most = most;
  }

  /**
   * Writes phrases as examples of a relation that is still to be named.
   *
   * @param rehearsal tries those that are written
   */
  public void phrases(List<Suggestion.OfPhrase> phrases, Rehearsal rehearsal) {
    line("# Verb phrases between two actors that no rule covers: " + extent(phrases.size()));
    line(
        "# To teach one: take the # off its line, write the name of a relation for RELATION, such");
    line("# as ent:backs or one that you declare, and give this file to --lexicon. A acts, B is");
    line("# acted upon; what stands in [brackets] may be any words.");
    line("");
    line("@prefix ent: <https://w3id.org/entente/ns#> .");
    line("");
    rehearsal.of(phrases.stream().limit(most).toList()).forEach(this::write);
  }

  private void write(Suggestion.OfPhrase phrase) {
    line("# " + times(phrase.count()) + "; " + source(phrase.example()));
    phrase.refused().ifPresent(reason -> line("# Not learnt in these words: " + reason));
    line("# ent:RELATION ent:example " + quoted(phrase.sentence()) + " .");
    line("");
  }

  /** Writes names as actors. */
  public void names(List<Suggestion.OfName> names) {
    line("# Names that no actor has: " + extent(names.size()));
    line("# Take out what is no actor, correct class and names, and say whom each acts for with");
    line("# ent:represents; then give this file to --actors.");
    line("");
    line("@prefix actor: <" + Vocabulary.DEFAULT_BASE + ACTORS + "> .");
    line("@prefix ent: <https://w3id.org/entente/ns#> .");
    line("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .");
    line("");
    names.stream().limit(most).forEach(this::write);
  }

  private void write(Suggestion.OfName name) {
    EntityType type = name.entity().type();
    line(
        "# "
            + times(name.count())
            + " in "
            + (name.articles() == 1 ? "1 article" : name.articles() + " articles")
            + "; "
            + source(name.example()));
    line(iri(name.entity().path()) + " a ent:" + type.term() + " ;");
    boolean named = type != EntityType.PERSON && !name.otherWords().isEmpty();
    String label = "  skos:prefLabel " + quoted(name.entity().label()) + "@en";
    String others =
        name.otherWords().stream().map(w -> quoted(w) + "@en").collect(Collectors.joining(" , "));
    line(label + (named || name.represents().isPresent() ? " ;" : " ."));
    if (named) {
      line("  skos:altLabel " + others + (name.represents().isPresent() ? " ;" : " ."));
    }
    name.represents().ifPresent(path -> line("  ent:represents " + iri(path) + " ."));
    line("");
  }

  private String extent(int all) {
    String often = least == 1 ? "" : ", each at least " + least + " times";
    return all + often + (all > most ? "; these are the first " + most + "." : ".");
  }

  private static String times(int count) {
    return count == 1 ? "once" : count + " times";
  }

  private static String source(Example example) {
    return "such as in " + example.article() + ": " + example.text();
  }

  private static String iri(String path) {
    String name = path.startsWith(ACTORS) ? path.substring(ACTORS.length()) : "";
    return name.matches("[a-z0-9]+(-[a-z0-9]+)*")
        ? "actor:" + name
        : "<" + Vocabulary.DEFAULT_BASE + path + ">";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private void line(String text) {
    out.print(text + "\n");
  }
}
