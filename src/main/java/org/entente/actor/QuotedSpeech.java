package org.entente.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.annotation.DependencyTree;
import org.entente.annotation.Sentence;
import org.entente.annotation.SpeechVerbs;

/**
 * Which words of an article stand in quotation marks, and who says them. A quotation may run over
 * several sentences of a paragraph; its speaker is the subject of a word of saying outside of it.
 * Immutable, thread-safe.
 */
public final class QuotedSpeech {
  private static final Set<String> OWNERS =
      Set.of("nmod:poss", "nmod:from", "nmod:by", "nmod:of", "nmod:in", "compound", "amod");

  private final List<ParsedSentence> sentences;
  private final List<boolean[]> quoted = new ArrayList<>();

  /**
   * @param sentences those of the article that were parsed, in order
   */
  public QuotedSpeech(List<ParsedSentence> sentences) {
    this.sentences = sentences;
    boolean open = false;
    int paragraph = -1;
    for (ParsedSentence parsed : sentences) {
      Sentence sentence = parsed.sentence();
      open &= sentence.paragraph() == paragraph; // each paragraph opens its quotation anew
      paragraph = sentence.paragraph();
      boolean[] inside = new boolean[sentence.tokens().size()];
      for (int i = 0; i < inside.length; i++) {
        switch (sentence.tokens().get(i).text()) {
          case "“", "«", "``" -> open = true;
          case "”", "»", "''" -> open = false;
          case "\"" -> open = !open;
          default -> inside[i] = open;
        }
      }
      quoted.add(inside);
    }
  }

  /** Whether the word of that sentence stands in quotation marks. */
  boolean isQuoted(int number, DependencyTree.Node node) {
    boolean[] inside = quoted.get(number);
    return node.first() < inside.length && inside[node.first()];
  }

  /**
   * The speaker of the quotation that the word stands in: of its sentence, of the next one or of
   * the one before in its paragraph.
   *
   * @param number position of the sentence among those parsed
   * @param mentions of each sentence, by node
   */
  public Optional<Mention> findSpeaker(int number, int node, List<Map<Integer, Mention>> mentions) {
    if (!isQuoted(number, sentences.get(number).tree().nodes().get(node))) {
      return Optional.empty();
    }
    for (int at : List.of(number, number + 1, number - 1)) {
      boolean near =
          at >= 0
              && at < sentences.size()
              && sentences.get(at).sentence().paragraph()
                  == sentences.get(number).sentence().paragraph()
              && Math.abs(
                      sentences.get(at).sentence().index()
                          - sentences.get(number).sentence().index())
                  <= 1;
      Optional<Mention> speaker = near ? speaker(at, mentions.get(at)) : Optional.empty();
      if (speaker.isPresent()) {
        return speaker;
      }
    }
    return Optional.empty();
  }

  /**
   * Who speaks in the sentence outside of quotation marks: the subject of a word of saying, or, of
   * "the statement from the ministry" and "the operations room of the army", whose it is.
   */
  Optional<Mention> speaker(int number, Map<Integer, Mention> mentions) {
    DependencyTree tree = sentences.get(number).tree();
    return tree.edges().stream()
        .filter(e -> e.relation().startsWith("nsubj") && !e.relation().contains("xsubj"))
        .filter(e -> isSaying(tree.nodes().get(e.governor())))
        .filter(e -> !isQuoted(number, tree.nodes().get(e.governor())))
        .filter(e -> !isQuoted(number, tree.nodes().get(e.dependent())))
        .flatMap(e -> orOwner(tree, e.dependent(), mentions).stream())
        .findFirst();
  }

  static boolean isSaying(DependencyTree.Node verb) {
    return SpeechVerbs.isQuoting(verb.lemma());
  }

  /** Whether this leads from what is said, or a part of a body, to whose it is. */
  static boolean isOwner(DependencyTree.Edge edge) {
    return OWNERS.contains(edge.relation());
  }

  /** Whom the word stands for, or to whom it belongs. */
  private static Optional<Mention> orOwner(
      DependencyTree tree, int node, Map<Integer, Mention> mentions) {
    Optional<Mention> own = Optional.ofNullable(mentions.get(node));
    return own.or(
            () ->
                tree.edges().stream()
                    .filter(e -> e.governor() == node && isOwner(e))
                    .map(e -> mentions.get(e.dependent()))
                    .filter(m -> m != null && !m.entities().isEmpty())
                    .findFirst())
        .filter(m -> !m.entities().isEmpty());
  }
}
