package dev.lazyscope.report.console;

import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A component as a small square: who imports whom, and how.
final class CyclePicture {
  private CyclePicture() {}

  /// How an import shows; of several between the same modules the first counts.
  private enum Sign {
    NOW('x', "at import time"),
    LAZY('z', "lazily"),
    FUNCTION('f', "in a function"),
    PARENT('p', "as its package"),
    TYPES('t', "for type checkers"),
    NONE('·', "");

    private final char letter;
    private final String words;

    Sign(char letter, String words) {
      this.letter = letter;
      this.words = words;
    }

    static Sign of(EdgeKind kind) {
      return switch (kind) {
        case MODULE_LEVEL, GUARDED, STAR -> NOW;
        case LAZY -> LAZY;
        case FUNCTION_LEVEL, DYNAMIC -> FUNCTION;
        case PARENT_PACKAGE -> PARENT;
        case TYPE_ONLY -> TYPES;
      };
    }
  }

  /// {@return the lines of the picture, the last of them says what the letters mean}
  static List<String> of(ImportGraph graph) {
    int size = graph.nodeCount();
    int width = IntStream.range(0, size).map(node -> graph.name(node).length()).max().orElse(0);
    SortedSet<Sign> used = new TreeSet<>();
    String head =
        " ".repeat(width + 4)
            + IntStream.rangeClosed(1, size)
                .mapToObj("%3d"::formatted)
                .collect(Collectors.joining());
    List<String> rows =
        IntStream.range(0, size)
            .mapToObj(
                row -> {
                  String cells =
                      IntStream.range(0, size)
                          .mapToObj(column -> sign(graph, row, column))
                          .peek(used::add)
                          .map(sign -> "  " + sign.letter)
                          .collect(Collectors.joining());
                  return ("%2d  %-" + width + "s%s").formatted(row + 1, graph.name(row), cells);
                })
            .toList();
    String legend =
        used.stream()
            .filter(sign -> sign != Sign.NONE)
            .map(sign -> sign.letter + " imports " + sign.words)
            .collect(Collectors.joining(", "));
    List<String> lines = new ArrayList<>(List.of(head));
    lines.addAll(rows);
    lines.add(" ".repeat(4) + legend);
    return lines;
  }

  private static Sign sign(ImportGraph graph, int importer, int imported) {
    return IntStream.range(graph.firstEdge(importer), graph.endEdge(importer))
        .filter(edge -> graph.imported(edge) == imported && importer != imported)
        .mapToObj(edge -> Sign.of(graph.kind(edge)))
        .min(Comparator.naturalOrder())
        .orElse(Sign.NONE);
  }
}
