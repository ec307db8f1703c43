package org.entente.actor;

import java.util.List;
import java.util.Optional;
import org.entente.annotation.Token.NameClass;

/**
 * A name found in a sentence before the article as a whole is asked whose it is.
 *
 * @param matches its owners in the gazetteer; empty for a name that only the tagger knows
 * @param tagged the tagger's class
 * @param text the words
 * @param owner the state that the name begins with, as in "Turkish Red Crescent"
 */
record RawName(
    int first,
    int end,
    List<Gazetteer.Match> matches,
    NameClass tagged,
    String text,
    Optional<Entity> owner) {
  RawName {
    matches = List.copyOf(matches);
  }
}
