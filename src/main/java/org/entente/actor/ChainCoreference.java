package org.entente.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.annotation.AnnotatedArticle;
import org.entente.annotation.CoreferenceChains;
import org.entente.annotation.CoreferenceChains.Link;
import org.entente.annotation.DependencyTree;
import org.entente.annotation.Sentence;

/**
 * Resolves pronouns and nouns by the chains of a statistical model: a word stands for the nearest
 * actor before it in its chain, or else the first after it. Thread-safe.
 */
public final class ChainCoreference implements Coreference {
  private static final double CERTAINTY = 0.6;

  private final CoreferenceChains chains;

  public ChainCoreference(CoreferenceChains chains) {
    this.chains = chains;
  }

  /** The model decides only with the whole article in view, so each sentence may be asked for. */
  @Override
  public boolean mayResolve(Sentence sentence) {
    return sentence.tokens().stream()
        .anyMatch(t -> Pronoun.find(t.text().toLowerCase(Locale.ROOT)).isPresent());
  }

  @Override
  public List<SentenceMentions> resolve(
      AnnotatedArticle article, List<ParsedSentence> sentences, OfficeHolders holders) {
    List<Map<Integer, Mention>> resolved = new ArrayList<>();
    Map<Integer, Integer> numbers = new HashMap<>();
    for (ParsedSentence parsed : sentences) {
      numbers.put(parsed.sentence().index(), resolved.size());
      resolved.add(new TreeMap<>(parsed.mentions().byNode()));
    }
    for (List<Link> chain : chains.find(article)) {
      for (Link link : chain) {
        Integer number = numbers.get(link.sentence());
        Optional<Integer> node =
            number == null ? Optional.empty() : node(sentences.get(number).tree(), link.head());
        if (node.isPresent() && !resolved.get(number).containsKey(node.get())) {
          find(chain, link, sentences, numbers)
              .ifPresent(
                  m ->
                      resolved
                          .get(number)
                          .put(node.get(), mention(sentences.get(number), node.get(), m)));
        }
      }
    }
    return resolved.stream().map(SentenceMentions::new).toList();
  }

  private static Optional<Mention> find(
      List<Link> chain, Link link, List<ParsedSentence> sentences, Map<Integer, Integer> numbers) {
    int own = chain.indexOf(link);
    List<Link> nearest = new ArrayList<>(chain.subList(0, own));
    nearest.sort(Comparator.comparingInt(Link::sentence).thenComparingInt(Link::first).reversed());
    nearest.addAll(chain.subList(own + 1, chain.size()));
    for (Link other : nearest) {
      Integer number = numbers.get(other.sentence());
      if (number == null) {
        continue;
      }
      ParsedSentence parsed = sentences.get(number);
      Optional<Mention> named =
          node(parsed.tree(), other.head())
              .flatMap(n -> parsed.mentions().findAt(n))
              .filter(m -> !m.entities().isEmpty() && m.form() != Mention.Form.ADJECTIVE);
      if (named.isPresent()) {
        return named;
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> node(DependencyTree tree, int token) {
    for (int node = 0; node < tree.nodes().size(); node++) {
      if (tree.nodes().get(node).first() <= token && token < tree.nodes().get(node).end()) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  private static Mention mention(ParsedSentence parsed, int node, Mention named) {
    DependencyTree.Node word = parsed.tree().nodes().get(node);
    boolean pronoun = word.tag().startsWith("PRP");
    return Mention.of(
        parsed.sentence().index(),
        pronoun ? word.first() : NounPhrase.start(parsed.tree(), node),
        word.end(),
        named.entities(),
        pronoun ? Mention.Form.PRONOUN : Mention.Form.NOMINAL,
        new Resolution("statistical chain", CERTAINTY));
  }
}
