package dev.lazyscope.analyzer.token;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The names met so far, each with a number and one `String`. One table serves the files of one
/// worker one after the other; it is cut back to its first names when it has grown beyond what pays
/// (measured: a table that is never cleared costs more in cache misses than it saves). These are
/// the most frequent ones; that each stays one `String` spares the simulator comparing letters.
public final class Symbols {
  private static final String[] PREDEFINED = {
    "False",
    "None",
    "True",
    "and",
    "as",
    "assert",
    "async",
    "await",
    "break",
    "class",
    "continue",
    "def",
    "del",
    "elif",
    "else",
    "except",
    "finally",
    "for",
    "from",
    "global",
    "if",
    "import",
    "in",
    "is",
    "lambda",
    "nonlocal",
    "not",
    "or",
    "pass",
    "raise",
    "return",
    "try",
    "while",
    "with",
    "yield",
    "match",
    "case",
    "type",
    "_",
    "lazy",
    "print",
    "exec",
    "ur",
    "UR",
    "Ur",
    "uR",
    "__all__",
    "__call__",
    "__class__",
    "__delete__",
    "__dict__",
    "__doc__",
    "__enter__",
    "__eq__",
    "__exit__",
    "__file__",
    "__get__",
    "__getattr__",
    "__hash__",
    "__init__",
    "__init_subclass__",
    "__module__",
    "__name__",
    "__new__",
    "__package__",
    "__path__",
    "__qualname__",
    "__set__",
    "__set_name__",
    "__slots__",
    "__wrapped__"
  };

  public static final int MATCH = Kind.KEYWORDS;
  public static final int CASE = MATCH + 1;
  public static final int TYPE = MATCH + 2;
  public static final int UNDERSCORE = MATCH + 3;
  public static final int LAZY = MATCH + 4;
  public static final int PRINT = MATCH + 5;
  public static final int EXEC = MATCH + 6;

  private static final int RESET_ABOVE = 20_000;
  private static final int INITIAL_SLOTS = 1 << 14;
  private static final int KEPT = 4_000;

  private int[] slots;
  private int[] hashes;
  private int[] ends;
  private byte[] pool;
  private String[] texts;
  private int count;

  public Symbols() {
    slots = new int[INITIAL_SLOTS];
    Arrays.fill(slots, -1);
    hashes = new int[INITIAL_SLOTS / 2];
    ends = new int[INITIAL_SLOTS / 2];
    texts = new String[INITIAL_SLOTS / 2];
    pool = new byte[INITIAL_SLOTS * 4];
    for (String name : PREDEFINED) {
      texts[find(name)] = name;
    }
  }

  /// {@return the name with this number}
  public String text(int symbol) {
    return texts[symbol];
  }

  /// {@return the one `String` of these letters}
  public String shared(String text) {
    int symbol = find(text); // Which may grow the tables.
    return texts[symbol];
  }

  /// Forgets all but the first names if there are too many. Numbers given before lose their
  /// meaning.
  public void trim() {
    if (count > RESET_ABOVE) {
      hashes = Arrays.copyOf(hashes, INITIAL_SLOTS / 2);
      ends = Arrays.copyOf(ends, INITIAL_SLOTS / 2);
      texts = Arrays.copyOf(Arrays.copyOf(texts, KEPT), INITIAL_SLOTS / 2);
      pool = Arrays.copyOf(pool, Math.max(ends[KEPT - 1], INITIAL_SLOTS * 4));
      count = KEPT;
      fillSlots(INITIAL_SLOTS, KEPT);
    }
  }

  /// {@return the hash of a name that goes on with `next`}
  static int step(int hash, int next) {
    return hash * 31 + next;
  }

  /// {@return the number of the name in `bytes` from `start` to `end`, whose hash was computed}
  int find(byte[] bytes, int start, int end, int hash) {
    int mask = slots.length - 1;
    int slot = spread(hash) & mask;
    int symbol;
    while ((symbol = slots[slot]) >= 0) {
      if (hashes[symbol] == hash && isSame(symbol, bytes, start, end)) {
        return symbol;
      }
      slot = slot + 1 & mask;
    }
    return insert(bytes, start, end, hash);
  }

  /// {@return the number of any name}
  int find(String name) {
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    int hash = 0;
    for (byte b : bytes) {
      hash = step(hash, b);
    }
    return find(bytes, 0, bytes.length, hash);
  }

  private static int spread(int hash) {
    return hash ^ hash >>> 15;
  }

  private boolean isSame(int symbol, byte[] bytes, int start, int end) {
    int from = symbol == 0 ? 0 : ends[symbol - 1];
    if (ends[symbol] - from != end - start) {
      return false;
    }
    byte[] known = pool;
    for (int i = start, k = from; i < end; i++, k++) {
      if (bytes[i] != known[k]) {
        return false;
      }
    }
    return true;
  }

  private int insert(byte[] bytes, int start, int end, int hash) {
    int symbol = count++;
    if (symbol == hashes.length) {
      growTable();
    }
    int from = symbol == 0 ? 0 : ends[symbol - 1];
    int length = end - start;
    if (from + length > pool.length) {
      pool = Arrays.copyOf(pool, Math.max(pool.length * 2, from + length));
    }
    System.arraycopy(bytes, start, pool, from, length);
    ends[symbol] = from + length;
    hashes[symbol] = hash;
    texts[symbol] = new String(bytes, start, length, StandardCharsets.UTF_8);
    slots[freeSlot(hash)] = symbol;
    return symbol;
  }

  private int freeSlot(int hash) {
    int mask = slots.length - 1;
    int slot = spread(hash) & mask;
    while (slots[slot] >= 0) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void growTable() {
    int capacity = hashes.length * 2;
    hashes = Arrays.copyOf(hashes, capacity);
    ends = Arrays.copyOf(ends, capacity);
    texts = Arrays.copyOf(texts, capacity);
    fillSlots(capacity * 2, count - 1);
  }

  private void fillSlots(int size, int symbols) {
    slots = new int[size];
    Arrays.fill(slots, -1);
    for (int symbol = 0; symbol < symbols; symbol++) {
      slots[freeSlot(hashes[symbol])] = symbol;
    }
  }
}
