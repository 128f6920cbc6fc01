package dev.lazyscope.cli.fix;

import dev.lazyscope.analyzer.tree.Alias;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Splits a from-import of which some names are deferred: the eager names stay where they are, with
/// their comments, and a lazy statement with the others follows.
final class FromSplit {
  private FromSplit() {}

  static List<Edit> of(Stmt.ImportFrom from, SourceText text, Set<Integer> names) {
    return isParenthesised(from, text)
        ? splitLines(from, text, names)
        : List.of(splitInline(from, text, names));
  }

  private static boolean isParenthesised(Stmt.ImportFrom from, SourceText text) {
    return text.is(from.end() - 1, ')');
  }

  private static Edit splitInline(Stmt.ImportFrom from, SourceText text, Set<Integer> names) {
    String result =
        head(from)
            + listed(from, text, names, false)
            + KeywordRewrite.separator(from, text)
            + "lazy "
            + head(from)
            + listed(from, text, names, true);
    return new Edit(from.start(), from.end(), result);
  }

  private static String head(Stmt.ImportFrom from) {
    return "from " + ".".repeat(from.level()) + from.module() + " import ";
  }

  private static String listed(
      Stmt.ImportFrom from, SourceText text, Set<Integer> names, boolean isDeferred) {
    return IntStream.range(0, from.names().size())
        .filter(index -> names.contains(index) == isDeferred)
        .mapToObj(index -> from.names().get(index))
        .map(alias -> text.slice(alias.start(), alias.end()))
        .collect(Collectors.joining(", "));
  }

  private static List<Edit> splitLines(Stmt.ImportFrom from, SourceText text, Set<Integer> names) {
    List<Edit> edits = new ArrayList<>();
    StringBuilder moved = new StringBuilder();
    String separator = KeywordRewrite.separator(from, text);
    boolean isSpread = !separator.equals("; ");
    for (int index : names.stream().sorted().toList()) {
      Cut cut = Cut.of(from.names().get(index), text);
      edits.add(Edit.deletion(cut.start, cut.end));
      moved.append(cut.moved(separator));
    }
    String tail =
        isSpread && isMoveWithComments(moved)
            ? "lazy " + head(from) + "(" + moved + separator + ")"
            : "lazy " + head(from) + listed(from, text, names, true);
    edits.add(Edit.insertion(from.end(), separator + tail));
    return edits;
  }

  private static boolean isMoveWithComments(StringBuilder moved) {
    return moved.indexOf("#") >= 0;
  }

  /// The bytes of one name with its comma: its whole line, comment included, if it stands alone
  /// there.
  private record Cut(int start, int end, String name, String comment) {

    static Cut of(Alias alias, SourceText text) {
      int comma = text.skipBlanks(alias.end());
      int behind = text.skipBlanks(text.is(comma, ',') ? comma + 1 : alias.end());
      String name = text.slice(alias.start(), alias.end());
      if (!text.opensLine(alias.start()) || !text.closesLine(behind)) {
        return new Cut(alias.start(), behind, name, "");
      }
      String comment = text.slice(behind, text.lineEnd(behind));
      return new Cut(text.lineStart(alias.start()), text.nextLine(behind), name, comment);
    }

    String moved(String separator) {
      return separator + "    " + name + "," + (comment.isEmpty() ? "" : "  " + comment);
    }
  }
}
