package dev.lazyscope.analyzer.script;

import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.ArrayList;
import java.util.List;

/// Where the `lazy` keyword may stand: at module level, outside every part of a `try`, not on star
/// or future imports. Elsewhere CPython refuses the file when it compiles it (PEP 810).
public final class LazyPlacement {
  private LazyPlacement() {}

  /// {@return the statements for which CPython would not compile a file, in source order}
  public static List<Stmt> illegal(Module tree) {
    List<Stmt> found = new ArrayList<>();
    collect(tree.body(), true, found);
    return found;
  }

  private static void collect(List<Stmt> body, boolean isAllowed, List<Stmt> illegal) {
    for (Stmt statement : body) {
      collect(statement, isAllowed, illegal);
    }
  }

  private static void collect(Stmt statement, boolean isAllowed, List<Stmt> illegal) {
    switch (statement) {
      case Stmt.Import plain when plain.isLazy() && !isAllowed -> illegal.add(plain);
      case Stmt.ImportFrom from when from.isLazy() && !(isAllowed && isDeferrable(from)) ->
          illegal.add(from);
      case Stmt.If branch -> {
        collect(branch.body(), isAllowed, illegal);
        collect(branch.orElse(), isAllowed, illegal);
      }
      case Stmt.For loop -> {
        collect(loop.body(), isAllowed, illegal);
        collect(loop.orElse(), isAllowed, illegal);
      }
      case Stmt.While loop -> {
        collect(loop.body(), isAllowed, illegal);
        collect(loop.orElse(), isAllowed, illegal);
      }
      case Stmt.With with -> collect(with.body(), isAllowed, illegal);
      case Stmt.Match match ->
          match.cases().forEach(one -> collect(one.body(), isAllowed, illegal));
      case Stmt.Try attempt -> {
        collect(attempt.body(), false, illegal);
        attempt.handlers().forEach(one -> collect(one.body(), false, illegal));
        collect(attempt.orElse(), false, illegal);
        collect(attempt.finalBody(), false, illegal);
      }
      case Stmt.FunctionDef function -> collect(function.body(), false, illegal);
      case Stmt.ClassDef type -> collect(type.body(), false, illegal);
      case Stmt _ -> {}
    }
  }

  private static boolean isDeferrable(Stmt.ImportFrom from) {
    return !from.module().equals("__future__")
        && from.names().stream().noneMatch(alias -> alias.name().equals("*"));
  }
}
