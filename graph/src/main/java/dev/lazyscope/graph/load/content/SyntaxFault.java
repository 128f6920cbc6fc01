package dev.lazyscope.graph.load.content;

import dev.lazyscope.analyzer.parse.Parsed;
import dev.lazyscope.analyzer.parse.Parser;
import dev.lazyscope.analyzer.parse.Problem;
import dev.lazyscope.analyzer.script.LazyPlacement;
import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Why the interpreter cannot compile a source. Whatever keeps a file from being parsed is a
/// `SyntaxError` in Python: its encoding too.
public record SyntaxFault(String message, Place place) {
  /// What stops this analyser and not the interpreter.
  private static final Set<Problem.Kind> BEYOND_PYTHON =
      Set.of(Problem.Kind.TOO_LARGE, Problem.Kind.UNREADABLE);

  /// {@return the first fault of a source}
  public static Optional<SyntaxFault> in(Source source) {
    return in(Parser.parse(source), LineMap.of(source.utf8()));
  }

  static Optional<SyntaxFault> in(Parsed<Module> parsed, LineMap lines) {
    for (Problem problem : parsed.problems()) {
      if (!BEYOND_PYTHON.contains(problem.kind())) {
        return Optional.of(new SyntaxFault(problem.message(), lines.place(problem.offset())));
      }
    }
    List<Stmt> illegal = LazyPlacement.illegal(parsed.tree());
    return illegal.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SyntaxFault(
                "a lazy import stands at module level, outside of try, and names what it imports",
                lines.place(illegal.getFirst().start())));
  }

  /// {@return what the exception says of a file}
  public String text(String file) {
    return message + " (" + file + ", line " + place.line() + ")";
  }
}
