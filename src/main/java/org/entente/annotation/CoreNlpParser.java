package org.entente.annotation;

import edu.stanford.nlp.international.Language;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.IndexedWord;
import edu.stanford.nlp.ling.Word;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.semgraph.SemanticGraph;
import edu.stanford.nlp.semgraph.SemanticGraphEdge;
import edu.stanford.nlp.semgraph.SemanticGraphFactory;
import edu.stanford.nlp.trees.GrammaticalRelation;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.trees.TreeGraphNode;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.trees.UniversalEnglishGrammaticalStructure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.entente.annotation.TransitionParser.Arc;

/**
 * Tags, lemmatizes (by American spelling) and parses with CoreNLP's left3words tagger and one of
 * its models for dependency parsing (Chen and Manning, 2014). Thread-safe.
 */
public final class CoreNlpParser implements Parser {
  private final CoreNlpModels models;
  private final BiFunction<List<String>, List<String>, List<Arc>> arcs;

  private CoreNlpParser(
      CoreNlpModels models, BiFunction<List<String>, List<String>, List<Arc>> arcs) {
    this.models = models;
    this.arcs = arcs;
  }

  /** With the model for Universal Dependencies. */
  public static CoreNlpParser universal(CoreNlpModels models) {
    return new CoreNlpParser(models, (words, tags) -> models.parser().parse(words, tags));
  }

  /**
   * With the model for Stanford Dependencies, which errs in other sentences. Its trees are given in
   * Universal Dependencies all the same.
   */
  public static CoreNlpParser stanford(CoreNlpModels models) {
    return new CoreNlpParser(
        models,
        (words, tags) ->
            StanfordDependencies.toUniversal(
                models.stanfordParser().parse(words, tags), words, tags));
  }

  @Override
  public DependencyTree parse(List<ParserWord> words) {
    List<CoreLabel> labels = new ArrayList<>();
    for (ParserWord word : words) {
      CoreLabel label = new CoreLabel();
      String form = AmericanSpelling.of(word.form());
      label.setWord(form);
      label.setValue(form);
      label.setIndex(labels.size() + 1);
      word.tag().ifPresent(label::setTag);
      labels.add(label);
    }
    if (labels.stream().anyMatch(l -> l.tag() == null)) {
      models.tagger().tagCoreLabels(labels, true);
      TagCorrections.tagVerbsBetweenNames(words, labels);
      TagCorrections.correct(labels);
    }
    SemanticGraph graph =
        SemanticGraphFactory.generateEnhancedPlusPlusDependencies(structure(labels));
    return new DependencyTree(nodes(words, labels), edges(graph), roots(graph));
  }

  private GrammaticalStructure structure(List<CoreLabel> labels) {
    List<Arc> tree =
        arcs.apply(
            labels.stream().map(CoreLabel::word).toList(),
            labels.stream().map(CoreLabel::tag).toList());
    IndexedWord root = new IndexedWord(new Word("ROOT"));
    root.setIndex(0);
    List<IndexedWord> words = new ArrayList<>(List.of(root));
    labels.stream().map(IndexedWord::new).forEach(words::add);
    List<TypedDependency> dependencies = new ArrayList<>();
    for (int word = 1; word < words.size(); word++) {
      Arc arc = tree.get(word - 1);
      GrammaticalRelation relation =
          arc.head() == 0
              ? GrammaticalRelation.ROOT
              : GrammaticalRelation.valueOf(Language.UniversalEnglish, arc.relation());
      dependencies.add(new TypedDependency(relation, words.get(arc.head()), words.get(word)));
    }
    return new UniversalEnglishGrammaticalStructure(dependencies, new TreeGraphNode(root));
  }

  private static List<DependencyTree.Node> nodes(List<ParserWord> words, List<CoreLabel> labels) {
    // Morphology keeps a lexer with state, so each call has its own.
    Morphology morphology = new Morphology();
    List<DependencyTree.Node> nodes = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      ParserWord word = words.get(i);
      String tag = labels.get(i).tag();
      // A plural that the tagger takes for a name as it begins the sentence: "Weapons were sold".
      String lemma =
          i == 0 && tag.equals("NNPS")
              ? morphology.lemma(word.form().toLowerCase(Locale.ROOT), "NNS")
              : morphology.lemma(labels.get(i).word(), tag);
      if (!tag.startsWith("NNP")) {
        lemma = lemma.toLowerCase(Locale.ROOT);
      }
      nodes.add(new DependencyTree.Node(word.form(), lemma, tag, word.first(), word.end()));
    }
    return nodes;
  }

  private static List<DependencyTree.Edge> edges(SemanticGraph graph) {
    Set<DependencyTree.Edge> edges = new LinkedHashSet<>();
    for (SemanticGraphEdge edge : graph.edgeIterable()) {
      int governor = edge.getGovernor().index() - 1;
      int dependent = edge.getDependent().index() - 1;
      if (governor != dependent) {
        edges.add(new DependencyTree.Edge(governor, edge.getRelation().toString(), dependent));
      }
    }
    return edges.stream().sorted(DependencyTree.Edge.IN_TREE).toList();
  }

  private static List<Integer> roots(SemanticGraph graph) {
    return graph.getRoots().stream().map(IndexedWord::index).map(i -> i - 1).sorted().toList();
  }
}
