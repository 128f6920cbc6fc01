package dev.lazyscope.graph.load.nativemodel.syntax;

import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.token.Fault;
import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.token.Lexer;
import dev.lazyscope.analyzer.token.Symbols;
import dev.lazyscope.analyzer.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The tokens of a text as the module `tokenize` tells them (`Python/Python-tokenize.c`, with
/// `extra_tokens`): our own, and between them the comments and the line ends that mean nothing.
public final class PythonTokens {
  /// @param type its name in the module `token`
  /// @param start its first character
  /// @param end the place after its last character
  /// @param line the physical lines that it stands on
  public record Token(String type, String text, Place start, Place end, String line) {}

  /// @param all up to the fault, if there is one
  public record Result(List<Token> all, Optional<Fault> fault) {}

  /// No operators of the language, but tokens of this kind in the module `tokenize`.
  private static final String LOOSE = "$?!`";

  private final byte[] bytes;
  private final LineMap lines;
  private final Tokens tokens;
  private final Optional<Fault> fault;
  private final List<Token> out = new ArrayList<>();

  /// Which kinds of strings with fields surround the token at hand.
  private final Deque<String> strings = new ArrayDeque<>();

  private PythonTokens(Source source, Tokens tokens) {
    this.bytes = source.utf8();
    this.lines = LineMap.of(bytes);
    this.tokens = tokens;
    this.fault = tokens.faults().stream().filter(fault -> !isLoose(fault.offset())).findFirst();
  }

  private boolean isLoose(int offset) {
    return offset < bytes.length && LOOSE.indexOf(bytes[offset]) >= 0;
  }

  public static Result of(String text) {
    Source source = Source.ofText(text);
    Tokens tokens = new Tokens();
    Lexer.tokenize(source.utf8(), source.start(), new Symbols(), tokens);
    PythonTokens made = new PythonTokens(source, tokens);
    made.add(source.start());
    return new Result(List.copyOf(made.out), made.fault);
  }

  private void add(int start) {
    int limit = fault.map(Fault::offset).orElse(bytes.length + 1);
    int at = start;
    for (int i = 0; i < tokens.count() && tokens.start(i) < limit; i++) {
      between(at, tokens.start(i));
      token(i);
      boolean endsLine = tokens.kind(i) == Kind.NEWLINE;
      at = Math.max(at, endsLine ? afterLineEnd(tokens.start(i)) : tokens.end(i));
    }
  }

  /// What our own tokens leave out: comments, and ends of lines that end no statement.
  private void between(int from, int to) {
    int i = from;
    while (i < to) {
      if (bytes[i] == '#') {
        int end = lineEnd(i);
        plain("COMMENT", i, end);
        i = end;
      } else if (bytes[i] == '\\') {
        i = afterLineEnd(i + 1);
      } else if (isLineEnd(i)) {
        newline("NL", i);
        i = afterLineEnd(i);
      } else {
        i++;
      }
    }
  }

  private void token(int index) {
    int start = tokens.start(index);
    int end = tokens.end(index);
    byte kind = tokens.kind(index);
    switch (kind) {
      case Kind.NEWLINE -> newline("NEWLINE", start);
      case Kind.INDENT -> plain("INDENT", lineStart(start), start);
      case Kind.DEDENT -> trailing("DEDENT", start);
      case Kind.END -> trailing("ENDMARKER", start);
      case Kind.NUMBER -> plain("NUMBER", start, end);
      case Kind.STRING -> plain("STRING", start, end);
      case Kind.FSTRING_START, Kind.TSTRING_START -> {
        strings.push(kind == Kind.FSTRING_START ? "FSTRING" : "TSTRING");
        plain(strings.peek() + "_START", start, end);
      }
      case Kind.FSTRING_MIDDLE -> plain(strings.peek() + "_MIDDLE", start, end - braces(index));
      case Kind.FSTRING_END -> plain(strings.pop() + "_END", start, end);
      case Kind.ERROR -> {
        if (isLoose(start)) {
          plain("OP", start, end);
        }
      }
      default -> plain(kind <= Kind.NAME ? "NAME" : "OP", start, end);
    }
  }

  /// Of a doubled brace only the first counts.
  private int braces(int index) {
    return (tokens.value(index) & Tokens.DOUBLED) != 0 ? 1 : 0;
  }

  private void plain(String type, int start, int end) {
    Place first = lines.place(start);
    Place last = lines.place(end);
    out.add(new Token(type, text(start, end), first, last, text(lineStart(start), afterLine(end))));
  }

  /// A text without a last line end has one made up, which is empty.
  private void newline(String type, int at) {
    Place start = lines.place(at);
    Place end = new Place(start.line(), start.column() + 1);
    String text = at < bytes.length ? text(at, afterLineEnd(at)) : "";
    out.add(new Token(type, text, start, end, text(lineStart(at), afterLineEnd(at))));
  }

  /// At the end of the text: on a line of its own.
  private void trailing(String type, int at) {
    Place place = at < bytes.length ? lines.place(at) : new Place(lines.lines() + 1, 1);
    String line = at < bytes.length ? text(lineStart(at), afterLine(at)) : "";
    out.add(new Token(type, "", place, place, line));
  }

  private String text(int start, int end) {
    return new String(bytes, start, end - start, StandardCharsets.UTF_8);
  }

  private int lineStart(int offset) {
    return offset - lines.byteColumn(offset);
  }

  private int lineEnd(int offset) {
    int i = offset;
    while (i < bytes.length && !isLineEnd(i)) {
      i++;
    }
    return i;
  }

  private int afterLine(int offset) {
    return afterLineEnd(lineEnd(offset));
  }

  private int afterLineEnd(int offset) {
    boolean isPair =
        offset + 1 < bytes.length && bytes[offset] == '\r' && bytes[offset + 1] == '\n';
    return Math.min(bytes.length, offset + (isPair ? 2 : 1));
  }

  private boolean isLineEnd(int offset) {
    return bytes[offset] == '\n' || bytes[offset] == '\r';
  }
}
