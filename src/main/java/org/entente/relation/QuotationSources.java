package org.entente.relation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.entente.actor.Mention;
import org.entente.actor.ParsedSentence;
import org.entente.actor.QuotedSpeech;
import org.entente.actor.SentenceMentions;
import org.entente.annotation.DependencyTree;
import org.entente.annotation.Sentence;
import org.entente.source.Span;

/**
 * Who tells what a quotation tells that runs on into a sentence without a word of saying. One for
 * an article; immutable, thread-safe.
 */
final class QuotationSources {
  private final List<ParsedSentence> sentences;
  private final List<Map<Integer, Mention>> mentions;
  private final QuotedSpeech speech;

  /**
   * @param sentences those of the article that were parsed, in order
   * @param mentions of each of them
   */
  QuotationSources(List<ParsedSentence> sentences, List<SentenceMentions> mentions) {
    this.sentences = List.copyOf(sentences);
    this.mentions = mentions.stream().map(SentenceMentions::byNode).toList();
    this.speech = new QuotedSpeech(sentences);
  }

  /**
   * The relation, with its speaker where a quotation tells it that the sentence gives none for.
   *
   * @param number position of its sentence among those parsed
   */
  Relation attribute(int number, Relation relation) {
    if (relation.attributedTo().isPresent()) {
      return relation;
    }
    return triggerNode(number, relation.trigger())
        .flatMap(node -> speech.findSpeaker(number, node, mentions))
        .flatMap(this::participant)
        .map(relation::toldBy)
        .orElse(relation);
  }

  private Optional<Integer> triggerNode(int number, Span trigger) {
    Sentence sentence = sentences.get(number).sentence();
    List<DependencyTree.Node> nodes = sentences.get(number).tree().nodes();
    return IntStream.range(0, nodes.size())
        .filter(i -> sentence.spanOf(nodes.get(i).first(), nodes.get(i).end()).equals(trigger))
        .boxed()
        .findFirst();
  }

  private Optional<Participant> participant(Mention mention) {
    return sentences.stream()
        .map(ParsedSentence::sentence)
        .filter(s -> s.index() == mention.sentence())
        .findFirst()
        .map(s -> Participant.of(mention.entities().get(0), s, mention));
  }
}
