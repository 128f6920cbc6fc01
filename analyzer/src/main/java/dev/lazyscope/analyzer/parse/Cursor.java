package dev.lazyscope.analyzer.parse;

import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.token.Symbols;
import dev.lazyscope.analyzer.token.Tokens;
import java.util.ArrayList;
import java.util.List;

/// Where the parser stands in the tokens of one file, shared by all its parts.
final class Cursor {
  /// How deep the tree may get. CPython's own limit differs by construct and lies between 1,000 and
  /// its stack size. Long chains are parsed in loops, but whoever walks the tree recurses.
  static final int MOST_DEPTH = 10_000;

  /// How deep the parser itself may recurse; enough for 200 brackets and 100 indentations.
  static final int MOST_RECURSION = 900;

  final byte[] bytes;
  final Scratch scratch = new Scratch();
  final Scratch operators = new Scratch();
  final List<Problem> problems = new ArrayList<>();

  /// The kind of the token at hand.
  byte kind;

  private final Tokens tokens;
  private final Symbols symbols;
  private int at;
  private int recursion;

  Cursor(byte[] bytes, Tokens tokens, Symbols symbols) {
    this.bytes = bytes;
    this.tokens = tokens;
    this.symbols = symbols;
    this.kind = tokens.kind(0);
  }

  int at() {
    return at;
  }

  void moveTo(int index) {
    at = index;
    kind = tokens.kind(index);
  }

  void advance() {
    kind = tokens.kind(++at);
  }

  /// {@return whether the token at hand was of this kind, and has been passed}
  boolean skip(byte expected) {
    if (kind != expected) {
      return false;
    }
    advance();
    return true;
  }

  void expect(byte expected, String message) {
    if (kind != expected) {
      throw fail(message);
    }
    advance();
  }

  byte peek() {
    return peek(1);
  }

  byte peek(int distance) {
    int index = at + distance;
    return index < tokens.count() ? tokens.kind(index) : Kind.END;
  }

  int start() {
    return tokens.start(at);
  }

  int startOf(int index) {
    return tokens.start(index);
  }

  int endOf(int index) {
    return tokens.end(index);
  }

  byte kindOf(int index) {
    return tokens.kind(index);
  }

  int end() {
    return tokens.end(at);
  }

  int value() {
    return tokens.value(at);
  }

  /// {@return the end of the token before this one}
  int lastEnd() {
    return tokens.end(at - 1);
  }

  /// {@return the end of the last token that is text, at the end of a block}
  int blockEnd() {
    int i = at - 1;
    while (i > 0 && isInvisible(tokens.kind(i))) {
      i--;
    }
    return tokens.end(i);
  }

  private static boolean isInvisible(byte kind) {
    return kind == Kind.NEWLINE || kind == Kind.INDENT || kind == Kind.DEDENT;
  }

  boolean isName(int symbol) {
    return kind == Kind.NAME && tokens.value(at) == symbol;
  }

  /// Passes a name and returns it.
  String name() {
    if (kind != Kind.NAME) {
      throw fail(
          kind < Kind.KEYWORDS ? "'" + text() + "' is a keyword, not a name" : "expected a name");
    }
    String name = symbols.text(tokens.value(at));
    advance();
    return name;
  }

  String text() {
    int start = start();
    return new String(bytes, start, end() - start, java.nio.charset.StandardCharsets.UTF_8);
  }

  /// One level of recursion more; to be paired with [#leave].
  void enter() {
    if (++recursion > MOST_RECURSION) {
      throw tooDeep();
    }
  }

  void leave() {
    recursion--;
  }

  int recursion() {
    return recursion;
  }

  void resetRecursion(int level) {
    recursion = level;
  }

  void requireDepth(int chain) {
    if (chain > MOST_DEPTH) {
      throw tooDeep();
    }
  }

  SyntaxFailure fail(String message) {
    return fail(start(), message);
  }

  SyntaxFailure fail(int offset, String message) {
    return new SyntaxFailure(new Problem(Problem.Kind.SYNTAX, offset, message));
  }

  SyntaxFailure tooDeep() {
    return new SyntaxFailure(new Problem(Problem.Kind.TOO_DEEP, start(), "nested too deeply"));
  }

  /// Notes a problem after which parsing goes on.
  void report(int offset, String message) {
    problems.add(new Problem(Problem.Kind.SYNTAX, offset, message));
  }
}
