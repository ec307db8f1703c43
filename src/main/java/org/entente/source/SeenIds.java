package org.entente.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids given out so far. It keeps some fifty bytes for each article, and the name of each file,
 * whatever the articles' size; so of an id it keeps 64 bits, in which two ids of ten million agree
 * once in 400,000 builds. Not thread-safe.
 */
final class SeenIds {
  private static final Pattern NUMBERED =
      Pattern.compile("(?s)(?<file>.*[:#])(?<number>[1-9]\\d{0,8})");
  private static final int SMALLEST = 1 << 10;

  private final Map<String, Integer> fileNumbers = new HashMap<>();
  private final List<String> files = new ArrayList<>();
  private long[] ids = new long[SMALLEST];
  private long[] texts = new long[SMALLEST];
  private int[] inFile = new int[SMALLEST];
  private int[] atNumber = new int[SMALLEST];
  private int size;

  /** Takes the article's id, or says why it cannot. */
  Optional<String> add(Article article) {
    long id = digest(article.id());
    long text = digest(article.text());
    int slot = slot(ids, id);
    if (ids[slot] == id) {
      boolean same = texts[slot] == text;
      return Optional.of(
          (same ? "the same article (id \"" : "another text under the id \"")
              + article.id()
              + (same ? "\") was read from " : "\", which was read from ")
              + origin(slot)
              + "; skipped");
    }
    put(slot, id, text, article.origin());
    if (++size > ids.length / 2) {
      grow();
    }
    return Optional.empty();
  }

  private void put(int slot, long id, long text, String origin) {
    Matcher numbered = NUMBERED.matcher(origin);
    boolean record = numbered.matches();
    String file = record ? numbered.group("file") : origin;
    Integer known = fileNumbers.get(file);
    if (known == null) {
      known = files.size();
      fileNumbers.put(file, known);
      files.add(file);
    }
    ids[slot] = id;
    texts[slot] = text;
    inFile[slot] = known;
    atNumber[slot] = record ? Integer.parseInt(numbered.group("number")) : 0;
  }

  private String origin(int slot) {
    String file = files.get(inFile[slot]);
    return atNumber[slot] == 0 ? file : file + atNumber[slot];
  }

  private void grow() {
    int wider = ids.length * 2;
    long[] newIds = new long[wider];
    long[] newTexts = new long[wider];
    int[] newInFile = new int[wider];
    int[] newAtNumber = new int[wider];
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] != 0) {
        int slot = slot(newIds, ids[i]);
        newIds[slot] = ids[i];
        newTexts[slot] = texts[i];
        newInFile[slot] = inFile[i];
        newAtNumber[slot] = atNumber[i];
      }
    }
    ids = newIds;
    texts = newTexts;
    inFile = newInFile;
    atNumber = newAtNumber;
  }

  /** Where the id is, or is to be put. */
  private static int slot(long[] ids, long id) {
    int slot = (int) (id & (ids.length - 1));
    while (ids[slot] != 0 && ids[slot] != id) {
      slot = (slot + 1) & (ids.length - 1);
    }
    return slot;
  }

  /** FNV-1a with the last steps of MurmurHash3; never zero, which marks a free slot. */
  private static long digest(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
    hash ^= hash >>> 33;
    return hash == 0 ? 1 : hash;
  }
}
