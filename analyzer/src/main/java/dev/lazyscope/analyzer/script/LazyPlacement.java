package dev.lazyscope.analyzer.script;

import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.List;

/// Where the `lazy` keyword may stand: at module level, outside every part of a `try`, not on star
/// or future imports. Elsewhere CPython refuses the file when it compiles it (PEP 810).
public final class LazyPlacement {
  private LazyPlacement() {}

  /// {@return whether CPython would compile the file's lazy imports}
  public static boolean isLegal(Module tree) {
    return areLegal(tree.body(), true);
  }

  private static boolean areLegal(List<Stmt> body, boolean isAllowed) {
    for (Stmt statement : body) {
      if (!isLegal(statement, isAllowed)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLegal(Stmt statement, boolean isAllowed) {
    return switch (statement) {
      case Stmt.Import plain -> isAllowed || !plain.isLazy();
      case Stmt.ImportFrom from -> !from.isLazy() || isAllowed && isDeferrable(from);
      case Stmt.If branch ->
          areLegal(branch.body(), isAllowed) && areLegal(branch.orElse(), isAllowed);
      case Stmt.For loop -> areLegal(loop.body(), isAllowed) && areLegal(loop.orElse(), isAllowed);
      case Stmt.While loop ->
          areLegal(loop.body(), isAllowed) && areLegal(loop.orElse(), isAllowed);
      case Stmt.With with -> areLegal(with.body(), isAllowed);
      case Stmt.Match match ->
          match.cases().stream().allMatch(one -> areLegal(one.body(), isAllowed));
      case Stmt.Try attempt ->
          areLegal(attempt.body(), false)
              && attempt.handlers().stream().allMatch(one -> areLegal(one.body(), false))
              && areLegal(attempt.orElse(), false)
              && areLegal(attempt.finalBody(), false);
      case Stmt.FunctionDef function -> areLegal(function.body(), false);
      case Stmt.ClassDef type -> areLegal(type.body(), false);
      case Stmt _ -> true;
    };
  }

  private static boolean isDeferrable(Stmt.ImportFrom from) {
    return !from.module().equals("__future__")
        && from.names().stream().noneMatch(alias -> alias.name().equals("*"));
  }
}
