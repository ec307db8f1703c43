package org.entente.actor;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The towns and first-level regions of the world, found by name. Immutable, thread-safe.
 *
 * <p>The table stays the bytes of its file: an article asks for a few of its many thousand rows, so
 * each is read anew when asked for, and only an index of names is made beforehand.
 */
public final class PlaceTable {
  private static final int CELLS_BEFORE_NAMES = 7;
  private static final int LONGEST_PAIR = 32;

  private final byte[] text;

  /** For each name the hash of its key, then the offset of its line; sorted. */
  private final long[] index;

  private PlaceTable(byte[] text, long[] index) {
    this.text = text;
    this.index = index;
  }

  /**
   * A town or a region.
   *
   * @param id its number in GeoNames; empty for a region
   * @param feature its kind in GeoNames, {@code ADM1} for a region
   * @param country ISO 3166-1 alpha-2; empty where no border is agreed
   * @param region code of its region within the country
   * @param names its name, then other spellings
   */
  record Row(
      String id,
      String feature,
      String country,
      String region,
      long population,
      Coordinates coordinates,
      List<String> names) {
    String name() {
      return names.get(0);
    }

    boolean isRegion() {
      return feature.equals("ADM1");
    }

    boolean isSeat() {
      return feature.equals("PPLC") || feature.equals("PPLA");
    }

    /** What no other row has. */
    String identity() {
      return id.isEmpty() ? country + "." + region : id;
    }

    boolean isNamed(String key) {
      return key(name()).equals(key);
    }

    boolean hasName(String key) {
      return names.stream().anyMatch(n -> key(n).equals(key));
    }

    /**
     * How likely a text means it when it says no more than the name: a region has the inhabitants
     * of all its towns, but less often its own name alone.
     */
    long weight() {
      return isRegion() ? population / 10 : population;
    }
  }

  /**
   * Takes the content of a file of rows, with cells parted by tabs: number, kind, country, region,
   * inhabitants, latitude, longitude, name, and any number of other names.
   *
   * @throws IllegalArgumentException if a line is no such row; the message has its number
   */
  public static PlaceTable parse(byte[] content) {
    byte[] text = content.clone();
    Index index = new Index(text.length / 20);
    int number = 1;
    for (int begin = 0; begin < text.length; number++) {
      int end = lineEnd(text, begin);
      if (!addLine(text, begin, end, index)) {
        throw new IllegalArgumentException("line " + number + " is no row of places");
      }
      begin = end + 1;
    }
    return new PlaceTable(text, index.sorted());
  }

  /** The rows that have this name in any spelling, in the order of the file. */
  List<Row> find(String name) {
    String key = key(name);
    return lines(key.hashCode()).filter(line -> hasName(line, key)).mapToObj(this::row).toList();
  }

  /** The region that a town lies in. */
  Optional<Row> findRegion(Row town) {
    int hash = regionHash(town.country() + "\t" + town.region());
    return lines(hash)
        .mapToObj(this::row)
        .filter(
            r ->
                r.isRegion()
                    && r.country().equals(town.country())
                    && r.region().equals(town.region()))
        .findFirst();
  }

