package org.entente.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids given out so far. It keeps some forty bytes for each article, and the name of each file,
 * whatever the articles' size; so of an id it keeps 64 bits, in which two ids of ten million agree
 * once in 400,000 builds. Not thread-safe.
 */
final class SeenIds {
  private static final Pattern NUMBERED =
      Pattern.compile("(?s)(?<file>.*[:#])(?<number>[1-9]\\d{0,8})");
  private static final int SHELVES = 1 << 8;

  private final Map<String, Integer> fileNumbers = new HashMap<>();
  private final List<String> files = new ArrayList<>();

  /** Many small tables, as a table needs room for its old and its new self when it grows. */
  private final Shelf[] shelves = new Shelf[SHELVES];

  /** Takes the article's id, or says why it cannot. */
  Optional<String> add(Article article) {
    long id = digest(article.id());
    int text = (int) digest(article.text());
    int number = (int) (id >>> 56);
    if (shelves[number] == null) {
      shelves[number] = new Shelf(16);
    }
    Shelf shelf = shelves[number].withRoom();
    shelves[number] = shelf;
    int slot = shelf.slot(id);
    if (shelf.ids[slot] == id) {
      boolean same = shelf.texts[slot] == text;
      return Optional.of(
          (same ? "the same article (id \"" : "another text under the id \"")
              + article.id()
              + (same ? "\") was read from " : "\", which was read from ")
              + origin(shelf.inFile[slot], shelf.atNumber[slot])
              + "; skipped");
    }
    Matcher numbered = NUMBERED.matcher(article.origin());
    boolean record = numbered.matches();
    String file = record ? numbered.group("file") : article.origin();
    shelf.put(id, text, fileNumber(file), record ? Integer.parseInt(numbered.group("number")) : 0);
    return Optional.empty();
  }

  private int fileNumber(String file) {
    Integer known = fileNumbers.get(file);
    if (known == null) {
      known = files.size();
      fileNumbers.put(file, known);
      files.add(file);
    }
    return known;
  }

  private String origin(int file, int number) {
    return number == 0 ? files.get(file) : files.get(file) + number;
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

  /** A table of ids with open addressing: no object for each. */
  private static final class Shelf {
    private final long[] ids;
    private final int[] texts;
    private final int[] inFile;
    private final int[] atNumber;
    private int size;

    Shelf(int slots) {
      ids = new long[slots];
      texts = new int[slots];
      inFile = new int[slots];
      atNumber = new int[slots];
    }

    /** This one, or where it is nearly full a wider one. */
    Shelf withRoom() {
      if (size < ids.length / 4 * 3) {
        return this;
      }
      Shelf wider = new Shelf(ids.length * 2);
      for (int i = 0; i < ids.length; i++) {
        if (ids[i] != 0) {
          wider.put(ids[i], texts[i], inFile[i], atNumber[i]);
        }
      }
      return wider;
    }

    void put(long id, int text, int file, int number) {
      int slot = slot(id);
      ids[slot] = id;
      texts[slot] = text;
      inFile[slot] = file;
      atNumber[slot] = number;
      size++;
    }

    /** Where the id is, or is to be put. */
    int slot(long id) {
      int slot = (int) (id & (ids.length - 1));
      while (ids[slot] != 0 && ids[slot] != id) {
        slot = (slot + 1) & (ids.length - 1);
      }
      return slot;
    }
  }
}
