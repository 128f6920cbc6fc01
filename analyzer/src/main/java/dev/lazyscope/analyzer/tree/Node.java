package dev.lazyscope.analyzer.tree;

/// A node of the syntax tree. Names of nodes are those of CPython's `Parser/Python.asdl`.
///
/// Positions are byte offsets into the UTF-8 form of the source, `end` exclusive, as CPython's
/// `lineno`, `col_offset`, `end_lineno` and `end_col_offset` are once a line map is applied.
public sealed interface Node
    permits Stmt,
        Expr,
        Pattern,
        Alias,
        Comprehension,
        ExceptHandler,
        Keyword,
        MatchCase,
        Parameter,
        TypeParam,
        WithItem {

  /// {@return offset of the first byte}
  int start();

  /// {@return offset after the last byte}
  int end();
}
