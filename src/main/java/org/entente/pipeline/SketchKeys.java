package org.entente.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the few articles that a text may be a copy of by the keys of its sketch. It never forgets
 * an article, so who asks must look at what each is by now. It keeps some 100 bytes for each
 * article, beside its name. Not thread-safe.
 */
final class SketchKeys {
  private static final int SHELVES = 1 << 8;

  /** Of a wording that very many texts share no more are looked at. */
  private static final int MOST = 64;

  private final List<String> names = new ArrayList<>();

  /** Many small tables, as a table needs room for its old and its new self when it grows. */
  private final Shelf[] shelves = new Shelf[SHELVES];

  void add(String name, long[] keys) {
    for (long key : keys) {
      int number = (int) (key & (SHELVES - 1));
      Shelf shelf = shelves[number] == null ? new Shelf(16) : shelves[number].withRoom();
      shelves[number] = shelf;
      shelf.put(key, names.size());
    }
    names.add(name);
  }

  /** The names under any of these keys, in alphabetical order. */
  Set<String> find(long[] keys) {
    Set<String> found = new TreeSet<>();
    for (long key : keys) {
      Shelf shelf = shelves[(int) (key & (SHELVES - 1))];
      if (shelf != null) {
        shelf.find(key).forEach(number -> found.add(names.get(number)));
      }
    }
    return found;
  }

  /** A table with open addressing: no object for each entry. */
  private static final class Shelf {
    private final long[] keys;

    /** One more than the number of the article, as 0 marks a free slot. */
    private final int[] articles;

    private int size;

    Shelf(int slots) {
      keys = new long[slots];
      articles = new int[slots];
    }

    /** This one, or where it is nearly full a wider one. */
    Shelf withRoom() {
      if (size < keys.length / 4 * 3) {
        return this;
      }
      Shelf wider = new Shelf(keys.length * 2);
      for (int i = 0; i < keys.length; i++) {
        if (articles[i] != 0) {
          wider.put(keys[i], articles[i] - 1);
        }
      }
      return wider;
    }

    void put(long key, int article) {
      int slot = slot(key);
      for (int same = 0; articles[slot] != 0; slot = slot + 1 & keys.length - 1) {
        if (keys[slot] == key && ++same == MOST) {
          return;
        }
      }
      keys[slot] = key;
      articles[slot] = article + 1;
      size++;
    }

    List<Integer> find(long key) {
      List<Integer> found = new ArrayList<>();
      for (int slot = slot(key); articles[slot] != 0; slot = slot + 1 & keys.length - 1) {
        if (keys[slot] == key) {
          found.add(articles[slot] - 1);
        }
      }
      return found;
    }

    private int slot(long key) {
      return (int) (key >>> 8) & keys.length - 1;
    }
  }
}
