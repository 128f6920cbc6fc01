package dev.lazyscope.cli.world;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The known names that a mistyped one most likely means.
public final class Nearest {
  private static final int SHOWN = 3;

  private Nearest() {}

  /// {@return "; did you mean a, b or c?", or nothing when no name is near}
  public static String hint(String word, Collection<String> known) {
    List<String> near = to(word, known);
    if (near.isEmpty()) {
      return "";
    }
    int last = near.size() - 1;
    String front = String.join(", ", near.subList(0, last));
    return "; did you mean " + (front.isEmpty() ? "" : front + " or ") + near.get(last) + "?";
  }

  /// {@return at most three names, nearest first}
  public static List<String> to(String word, Collection<String> known) {
    return known.stream()
        .distinct()
        .map(name -> new Candidate(name, score(word, name)))
        .filter(candidate -> candidate.score <= tolerated(word))
        .sorted(Comparator.comparingInt(Candidate::score).thenComparing(Candidate::name))
        .limit(SHOWN)
        .map(Candidate::name)
        .toList();
  }

  private record Candidate(String name, int score) {}

  private static int tolerated(String word) {
    return Math.max(1, bare(word).length() / 3);
  }

  private static int score(String word, String name) {
    String a = bare(word);
    String b = bare(name);
    if (a.isEmpty() || b.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    boolean isPart = a.length() >= 3 && (b.startsWith(a) || b.endsWith("." + a));
    return isPart ? 1 : distance(a, b);
  }

  /// Case and the dashes of options do not make names different.
  private static String bare(String word) {
    return word.replaceFirst("^-+", "").toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Edits (insert, delete, replace, swap neighbours) that lead from one to the other.
  private static int distance(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        edits[i][j] = i == 0 || j == 0 ? i + j : step(edits, a, b, new Cell(i, j));
      }
    }
    return edits[a.length()][b.length()];
  }

  private record Cell(int i, int j) {}

  private static int step(int[][] edits, String a, String b, Cell cell) {
    int i = cell.i;
    int j = cell.j;
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int best =
        Math.min(edits[i - 1][j - 1] + same, Math.min(edits[i - 1][j] + 1, edits[i][j - 1] + 1));
    boolean isSwap =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return isSwap ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
  }
}
