package org.entente.suggestion;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.pattern.PatternCompiler;
import org.entente.pattern.PatternCompiler.Known;
import org.entente.pattern.PatternCompiler.Refusal;
import org.entente.pattern.RelationType;

/**
 * Tries whether suggested phrases could be learnt as they are worded, so that nobody is told so
 * only after choosing a relation for them. Thread-safe.
 */
public final class Rehearsal {
  private static final String UNNAMED = "RELATION";

  private final PatternCompiler compiler;

  public Rehearsal(PatternCompiler compiler) {
    this.compiler = compiler;
  }

  /** The same phrases, those that would be refused with the reason. */
  public List<Suggestion.OfPhrase> of(List<Suggestion.OfPhrase> phrases) {
    List<String> examples = phrases.stream().map(Suggestion.OfPhrase::sentence).toList();
    Map<String, String> reasons = new HashMap<>();
    for (Refusal refusal : compiler.compile(List.of(relation(examples)), Known.none()).refused()) {
      reasons.put(refusal.example(), reason(refusal));
    }
    return phrases.stream()
        .map(p -> p.refused(Optional.ofNullable(reasons.get(p.sentence()))))
        .toList();
  }

  /** Without the parse, which comes after it. */
  private static String reason(Refusal refusal) {
    int parse = refusal.reason().indexOf(';');
    return parse < 0 ? refusal.reason() : refusal.reason().substring(0, parse);
  }

  private static RelationType relation(List<String> examples) {
    return new RelationType(
        UNNAMED,
        UNNAMED,
        false,
        false,
        Set.of(),
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        examples,
        List.of());
  }
}
