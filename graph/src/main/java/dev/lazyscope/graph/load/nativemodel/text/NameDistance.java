package dev.lazyscope.graph.load.nativemodel.text;

import java.util.List;
import java.util.Optional;

/// How far a name is from another: the edit distance that CPython suggests names by
/// (`Python/suggestions.c`). A letter more, less or another costs two, another case one.
final class NameDistance {
  private static final int MOVE = 2;
  private static final int CASE = 1;
  private static final int LONGEST = 40;
  private static final int MOST = 750;

  private NameDistance() {}

  /// {@return the name that was probably meant; empty where none is near}
  static Optional<String> nearest(List<String> names, String wrong) {
    if (names.size() >= MOST || wrong.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<String> found = Optional.empty();
    int best = Integer.MAX_VALUE;
    for (String name : names) {
      int most = Math.min((name.length() + wrong.length() + 3) * MOVE / 6, best - 1);
      int distance = name.equals(wrong) ? Integer.MAX_VALUE : between(wrong, name, most);
      if (distance <= most) {
        found = Optional.of(name);
        best = distance;
      }
    }
    return found;
  }

  /// {@return the distance, or more than `most`}
  static int between(String one, String other, int most) {
    int start = 0;
    int shorter = Math.min(one.length(), other.length());
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    String from = one.substring(start, one.length() - end);
    String to = other.substring(start, other.length() - end);
    return from.length() > LONGEST || to.length() > LONGEST ? most + 1 : whole(from, to);
  }

  private static int whole(String from, String to) {
    int[] row = new int[from.length() + 1];
    for (int i = 0; i < row.length; i++) {
      row[i] = i * MOVE;
    }
    for (int j = 0; j < to.length(); j++) {
      int diagonal = row[0];
      row[0] = (j + 1) * MOVE;
      for (int i = 0; i < from.length(); i++) {
        int substituted = diagonal + cost(from.charAt(i), to.charAt(j));
        diagonal = row[i + 1];
        row[i + 1] = Math.min(substituted, Math.min(row[i], diagonal) + MOVE);
      }
    }
    return row[from.length()];
  }

  private static int cost(char one, char other) {
    if (one == other) {
      return 0;
    }
    return Character.toLowerCase(one) == Character.toLowerCase(other) ? CASE : MOVE;
  }
}
