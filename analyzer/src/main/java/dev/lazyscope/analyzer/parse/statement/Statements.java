package dev.lazyscope.analyzer.parse.statement;

import dev.lazyscope.analyzer.parse.expression.Cursor;
import dev.lazyscope.analyzer.parse.expression.Expressions;
import dev.lazyscope.analyzer.parse.expression.SyntaxFailure;
import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.List;

/// Lists of statements, and the recovery from broken ones: what is left of a broken line is
/// skipped, and a block under it joins the list at hand.
public final class Statements {
  private final Cursor c;
  private final Expressions expressions;
  private final SimpleStatements simple;
  private final CompoundStatements compound;

  public Statements(Cursor cursor) {
    this.c = cursor;
    this.expressions = new Expressions(cursor);
    this.simple = new SimpleStatements(cursor, expressions);
    this.compound = new CompoundStatements(cursor, expressions, this);
  }

  /// {@return all statements of a file}
  public List<Stmt> file() {
    int mark = c.scratch().mark();
    while (c.kind() != Kind.END) {
      statement();
    }
    List<Stmt> all = c.scratch().take(mark);
    Futures.check(c, all);
    return all;
  }

  /// The body behind a colon: a line of simple statements, or an indented block.
  List<Stmt> body(String owner) {
    if (c.kind() != Kind.NEWLINE) {
      int mark = c.scratch().mark();
      simpleLine();
      return c.scratch().take(mark);
    }
    c.advance();
    if (c.kind() != Kind.INDENT) {
      c.report(c.start(), "expected an indented block after " + owner);
      return List.of();
    }
    c.advance();
    return untilDedent();
  }

  List<Stmt> untilDedent() {
    int mark = c.scratch().mark();
    while (c.kind() != Kind.DEDENT && c.kind() != Kind.END) {
      statement();
    }
    c.skip(Kind.DEDENT);
    return c.scratch().take(mark);
  }

  /// Parses one statement, or one line of them, onto the scratch stack.
  void statement() {
    int mark = c.scratch().mark();
    int recursion = c.recursion();
    int first = c.at();
    try {
      c.enter();
      if (!compound.statement()) {
        do {
          c.scratch().push(simple.statement());
          mark = c.scratch().mark();
        } while (goesOn());
      }
      c.leave();
    } catch (SyntaxFailure failure) {
      c.scratch().cutBackTo(mark);
      c.operators().cutBackTo(0);
      expressions.primaries().arguments().reset();
      c.resetRecursion(recursion);
      recover(first, failure);
    }
  }

  private void recover(int first, SyntaxFailure failure) {
    int failed = c.at();
    c.faults().add(Python2.named(c, first, failure.fault()));
    while (c.kind() != Kind.NEWLINE && c.kind() != Kind.END && !isBlockEdge(failed)) {
      c.advance();
    }
    c.skip(Kind.NEWLINE);
    if (c.skip(Kind.INDENT)) {
      while (c.kind() != Kind.DEDENT && c.kind() != Kind.END) {
        statement();
      }
      c.skip(Kind.DEDENT);
    }
  }

  private boolean isBlockEdge(int failed) {
    return c.kind() == Kind.INDENT || c.kind() == Kind.DEDENT && c.at() > failed;
  }

  private void simpleLine() {
    do {
      c.scratch().push(simple.statement());
    } while (goesOn());
  }

  /// Passes what ends a simple statement; {@return whether another follows on the line}.
  private boolean goesOn() {
    if (c.skip(Kind.NEWLINE)) {
      return false;
    }
    c.expect(Kind.SEMICOLON, "invalid syntax: a new line or ';' expected");
    return !c.skip(Kind.NEWLINE);
  }
}