  /** Every row, in the order of the file. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int begin = 0; begin < text.length; begin = lineEnd(text, begin) + 1) {
      rows.add(row(begin));
    }
    return rows;
  }

  /** Names are compared by their letters and digits alone, without case and accents. */
  static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    String folded = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKD);
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isLetterOrDigit(folded.charAt(i))) {
        key.append(Entity.folded(Character.toLowerCase(folded.charAt(i))));
      }
    }
    return key.toString();
  }

  /** Where the lines begin that have an entry of this hash. */
  private IntStream lines(int hash) {
    int found = Arrays.binarySearch(index, Index.entry(hash, 0));
    return Arrays.stream(index, found < 0 ? -found - 1 : found, index.length)
        .takeWhile(entry -> (int) (entry >> Integer.SIZE) == hash)
        .mapToInt(entry -> (int) entry)
        .distinct();
  }

  private boolean hasName(int begin, String key) {
    int end = lineEnd(text, begin);
    int cell = 0;
    int cellBegin = begin;
    for (int i = begin; i <= end; i++) {
      if (i == end || text[i] == '\t') {
        if (cell >= CELLS_BEFORE_NAMES
            && nameHash(text, cellBegin, i) == key.hashCode()
            && key(new String(text, cellBegin, i - cellBegin, StandardCharsets.UTF_8))
                .equals(key)) {
          return true;
        }
        cell++;
        cellBegin = i + 1;
      }
    }
    return false;
  }

  private Row row(int begin) {
    int length = lineEnd(text, begin) - begin;
    String[] cells = new String(text, begin, length, StandardCharsets.UTF_8).split("\t");
    return new Row(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        Long.parseLong(cells[4]),
        new Coordinates(new BigDecimal(cells[5]), new BigDecimal(cells[6])),
        List.of(cells).subList(CELLS_BEFORE_NAMES, cells.length));
  }

  private static boolean addLine(byte[] text, int begin, int end, Index index) {
    int cell = 0;
    int cellBegin = begin;
    int country = begin;
    int regionEnd = begin;
    boolean region = false;
    for (int i = begin; i <= end; i++) {
      if (i < end && text[i] != '\t') {
        continue;
      }
      switch (cell) {
        case 1 -> region = i - cellBegin == 4 && text[cellBegin] == 'A';
        case 2 -> country = cellBegin;
        case 3 -> regionEnd = i;
        case 4, 5, 6 -> {
          if (!isNumber(text, cellBegin, i, cell == 4)) {
            return false;
          }
        }
        default -> {
          if (cell >= CELLS_BEFORE_NAMES) {
            index.add(nameHash(text, cellBegin, i), begin);
          }
        }
      }
      cell++;
      cellBegin = i + 1;
    }
    if (region && regionEnd - country < LONGEST_PAIR) {
      String pair = new String(text, country, regionEnd - country, StandardCharsets.UTF_8);
      index.add(regionHash(pair), begin);
    }
    return cell > CELLS_BEFORE_NAMES && text[end - 1] != '\t';
  }

  /** The hash of the name's key; most names need no string for it. */
  private static int nameHash(byte[] text, int begin, int end) {
    int hash = 0;
    for (int i = begin; i < end; i++) {
      if (text[i] < 0) {
        return key(new String(text, begin, end - begin, StandardCharsets.UTF_8)).hashCode();
      }
      int letter = text[i] >= 'A' && text[i] <= 'Z' ? text[i] + 'a' - 'A' : text[i];
      if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
        hash = 31 * hash + letter;
      }
    }
    return hash;
  }

  private static int regionHash(String countryAndCode) {
    return countryAndCode.hashCode();
  }

  private static boolean isNumber(byte[] text, int begin, int end, boolean whole) {
    boolean digit = false;
    for (int i = begin; i < end; i++) {
      boolean mark = !whole && (text[i] == '.' || (text[i] == '-' && i == begin));
      if (!mark && (text[i] < '0' || text[i] > '9')) {
        return false;
      }
      digit |= !mark;
    }
    return digit;
  }

  private static boolean isAscii(String name) {
    return name.chars().allMatch(c -> c < 128);
  }

  private static int lineEnd(byte[] text, int begin) {
    int end = begin;
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return end;
  }

  /** Grows to what the table needs. */
  private static final class Index {
    private long[] entries;
    private int size;

    Index(int capacity) {
      entries = new long[Math.max(16, capacity)];
    }

    void add(int hash, int offset) {
      if (size == entries.length) {
        entries = Arrays.copyOf(entries, 2 * size);
      }
      entries[size++] = entry(hash, offset);
    }

    long[] sorted() {
      long[] sorted = Arrays.copyOf(entries, size);
      Arrays.sort(sorted);
      return sorted;
    }

    static long entry(int hash, int offset) {
      return ((long) hash << Integer.SIZE) | offset;
    }
  }
}
