package dev.lazyscope.analyzer.parse.expression;

import dev.lazyscope.analyzer.token.Fault;
import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.token.Symbols;
import dev.lazyscope.analyzer.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Where the parser stands in the tokens of one file, shared by all its parts.
public final class Cursor {
  /// How deep the tree may get. CPython's own limit differs by construct and lies between 1,000 and
  /// its stack size. Long chains are parsed in loops, but whoever walks the tree recurses.
  private static final int MOST_DEPTH = 10_000;

  private final byte[] bytes;
  private final Tokens tokens;
  private final Symbols symbols;
  private final Scratch scratch = new Scratch();
  private final Scratch side = new Scratch();
  private final List<Fault> faults = new ArrayList<>();
  private byte kind;
  private final int mostRecursion;
  private int at;
  private int recursion;
  private boolean isBarry;

  /// A recursion deeper than `mostRecursion` ends in [StackTooSmall].
  public Cursor(byte[] bytes, Tokens tokens, Symbols symbols, int mostRecursion) {
    this.bytes = bytes;
    this.tokens = tokens;
    this.symbols = symbols;
    this.mostRecursion = mostRecursion;
    this.kind = tokens.kind(0);
  }

  /// {@return the kind of the token at hand}
  public byte kind() {
    return kind;
  }

  byte[] bytes() {
    return bytes;
  }

  /// From a `from __future__ import barry_as_FLUFL` on (PEP 401), `<>` is right and `!=` wrong.
  public void setBarry(boolean isFeature) {
    isBarry |= isFeature;
  }

  boolean isBarry() {
    return isBarry;
  }

  /// {@return where lists of nodes grow}
  public Scratch scratch() {
    return scratch;
  }

  /// {@return where lists grow beside those of [#scratch]}
  public Scratch side() {
    return side;
  }

  /// {@return what was wrong so far}
  public List<Fault> faults() {
    return faults;
  }

  public int at() {
    return at;
  }

  public void moveTo(int index) {
    at = index;
    kind = tokens.kind(index);
  }

  public void advance() {
    kind = tokens.kind(++at);
  }

  /// {@return whether the token at hand was of this kind, and has been passed}
  public boolean skip(byte expected) {
    if (kind != expected) {
      return false;
    }
    advance();
    return true;
  }

  public void expect(byte expected, String message) {
    if (kind != expected) {
      throw fail(message);
    }
    advance();
  }

  public byte peek() {
    return peek(1);
  }

  public byte peek(int distance) {
    int index = at + distance;
    return index < tokens.count() ? tokens.kind(index) : Kind.END;
  }

  public int start() {
    return tokens.start(at);
  }

  public int startOf(int index) {
    return tokens.start(index);
  }

  public int endOf(int index) {
    return tokens.end(index);
  }

  public byte kindOf(int index) {
    return tokens.kind(index);
  }

  public int end() {
    return tokens.end(at);
  }

  public int value() {
    return tokens.value(at);
  }

  /// {@return the end of the token before this one}
  public int lastEnd() {
    return tokens.end(at - 1);
  }

  /// {@return the end of the last token that is text, at the end of a block}
  public int blockEnd() {
    int i = at - 1;
    while (i > 0 && isInvisible(tokens.kind(i))) {
      i--;
    }
    return tokens.end(i);
  }

  private static boolean isInvisible(byte kind) {
    return kind == Kind.NEWLINE || kind == Kind.INDENT || kind == Kind.DEDENT;
  }

  public boolean isName(int symbol) {
    return kind == Kind.NAME && tokens.value(at) == symbol;
  }

  /// Passes a name and returns it.
  public String name() {
    if (kind != Kind.NAME) {
      throw fail(
          kind < Kind.KEYWORDS ? "'" + text() + "' is a keyword, not a name" : "expected a name");
    }
    String name = symbols.text(tokens.value(at));
    advance();
    return name;
  }

  /// {@return the one `String` for a text that stands in many files}
  public String shared(String text) {
    return symbols.shared(text);
  }

  public String text() {
    return textOf(at);
  }

  /// {@return the source of a token}
  public String textOf(int index) {
    int start = startOf(index);
    return new String(bytes, start, endOf(index) - start, StandardCharsets.UTF_8);
  }

  /// One level of recursion more; to be paired with [#leave].
  public void enter() {
    if (++recursion > mostRecursion) {
      throw new StackTooSmall();
    }
  }

  public void leave() {
    recursion--;
  }

  /// Where parsing may come back to after a failure.
  public record Mark(int at, int scratch, int side, int recursion) {}

  public Mark mark() {
    return new Mark(at, scratch.mark(), side.mark(), recursion);
  }

  /// Forgets what was begun since `mark` but stays at the token at hand.
  public void drop(Mark mark) {
    scratch.cutBackTo(mark.scratch());
    side.cutBackTo(mark.side());
    recursion = mark.recursion();
  }

  /// Goes back to `mark`.
  public void restore(Mark mark) {
    drop(mark);
    moveTo(mark.at());
  }

  public void requireDepth(int chain) {
    if (chain > MOST_DEPTH) {
      throw tooDeep();
    }
  }

  public SyntaxFailure fail(String message) {
    return fail(start(), message);
  }

  public SyntaxFailure fail(int offset, String message) {
    return new SyntaxFailure(new Fault(Fault.Kind.SYNTAX, offset, message));
  }

  public SyntaxFailure tooDeep() {
    return new SyntaxFailure(new Fault(Fault.Kind.TOO_DEEP, start(), "nested too deeply"));
  }

  /// {@return whether the lexer found a fault between token `first` and the one at hand, so that
  /// nothing more need be said of it}
  public boolean hasTokenFault(int first) {
    int from = tokens.start(first);
    int to = tokens.end(at);
    for (Fault fault : tokens.faults()) {
      if (fault.offset() >= from && fault.offset() <= to) {
        return true;
      }
    }
    return false;
  }

  /// Notes a problem at the token at hand, or behind the last one at the end of the file.
  public void reportHere(String message) {
    report(start() < bytes.length ? start() : blockEnd(), message);
  }

  /// Notes a problem after which parsing goes on.
  public void report(int offset, String message) {
    faults.add(new Fault(Fault.Kind.SYNTAX, offset, message));
  }
}
