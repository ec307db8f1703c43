package org.entente.pipeline;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.entente.source.TextSketch;

/**
 * The articles that are kept with what they tell, by the likeness of their texts: those of the
 * store, and those of this build that are not there yet. Sketches stay in the store; only those
 * that are on their way there are in memory. Not thread-safe.
 */
final class Originals {
  private final FormerBuild stored;
  private final SketchKeys keys = new SketchKeys();

  /** What the store will hold, or empty for what is no original any more. */
  private final Map<String, Optional<TextSketch>> underWay = new HashMap<>();

  Originals(FormerBuild stored) {
    this.stored = stored;
    stored.eachSketch(
        (name, form) -> TextSketch.parse(form).ifPresent(sketch -> keys.add(name, sketch.keys())));
  }

  /** The one whose text this is a copy of, among those that are allowed. */
  Optional<String> find(String name, TextSketch sketch, Predicate<String> allowed) {
    return keys.find(sketch.keys()).stream()
        .filter(candidate -> !candidate.equals(name) && allowed.test(candidate))
        .filter(candidate -> isCopy(sketch, candidate))
        .findFirst();
  }

  /** Whether a text is, as things stand, a copy of this original. */
  boolean isCopy(TextSketch sketch, String original) {
    return sketch(original).filter(sketch::isCopyOf).isPresent();
  }

  /** The sketch of an original, unless it is none or too short. */
  Optional<TextSketch> sketch(String name) {
    Optional<TextSketch> pending = underWay.get(name);
    return pending == null ? stored.sketch(name).flatMap(TextSketch::parse) : pending;
  }

  /** An article is on its way into the store: with its sketch, or without as a copy. */
  void expect(String name, Optional<TextSketch> sketch) {
    sketch.ifPresent(known -> keys.add(name, known.keys()));
    underWay.put(name, sketch);
  }

  /** The store has them now. */
  void arrived(Collection<String> names) {
    names.forEach(underWay::remove);
  }

  /** No more is under way; what did not arrive could not be analysed. */
  Set<String> lost() {
    Set<String> lost = new TreeSet<>(underWay.keySet());
    underWay.clear();
    return lost;
  }
}
