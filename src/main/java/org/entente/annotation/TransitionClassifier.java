package org.entente.annotation;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The network of Chen and Manning (2014) that says which step of a parse is next: one hidden layer
 * of cubes over the embeddings of {@link #FEATURES} words, tags and labels. Reads the text models
 * that CoreNLP ships and gives the scores that its own classifier gives, in single precision and
 * several times as fast: what an embedding adds to the hidden layer at its place is kept, and all
 * sums run along rows that the compiler can vectorize. Thread-safe.
 */
final class TransitionClassifier {
  /** Words, then as many tags, then labels of the children among them. */
  static final int FEATURES = 48;

  /** Offset of the tags among the features. */
  static final int TAGS = 18;

  /** Offset of the labels among the features. */
  static final int LABELS = 36;

  static final String ROOT = "-ROOT-";
  static final String NONE = "-NULL-";

  private static final String UNKNOWN = "-UNKNOWN-";

  /** Contributions of words that are kept, a power of two; 4 KB each. */
  private static final int KEPT = 1 << 13;

  /** Rows of this many numbers, or a multiple, leave the compiler no remainder. */
  private static final int LANES = 32;

  /** What one embedding adds to the hidden layer at one place. */
  private static final class Contribution {
    private final int key;
    private final float[] values;

    Contribution(int key, float[] values) {
      this.key = key;
      this.values = values;
    }
  }

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> tags = new HashMap<>();
  private final List<String> labels = new ArrayList<>();
  private final int firstTag;
  private final int firstLabel;
  private final float[][] embeddings;

  /** By place and dimension of the embedding, then by hidden unit. */
  private final float[][] inputWeights;

  private final float[] bias;

  /** By hidden unit, then by transition. */
  private final float[][] outputWeights;

  /** The last of the words at each slot, as there are far too many to keep all. */
  private final AtomicReferenceArray<Contribution> ofWords = new AtomicReferenceArray<>(KEPT);

  /** All that were met of the tags and labels. */
  private final AtomicReferenceArray<float[]> ofTags;

  /**
   * Reads a model.
   *
   * @param in the text of the model, not packed
   * @throws IOException if it cannot be read or is no such model
   */
  TransitionClassifier(InputStream in) throws IOException {
    ModelText text = new ModelText(new BufferedInputStream(in, 1 << 16));
    int wordCount = text.setting("dict");
    int tagCount = text.setting("pos");
    int labelCount = text.setting("label");
    int dimensions = text.setting("embeddingSize");
    int hidden = text.setting("hiddenSize");
    if (text.setting("numTokens") != FEATURES || hidden % 4 != 0) {
      throw new IOException("a parser model of another shape");
    }
    text.setting("preComputed");
    firstTag = wordCount;
    firstLabel = firstTag + tagCount;
    ofTags = new AtomicReferenceArray<>((tagCount + labelCount) * FEATURES);
    embeddings = new float[firstLabel + labelCount][dimensions];
    for (int id = 0; id < embeddings.length; id++) {
      String entry = text.word();
      if (id < firstTag) {
        words.put(entry, id);
      } else if (id < firstLabel) {
        tags.put(entry, id);
      } else {
        labels.add(entry);
      }
      text.read(embeddings[id], dimensions);
    }
    inputWeights = new float[FEATURES * dimensions][hidden];
    for (float[] row : inputWeights) {
      text.read(row, hidden);
    }
    bias = new float[hidden];
    text.read(bias, hidden);
    int transitions = 2 * (labelCount - 1) + 1;
    outputWeights = new float[hidden][(transitions + LANES - 1) / LANES * LANES];
    for (float[] row : outputWeights) {
      text.read(row, transitions);
    }
  }

  /** The labels in the order of their transitions: of {@code n} labels the first n go left. */
  List<String> labels() {
    return labels.stream().filter(l -> !l.equals(NONE)).toList();
  }

  int word(String word) {
    return words.getOrDefault(word, words.get(UNKNOWN));
  }

  int tag(String tag) {
    return tags.getOrDefault(tag, tags.get(UNKNOWN));
  }

  int label(String label) {
    return firstLabel + labels.indexOf(label);
  }

  /**
   * Scores the transitions.
   *
   * @param features {@link #FEATURES} words, tags and labels
   * @return for each label that of an arc to the left, then as many to the right, then shift; what
   *     follows means nothing
   */
  float[] score(int[] features) {
    float[] hidden = bias.clone();
    // Four rows at a time, which spares three of four passes over the sums.
    for (int place = 0; place < FEATURES; place += 4) {
      float[] first = contribution(features[place], place);
      float[] second = contribution(features[place + 1], place + 1);
      float[] third = contribution(features[place + 2], place + 2);
      float[] fourth = contribution(features[place + 3], place + 3);
      for (int unit = 0; unit < hidden.length; unit++) {
        hidden[unit] += first[unit] + second[unit] + third[unit] + fourth[unit];
      }
    }
    float[] scores = new float[outputWeights[0].length];
    for (int unit = 0; unit < hidden.length; unit += 4) {
      add(scores, hidden, unit);
    }
    return scores;
  }

  private void add(float[] scores, float[] hidden, int unit) {
    float[] first = outputWeights[unit];
    float[] second = outputWeights[unit + 1];
    float[] third = outputWeights[unit + 2];
    float[] fourth = outputWeights[unit + 3];
    float one = cube(hidden[unit]);
    float two = cube(hidden[unit + 1]);
    float three = cube(hidden[unit + 2]);
    float four = cube(hidden[unit + 3]);
    for (int at = 0; at < scores.length; at++) {
      scores[at] += one * first[at] + two * second[at] + three * third[at] + four * fourth[at];
    }
  }

  private static float cube(float value) {
    return value * value * value;
  }

  private float[] contribution(int id, int place) {
    int key = id * FEATURES + place;
    if (place >= TAGS) {
      int slot = key - firstTag * FEATURES;
      float[] known = ofTags.get(slot);
      if (known == null) {
        known = multiply(id, place);
        ofTags.set(slot, known);
      }
      return known;
    }
    int slot = (key * 0x9E3779B1) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(KEPT));
    Contribution known = ofWords.get(slot);
    if (known == null || known.key != key) {
      known = new Contribution(key, multiply(id, place));
      ofWords.set(slot, known);
    }
    return known.values;
  }

  private float[] multiply(int id, int place) {
    float[] embedding = embeddings[id];
    float[] values = new float[bias.length];
    for (int dimension = 0; dimension < embedding.length; dimension++) {
      float factor = embedding[dimension];
      float[] weights = inputWeights[place * embedding.length + dimension];
      for (int unit = 0; unit < values.length; unit++) {
        values[unit] += factor * weights[unit];
      }
    }
    return values;
  }

  /** Lines of words and decimal numbers parted by blanks. */
  private static final class ModelText {
    private final InputStream in;

    ModelText(InputStream in) {
      this.in = in;
    }

    int setting(String name) throws IOException {
      String line = word();
      if (!line.startsWith(name + "=")) {
        throw new IOException("no parser model: " + name + " expected, not " + line);
      }
      return Integer.parseInt(line.substring(name.length() + 1));
    }

    String word() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      int next = in.read();
      while (next > ' ') {
        bytes.write(next);
        next = in.read();
      }
      checkNotEnded(next);
      return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void checkNotEnded(int next) throws EOFException {
      if (next < 0) {
        throw new EOFException("the parser model ends too early");
      }
    }

    void read(float[] row, int count) throws IOException {
      for (int i = 0; i < count; i++) {
        row[i] = number();
      }
    }

    /** Far faster than parsing strings, and as exact: digits and power of ten are whole floats. */
    private float number() throws IOException {
      int next = in.read();
      boolean negative = next == '-';
      next = negative ? in.read() : next;
      int digits = 0;
      int scale = 0;
      while (next > ' ') {
        if (next == '.') {
          scale = 1;
        } else if (next >= '0' && next <= '9') {
          digits = digits * 10 + next - '0';
          scale *= 10;
        } else {
          throw new IOException("no number in the parser model");
        }
        next = in.read();
      }
      checkNotEnded(next);
      float value = scale > 1 ? digits / (float) scale : digits;
      return negative ? -value : value;
    }
  }
}
