package dev.lazyscope.cli.fix;

import dev.lazyscope.analyzer.tree.Alias;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Statements found again in the tree of their file, and in words those that cannot be written.
public record Deferrals(List<Deferral> written, List<String> skipped) {
  public Deferrals {
    written = List.copyOf(written);
    skipped = List.copyOf(skipped);
  }

  /// A statement as a run sees it: the first byte, the absolute module, the names of a from-import.
  public record Asked(int at, String imported, List<String> names) {}

  /// Finds the statements that are asked for. An entry of `__lazy_modules__` means every statement
  /// of the file that names the module; it is left out where not all of them are asked for.
  public static Deferrals in(Module tree, List<Asked> asked, Rewrite.Style style) {
    ImportStatements statements = ImportStatements.in(tree);
    List<String> skipped = new ArrayList<>();
    Set<String> shared = style == Rewrite.Style.LAZY_MODULES ? shared(statements, asked) : Set.of();
    Map<Integer, List<Asked>> byStatement = new LinkedHashMap<>();
    for (Asked one : asked) {
      if (shared.contains(one.imported())) {
        skipped.add(one.imported() + " is also imported by a statement that stays eager");
      } else {
        byStatement.computeIfAbsent(one.at(), key -> new ArrayList<>()).add(one);
      }
    }
    List<Deferral> written = new ArrayList<>();
    byStatement.forEach(
        (at, parts) ->
            deferral(statements, at, parts)
                .ifPresentOrElse(
                    written::add,
                    () -> skipped.add(parts.getFirst().imported() + " cannot be lazy there")));
    return new Deferrals(written, skipped);
  }

  private static Optional<Deferral> deferral(
      ImportStatements statements, int at, List<Asked> parts) {
    Set<String> modules = parts.stream().map(Asked::imported).collect(Collectors.toSet());
    return statements
        .at(at)
        .map(
            statement ->
                switch (statement) {
                  case Stmt.Import plain -> indices(plain.names(), name -> modules.contains(name));
                  case Stmt.ImportFrom from ->
                      indices(from.names(), name -> parts.getFirst().names().contains(name));
                  case Stmt _ -> Set.<Integer>of();
                })
        .filter(indices -> !indices.isEmpty())
        .map(indices -> new Deferral(at, indices, modules));
  }

  private static Set<Integer> indices(
      List<Alias> names, java.util.function.Predicate<String> isWanted) {
    return IntStream.range(0, names.size())
        .filter(index -> isWanted.test(names.get(index).name()))
        .boxed()
        .collect(Collectors.toSet());
  }

  private static Set<String> shared(ImportStatements statements, List<Asked> asked) {
    Set<Integer> places = asked.stream().map(Asked::at).collect(Collectors.toSet());
    Set<String> eager = new HashSet<>();
    statements
        .byOffset()
        .forEach(
            (at, statement) -> {
              if (!places.contains(at)) {
                eager.addAll(endings(statement));
              }
            });
    return asked.stream()
        .filter(one -> !Collections.disjoint(eager, wordings(statements, one)))
        .map(Asked::imported)
        .collect(Collectors.toSet());
  }

  /// How statements of one file may name a module: its own wording, the full name, and the relative
  /// endings, which may keep more eager than needed.
  private static Set<String> wordings(ImportStatements statements, Asked one) {
    Set<String> words = new HashSet<>(Set.of(one.imported()));
    statements.at(one.at()).ifPresent(statement -> words.addAll(endings(statement)));
    for (int dot = one.imported().indexOf('.'); dot >= 0; ) {
      words.add(one.imported().substring(dot));
      dot = one.imported().indexOf('.', dot + 1);
    }
    words.add("." + one.imported());
    return words;
  }

  private static Set<String> endings(Stmt statement) {
    return switch (statement) {
      case Stmt.Import plain -> plain.names().stream().map(Alias::name).collect(Collectors.toSet());
      case Stmt.ImportFrom from when from.level() > 0 -> Set.of("." + from.module());
      case Stmt.ImportFrom from -> Set.of(from.module());
      case Stmt _ -> Set.of();
    };
  }
}
