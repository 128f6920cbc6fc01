package dev.lazyscope.analyzer.script;

import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.List;

/// The code of one file, lowered for the simulator. `inNamespace` is the same as `exec` runs it
/// with local names of its own.
public record LoadScript(Code body, Code inNamespace, boolean hasFutureAnnotations) {

  /// {@return the lowered form of a module's tree}
  public static LoadScript of(Module tree) {
    boolean future = hasFutureAnnotations(tree.body());
    return new LoadScript(
        code(tree, future, BlockScope.module(), Code.Kind.MODULE),
        code(tree, future, BlockScope.namespace(), Code.Kind.CLASS),
        future);
  }

  private static Code code(Module tree, boolean future, BlockScope scope, Code.Kind kind) {
    return new Code(
        "<module>",
        Code.Signature.NONE,
        0,
        () -> new Lowering(scope, future, "").body(kind, tree.body()));
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
