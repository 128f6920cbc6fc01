package dev.lazyscope.analyzer.script;

import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.List;

/// The code of one file or text, lowered for the simulator.
public record LoadScript(Code body, boolean hasFutureAnnotations) {

  /// {@return the lowered form of a module's tree}
  public static LoadScript of(Module tree) {
    return of(tree, BlockScope.module(), Code.Kind.MODULE);
  }

  /// {@return the same as `exec` runs it with local names of its own}
  public static LoadScript inNamespace(Module tree) {
    return of(tree, BlockScope.namespace(), Code.Kind.CLASS);
  }

  private static LoadScript of(Module tree, BlockScope scope, Code.Kind kind) {
    boolean future = hasFutureAnnotations(tree.body());
    Code body =
        new Code(
            new Code.Name("", "<module>"),
            Code.Signature.NONE,
            0,
            () -> new Lowering(scope, future, "").body(kind, tree.body()));
    return new LoadScript(body, future);
  }

  private static boolean hasFutureAnnotations(List<Stmt> body) {
    for (Stmt statement : body) {
      switch (statement) {
        case Stmt.ImportFrom future when future.module().equals("__future__") -> {
          if (future.names().stream().anyMatch(alias -> alias.name().equals("annotations"))) {
            return true;
          }
        }
        case Stmt.ExprStmt(Expr.Constant _, _, _) -> {}
        case Stmt _ -> {
          return false;
        }
      }
    }
    return false;
  }
}
