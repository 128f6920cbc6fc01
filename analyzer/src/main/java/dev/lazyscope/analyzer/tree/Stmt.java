package dev.lazyscope.analyzer.tree;

import java.util.List;
import java.util.Optional;

/// Statements, as in the `stmt` group of `Python.asdl` (language reference, chapters 7 and 8).
///
/// Where the ASDL has a node of its own for `async def`, `async for`, `async with` and `except*`,
/// one record with a flag stands for both.
public sealed interface Stmt extends Node {

  record FunctionDef(
      String name,
      List<Parameter> parameters,
      List<Stmt> body,
      List<Expr> decorators,
      Optional<Expr> returns,
      List<TypeParam> typeParams,
      boolean isAsync,
      int start,
      int end)
      implements Stmt {}

  record ClassDef(
      String name,
      List<Expr> bases,
      List<Keyword> keywords,
      List<Stmt> body,
      List<Expr> decorators,
      List<TypeParam> typeParams,
      int start,
      int end)
      implements Stmt {}

  record Return(Optional<Expr> value, int start, int end) implements Stmt {}

  record Delete(List<Expr> targets, int start, int end) implements Stmt {}

  record Assign(List<Expr> targets, Expr value, int start, int end) implements Stmt {}

  record TypeAlias(Expr.Name name, List<TypeParam> typeParams, Expr value, int start, int end)
      implements Stmt {}

  record AugAssign(Expr target, Expr.Operator op, Expr value, int start, int end) implements Stmt {}

  /// `isSimple` is false for a parenthesised name, an attribute or a subscript.
  record AnnAssign(
      Expr target, Expr annotation, Optional<Expr> value, boolean isSimple, int start, int end)
      implements Stmt {}

  record For(
      Expr target,
      Expr iter,
      List<Stmt> body,
      List<Stmt> orElse,
      boolean isAsync,
      int start,
      int end)
      implements Stmt {}

  record While(Expr test, List<Stmt> body, List<Stmt> orElse, int start, int end) implements Stmt {}

  /// `elif` is an `If` alone in `orElse`.
  record If(Expr test, List<Stmt> body, List<Stmt> orElse, int start, int end) implements Stmt {}

  record With(List<WithItem> items, List<Stmt> body, boolean isAsync, int start, int end)
      implements Stmt {}

  record Match(Expr subject, List<MatchCase> cases, int start, int end) implements Stmt {}

  record Raise(Optional<Expr> exception, Optional<Expr> cause, int start, int end)
      implements Stmt {}

  /// `isStar` tells `except*` (PEP 654).
  record Try(
      List<Stmt> body,
      List<ExceptHandler> handlers,
      List<Stmt> orElse,
      List<Stmt> finalBody,
      boolean isStar,
      int start,
      int end)
      implements Stmt {}

  record Assert(Expr test, Optional<Expr> message, int start, int end) implements Stmt {}

  /// `isLazy` tells `lazy import` (PEP 810).
  record Import(List<Alias> names, boolean isLazy, int start, int end) implements Stmt {}

  /// `module` is empty in `from . import x`; a star import has the one alias `*`.
  record ImportFrom(String module, List<Alias> names, int level, boolean isLazy, int start, int end)
      implements Stmt {}

  record Global(List<String> names, int start, int end) implements Stmt {}

  record Nonlocal(List<String> names, int start, int end) implements Stmt {}

  record ExprStmt(Expr value, int start, int end) implements Stmt {}

  record Pass(int start, int end) implements Stmt {}

  record Break(int start, int end) implements Stmt {}

  record Continue(int start, int end) implements Stmt {}
}
