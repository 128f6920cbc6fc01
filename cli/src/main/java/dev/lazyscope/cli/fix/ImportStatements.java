package dev.lazyscope.cli.fix;

import dev.lazyscope.analyzer.tree.MatchCase;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The import statements of a file where the `lazy` keyword is allowed (PEP 810: module level, also
/// inside compound statements other than `try`), by their first byte.
record ImportStatements(Map<Integer, Stmt> byOffset) {

  static ImportStatements in(Module tree) {
    Map<Integer, Stmt> found = new TreeMap<>();
    collect(tree.body(), found);
    return new ImportStatements(found);
  }

  Optional<Stmt> at(int offset) {
    return Optional.ofNullable(byOffset.get(offset));
  }

  private static void collect(List<Stmt> body, Map<Integer, Stmt> found) {
    body.forEach(statement -> collect(statement, found));
  }

  private static void collect(Stmt statement, Map<Integer, Stmt> found) {
    switch (statement) {
      case Stmt.Import plain -> found.put(plain.start(), plain);
      case Stmt.ImportFrom from -> found.put(from.start(), from);
      case Stmt.If branch -> {
        collect(branch.body(), found);
        collect(branch.orElse(), found);
      }
      case Stmt.For loop -> {
        collect(loop.body(), found);
        collect(loop.orElse(), found);
      }
      case Stmt.While loop -> {
        collect(loop.body(), found);
        collect(loop.orElse(), found);
      }
      case Stmt.With with -> collect(with.body(), found);
      case Stmt.Match match -> {
        for (MatchCase one : match.cases()) {
          collect(one.body(), found);
        }
      }
      case Stmt.Try _,
          Stmt.FunctionDef _,
          Stmt.ClassDef _,
          Stmt.Return _,
          Stmt.Delete _,
          Stmt.Assign _,
          Stmt.TypeAlias _,
          Stmt.AugAssign _,
          Stmt.AnnAssign _,
          Stmt.Raise _,
          Stmt.Assert _,
          Stmt.Global _,
          Stmt.Nonlocal _,
          Stmt.ExprStmt _,
          Stmt.Pass _,
          Stmt.Break _,
          Stmt.Continue _ -> {}
    }
  }
}
