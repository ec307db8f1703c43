package org.entente.annotation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the tree of a sentence by arc-standard transitions (Nivre, 2004), at each step the one that
 * the classifier scores best, as CoreNLP's own parser does with the same model (Chen and Manning,
 * 2014). Thread-safe.
 */
final class TransitionParser {
  private static final int NOTHING = -1;

  /** The stack's top and the one below, whose children are looked at too. */
  private static final int WITH_CHILDREN = 2;

  private final TransitionClassifier classifier;
  private final List<String> labels;
  private final int noWord;
  private final int noTag;
  private final int noLabel;
  private final int[] labelIds;

  TransitionParser(TransitionClassifier classifier) {
    this.classifier = classifier;
    this.labels = classifier.labels();
    this.noWord = classifier.word(TransitionClassifier.NONE);
    this.noTag = classifier.tag(TransitionClassifier.NONE);
    this.noLabel = classifier.label(TransitionClassifier.NONE);
    this.labelIds = labels.stream().mapToInt(classifier::label).toArray();
  }

  /**
   * What a word depends on.
   *
   * @param head number of the word, from 1; 0 for the root
   */
  record Arc(int head, String relation) {}

  /** The arcs of a sentence of words with their tags, one for each word. */
  List<Arc> parse(List<String> words, List<String> tags) {
    State state = new State(words, tags);
    int[] features = new int[TransitionClassifier.FEATURES];
    while (!state.isDone()) {
      state.features(features);
      state.apply(state.best(classifier.score(features)));
    }
    return IntStream.rangeClosed(1, words.size()).mapToObj(state::arc).toList();
  }

  /** A sentence parsed in part: a stack, the words that follow, and the arcs up to here. */
  private final class State {
    private final int size;
    private final int[] wordIds;
    private final int[] tagIds;
    private final int[] stack;
    private int height = 1;
    private int next = 1;
    private final int[] heads;

    /** Index of the relation to the head. */
    private final int[] labelOf;

    State(List<String> words, List<String> tags) {
      size = words.size();
      wordIds = new int[size + 1];
      tagIds = new int[size + 1];
      wordIds[0] = classifier.word(TransitionClassifier.ROOT);
      tagIds[0] = classifier.tag(TransitionClassifier.ROOT);
      for (int i = 1; i <= size; i++) {
        wordIds[i] = classifier.word(words.get(i - 1));
        tagIds[i] = classifier.tag(tags.get(i - 1));
      }
      stack = new int[size + 1];
      heads = new int[size + 1];
      Arrays.fill(heads, NOTHING);
      labelOf = new int[size + 1];
    }

    Arc arc(int word) {
      // The model may give the root's relation to others too, where it knows none.
      String relation = heads[word] > 0 && labelOf[word] == 0 ? "dep" : labels.get(labelOf[word]);
      return new Arc(heads[word], relation);
    }

    boolean isDone() {
      return height == 1 && next > size;
    }

    /** The transition of those allowed here that has the best score. */
    int best(float[] scores) {
      int shift = 2 * labels.size();
      boolean left = height > 2;
      boolean right = left || (height == 2 && next > size);
      int best = next <= size ? shift : NOTHING;
      for (int transition = 0; transition < shift; transition++) {
        boolean allowed =
            transition < labels.size()
                ? left
                // Only the root relation leads to the root, the first of the relations.
                : right && (height > 2 || transition == labels.size());
        if (allowed && (best == NOTHING || isBetter(scores, transition, best))) {
          best = transition;
        }
      }
      return best;
    }

    /** Of equals the one that comes first. */
    private static boolean isBetter(float[] scores, int one, int other) {
      return scores[one] > scores[other] || (scores[one] == scores[other] && one < other);
    }

    void apply(int transition) {
      if (transition == 2 * labels.size()) {
        stack[height++] = next++;
        return;
      }
      boolean left = transition < labels.size();
      int head = left ? stack[height - 1] : stack[height - 2];
      int dependent = left ? stack[height - 2] : stack[height - 1];
      heads[dependent] = head;
      labelOf[dependent] = transition % labels.size();
      if (left) {
        stack[height - 2] = head;
      }
      height--;
    }

    void features(int[] features) {
      for (int depth = 0; depth < 3; depth++) {
        set(features, 2 - depth, stacked(depth));
        set(features, 3 + depth, next + depth <= size ? next + depth : NOTHING);
      }
      for (int depth = 0; depth < WITH_CHILDREN; depth++) {
        int top = stacked(depth);
        int left = child(top, 1, -1);
        int right = child(top, 1, 1);
        int[] children = {
          left, right, child(top, 2, -1), child(top, 2, 1), child(left, 1, -1), child(right, 1, 1)
        };
        for (int i = 0; i < children.length; i++) {
          int at = depth * children.length + i;
          set(features, 6 + at, children[i]);
          features[TransitionClassifier.LABELS + at] =
              children[i] > 0 ? labelIds[labelOf[children[i]]] : noLabel;
        }
      }
    }

    private void set(int[] features, int at, int word) {
      features[at] = word < 0 ? noWord : wordIds[word];
      features[TransitionClassifier.TAGS + at] = word < 0 ? noTag : tagIds[word];
    }

    private int stacked(int depth) {
      return depth < height ? stack[height - 1 - depth] : NOTHING;
    }

    /** The outermost child of a word on one side, or the one next to it inwards. */
    private int child(int word, int number, int side) {
      if (word < 0) {
        return NOTHING;
      }
      int found = 0;
      for (int at = side < 0 ? 1 : size; side < 0 ? at < word : at > word; at -= side) {
        if (heads[at] == word && ++found == number) {
          return at;
        }
      }
      return NOTHING;
    }
  }
}
