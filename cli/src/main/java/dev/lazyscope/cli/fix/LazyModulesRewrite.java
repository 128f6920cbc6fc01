package dev.lazyscope.cli.fix;

import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// Writes deferrals as entries of `__lazy_modules__` (PEP 810, "Backwards compatibility"): extends
/// the list that is there, or puts one behind docstring and future imports.
final class LazyModulesRewrite {
  private static final String NAME = "__lazy_modules__";
  private static final int LINE_LENGTH = 88;

  private LazyModulesRewrite() {}

  static Rewrite of(Module tree, SourceText text, List<Deferral> deferrals) {
    Optional<Stmt.Assign> present =
        tree.body().stream().flatMap(s -> assignment(s).stream()).findFirst();
    TreeSet<String> wanted = new TreeSet<>();
    deferrals.forEach(deferral -> wanted.addAll(deferral.modules()));
    if (present.isEmpty()) {
      return new Rewrite(
          wanted.isEmpty() ? List.of() : List.of(insertion(tree, text, wanted)), List.of());
    }
    Stmt.Assign assignment = present.orElseThrow();
    Optional<List<String>> entries = entries(assignment.value());
    if (entries.isEmpty()) {
      return new Rewrite(
          List.of(), skipAll(deferrals, NAME + " is computed: add the names by hand"));
    }
    wanted.removeAll(entries.orElseThrow());
    return new Rewrite(additions(assignment.value(), text, wanted), List.of());
  }

  private static List<Rewrite.Skipped> skipAll(List<Deferral> deferrals, String reason) {
    return deferrals.stream().map(deferral -> new Rewrite.Skipped(deferral, reason)).toList();
  }

  private static Optional<Stmt.Assign> assignment(Stmt statement) {
    return statement instanceof Stmt.Assign assign
            && assign.targets().stream()
                .anyMatch(target -> target instanceof Expr.Name name && name.id().equals(NAME))
        ? Optional.of(assign)
        : Optional.empty();
  }

  private static Optional<List<String>> entries(Expr value) {
    return elements(value)
        .flatMap(
            elements -> {
              List<String> names = new ArrayList<>();
              for (Expr element : elements) {
                if (element instanceof Expr.Constant(Literal.Str(String name, _), _, _)) {
                  names.add(name);
                }
              }
              return names.size() == elements.size() ? Optional.of(names) : Optional.empty();
            });
  }

  private static Optional<List<Expr>> elements(Expr value) {
    return switch (value) {
      case Expr.ListDisplay list -> Optional.of(list.elements());
      case Expr.SetDisplay set -> Optional.of(set.elements());
      case Expr.TupleDisplay tuple -> Optional.of(tuple.elements());
      case Expr.Call call
          when call.function() instanceof Expr.Name(String id, _, _)
              && (id.equals("frozenset") || id.equals("set"))
              && call.args().size() == 1 ->
          elements(call.args().getFirst());
      case Expr _ -> Optional.empty();
    };
  }

  private static List<Edit> additions(Expr value, SourceText text, TreeSet<String> names) {
    List<Expr> present = elements(value).orElseThrow();
    if (names.isEmpty()) {
      return List.of();
    }
    if (present.isEmpty()) {
      return List.of(new Edit(value.start(), value.end(), display(text, names)));
    }
    Expr last = present.getLast();
    boolean isOwnLine = text.opensLine(last.start());
    String separator = isOwnLine ? "," + text.newline() + text.indentation(last.start()) : ", ";
    StringBuilder added = new StringBuilder();
    names.forEach(name -> added.append(separator).append(quoted(text, name)));
    return List.of(Edit.insertion(last.end(), added.toString()));
  }

  private static Edit insertion(Module tree, SourceText text, TreeSet<String> names) {
    Place place = placeForList(tree, text);
    int at = place.at;
    String statement = NAME + " = " + display(text, names);
    if (place.isInLine) {
      return Edit.insertion(at, statement + "; ");
    }
    boolean isBehindCode = at > text.start() && !text.slice(text.start(), at).isBlank();
    boolean isBeforeBlank = text.skipBlanks(at) == text.lineEnd(at);
    String newline = text.newline();
    return Edit.insertion(
        at, (isBehindCode ? newline : "") + statement + newline + (isBeforeBlank ? "" : newline));
  }

  /// At the start of a line, or in a line, between a future import and the statement behind it.
  private record Place(int at, boolean isInLine) {}

  private static Place placeForList(Module tree, SourceText text) {
    int behind = 0;
    for (Stmt statement : tree.body()) {
      int start = start(statement);
      if (!isHead(statement, behind == 0)) {
        return start < behind
            ? new Place(start, true)
            : new Place(behind > 0 ? behind : Math.max(text.start(), text.lineStart(start)), false);
      }
      behind = text.nextLine(statement.end());
    }
    return new Place(behind, false);
  }

  /// A decorator stands before the statement.
  private static int start(Stmt statement) {
    List<Expr> decorators =
        switch (statement) {
          case Stmt.FunctionDef function -> function.decorators();
          case Stmt.ClassDef type -> type.decorators();
          case Stmt _ -> List.of();
        };
    return decorators.isEmpty() ? statement.start() : decorators.getFirst().start();
  }

  /// A docstring or a future import: nothing else may stand before those.
  private static boolean isHead(Stmt statement, boolean isFirst) {
    return switch (statement) {
      case Stmt.ExprStmt(Expr.Constant(Literal.Str _, _, _), _, _) -> isFirst;
      case Stmt.ImportFrom from -> from.level() == 0 && from.module().equals("__future__");
      case Stmt _ -> false;
    };
  }

  private static String display(SourceText text, TreeSet<String> names) {
    List<String> quoted = names.stream().map(name -> quoted(text, name)).toList();
    String line = "[" + String.join(", ", quoted) + "]";
    if (NAME.length() + 3 + line.length() <= LINE_LENGTH) {
      return line;
    }
    String newline = text.newline();
    return "["
        + newline
        + "    "
        + String.join("," + newline + "    ", quoted)
        + ","
        + newline
        + "]";
  }

  private static String quoted(SourceText text, String name) {
    String quote = usesSingleQuotes(text) ? "'" : "\"";
    return quote + name + quote;
  }

  /// The quote that the file uses more often, so that formatters have nothing to change.
  private static boolean usesSingleQuotes(SourceText text) {
    int single = 0;
    int both = 0;
    for (byte each : text.utf8()) {
      single += each == '\'' ? 1 : 0;
      both += each == '"' ? 1 : 0;
    }
    return single > both;
  }
}
