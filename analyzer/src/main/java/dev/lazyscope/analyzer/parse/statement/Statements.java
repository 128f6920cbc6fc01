package dev.lazyscope.analyzer.parse.statement;

import dev.lazyscope.analyzer.parse.expression.Cursor;
import dev.lazyscope.analyzer.parse.expression.Expressions;
import dev.lazyscope.analyzer.parse.expression.SyntaxFailure;
import dev.lazyscope.analyzer.token.Fault;
import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Literal;
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
      c.reportHere("expected an indented block after " + owner);
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
    Cursor.Mark mark = c.mark();
    int first = c.at();
    try {
      c.enter();
      if (!compound.statement()) {
        do {
          c.scratch().push(simple.statement());
          mark = c.mark();
        } while (goesOn());
      }
      c.leave();
    } catch (SyntaxFailure failure) {
      c.drop(mark);
      recover(first, failure);
    }
  }

  /// Reports a broken statement and passes over it. A block under it joins the list at hand.
  private void recover(int first, SyntaxFailure failure) {
    skipLine(first, failure);
    if (c.skip(Kind.SEMICOLON)) {
      c.skip(Kind.NEWLINE);
      return;
    }
    c.skip(Kind.NEWLINE);
    if (c.skip(Kind.INDENT)) {
      while (c.kind() != Kind.DEDENT && c.kind() != Kind.END) {
        statement();
      }
      c.skip(Kind.DEDENT);
    }
  }

  /// Reports the broken head of a later part of a statement, such as `elif`, and {@return the body
  /// under it}, so that neither the parts before nor the body are lost.
  List<Stmt> bodyOfBroken(Cursor.Mark mark, SyntaxFailure failure) {
    c.drop(mark);
    skipLine(mark.at(), failure);
    c.skip(Kind.NEWLINE);
    return c.skip(Kind.INDENT) ? untilDedent() : List.of();
  }

  /// {@return the body behind a keyword and a colon, empty without the keyword}
  List<Stmt> part(byte keyword, String name) {
    Cursor.Mark before = c.mark();
    if (!c.skip(keyword)) {
      return List.of();
    }
    try {
      c.expect(Kind.COLON, "expected ':'");
      return body(name);
    } catch (SyntaxFailure failure) {
      return bodyOfBroken(before, failure);
    }
  }

  /// {@return what stands for an expression that cannot be read, in a statement that is kept}
  static Expr unknown(int offset) {
    return new Expr.Constant(Literal.Singleton.ELLIPSIS, offset, offset);
  }

  private void skipLine(int first, SyntaxFailure failure) {
    int failed = c.at();
    Fault fault = Python2.named(c, first, failure.fault());
    boolean isSimple = !CompoundStatements.canBegin(c.kindOf(first));
    while (c.kind() != Kind.NEWLINE && c.kind() != Kind.END && !isBlockEdge(failed)) {
      if (isSimple && c.kind() == Kind.SEMICOLON) {
        break;
      }
      c.advance();
    }
    if (fault.kind() != Fault.Kind.SYNTAX || !c.hasTokenFault(first)) {
      c.faults().add(fault);
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
