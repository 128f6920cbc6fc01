package dev.lazyscope.graph.load.content;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The table `syntax-nodes.txt`: the classes of `ast` and their fields in CPython 3.15, as
/// `native_names.py --nodes` printed it.
public final class SyntaxNodes {
  private SyntaxNodes() {}

  private static final class Table {
    private static final Map<String, Node> NODES = parse(TableFile.lines("syntax-nodes.txt"));
  }

  /// One class. What `hasPlace` knows its lines and columns.
  public record Node(String name, boolean hasPlace, List<Field> fields) {}

  public record Field(String name, String type, Count count) {}

  public enum Count {
    ONE,
    AT_MOST_ONE,
    ANY
  }

  public static Collection<Node> all() {
    return Table.NODES.values();
  }

  public static Optional<Node> named(String name) {
    return Optional.ofNullable(Table.NODES.get(name));
  }

  private static Map<String, Node> parse(List<String> lines) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    for (String line : lines) {
      List<String> words = List.of(line.substring(2).split(" "));
      List<Field> fields = words.stream().skip(1).map(SyntaxNodes::field).toList();
      nodes.put(words.getFirst(), new Node(words.getFirst(), line.charAt(0) == 'p', fields));
    }
    return nodes;
  }

  private static Field field(String word) {
    int colon = word.indexOf(':');
    String type = word.substring(colon + 1);
    Count count =
        type.endsWith("*") ? Count.ANY : type.endsWith("?") ? Count.AT_MOST_ONE : Count.ONE;
    return new Field(word.substring(0, colon), type.replaceAll("[?*]", ""), count);
  }
}
