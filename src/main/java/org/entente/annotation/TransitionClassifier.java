package org.entente.annotation;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** Contributions that are kept, a power of two; 4 KB each. */
  private static final int KEPT = 1 << 13;

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
  private final int firstLabel;
  private final float[][] embeddings;

  /** By place and dimension of the embedding, then by hidden unit. */
  private final float[][] inputWeights;

  private final float[] bias;

  /** By hidden unit, then by transition. */
  private final float[][] outputWeights;

  private final AtomicReferenceArray<Contribution> kept = new AtomicReferenceArray<>(KEPT);

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
    if (text.setting("numTokens") != FEATURES) {
      throw new IOException("a model with other features than " + FEATURES);
    }
    text.setting("preComputed");
    firstLabel = wordCount + tagCount;
    embeddings = new float[firstLabel + labelCount][dimensions];
    for (int id = 0; id < embeddings.length; id++) {
      String entry = text.word();
      if (id < wordCount) {
        words.put(entry, id);
      } else if (id < firstLabel) {
        tags.put(entry, id);
      } else {
        labels.add(entry);
      }
      text.read(embeddings[id]);
    }
    inputWeights = new float[FEATURES * dimensions][hidden];
    for (float[] row : inputWeights) {
      text.read(row);
    }
    bias = new float[hidden];
    text.read(bias);
    outputWeights = new float[hidden][2 * (labelCount - 1) + 1];
    for (float[] row : outputWeights) {
      text.read(row);
    }
  }

  /** The labels in the order of their transitions: of {@code n} labels the first n go left. */
  List<String> labels() {
    return labels.stream().filter(l -> !l.equals(NONE)).toList();
  }

  /** How many transitions there are: left and right by each label, and shift as the last. */
  int transitions() {
    return outputWeights[0].length;
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
   * @param scores where the scores are written, one for each transition
   */
  void score(int[] features, float[] scores) {
    float[] hidden = bias.clone();
    for (int place = 0; place < FEATURES; place++) {
      float[] values = contribution(features[place], place);
      for (int unit = 0; unit < hidden.length; unit++) {
        hidden[unit] += values[unit];
      }
    }
    Arrays.fill(scores, 0);
    for (int unit = 0; unit < hidden.length; unit++) {
      float cube = hidden[unit] * hidden[unit] * hidden[unit];
      float[] weights = outputWeights[unit];
      for (int transition = 0; transition < scores.length; transition++) {
        scores[transition] += cube * weights[transition];
      }
    }
  }

  private float[] contribution(int id, int place) {
    int key = id * FEATURES + place;
    int slot = (key * 0x9E3779B1) >>> (Integer.SIZE - Integer.numberOfTrailingZeros(KEPT));
    Contribution known = kept.get(slot);
    if (known != null && known.key == key) {
      return known.values;
    }
    float[] embedding = embeddings[id];
    float[] values = new float[bias.length];
    for (int dimension = 0; dimension < embedding.length; dimension++) {
      float factor = embedding[dimension];
      float[] weights = inputWeights[place * embedding.length + dimension];
      for (int unit = 0; unit < values.length; unit++) {
        values[unit] += factor * weights[unit];
      }
    }
    kept.set(slot, new Contribution(key, values));
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
      if (next < 0) {
        throw new EOFException("the parser model ends too early");
      }
      return bytes.toString(StandardCharsets.UTF_8);
    }

    void read(float[] row) throws IOException {
      for (int i = 0; i < row.length; i++) {
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
      float value = scale > 1 ? digits / (float) scale : digits;
      return negative ? -value : value;
    }
  }
}
