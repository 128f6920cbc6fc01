package dev.lazyscope.analyzer.dump;

import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.analyzer.tree.Node;
import java.util.List;
import java.util.Optional;

/// The growing text of a tree.
final class Lines {
  private static final String HEX = "0123456789abcdef";

  private final LineMap map;
  private final StringBuilder text = new StringBuilder();

  Lines(Source source) {
    this.map = LineMap.of(source.utf8());
  }

  String text() {
    return text.toString();
  }

  /// Begins the line of a node without a position.
  Lines node(int depth, String field, String name) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    text.append(depth).append(' ').append(field).append(' ').append(name);
    return this;
  }

  /// Begins the line of a node.
  Lines node(int depth, String field, String name, Node node) {
    int start = node.start();
    int end = node.end();
    node(depth, field, name);
    text.append(' ').append(map.line(start)).append(':').append(map.byteColumn(start));
    text.append('-').append(map.line(end)).append(':').append(map.byteColumn(end));
    return this;
  }

  Lines word(String word) {
    text.append(' ').append(word);
    return this;
  }

  Lines number(int number) {
    text.append(' ');
    if (number < 0) {
      text.append('-').append(Integer.toHexString(-number));
    } else {
      text.append(Integer.toHexString(number));
    }
    return this;
  }

  Lines flag(boolean flag) {
    return number(flag ? 1 : 0);
  }

  Lines quoted(String value) {
    text.append(' ');
    quote(value);
    return this;
  }

  /// A name that may be absent, which is then a dash.
  Lines optional(Optional<String> name) {
    return name.isPresent() ? quoted(name.get()) : word("-");
  }

  Lines names(List<String> names) {
    if (names.isEmpty()) {
      return this;
    }
    text.append(" [");
    for (int i = 0; i < names.size(); i++) {
      text.append(i > 0 ? ", " : "");
      quote(names.get(i));
    }
    text.append(']');
    return this;
  }

  Lines literal(Literal literal) {
    text.append(' ');
    switch (literal) {
      case Literal.Str(var value, var unicodePrefix) -> {
        quote(value);
        text.append(unicodePrefix ? " u" : "");
      }
      case Literal.Bytes(var value) -> {
        text.append('b');
        quote(value);
      }
      case Literal.Int(var value) -> text.append(Long.toHexString(value));
      case Literal.BigInt(var value) -> text.append(value.toString(16));
      case Literal.Float number -> text.append('f').append(bits(number.value()));
      case Literal.Imaginary number -> text.append('j').append(bits(number.value()));
      case Literal.Singleton.NONE -> text.append("None");
      case Literal.Singleton.TRUE -> text.append("True");
      case Literal.Singleton.FALSE -> text.append("False");
      case Literal.Singleton.ELLIPSIS -> text.append("Ellipsis");
    }
    return this;
  }

  private static String bits(double value) {
    return "%016x".formatted(Double.doubleToLongBits(value));
  }

  /// Quotes as JSON does, in ASCII.
  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        case '\b' -> text.append("\\b");
        case '\f' -> text.append("\\f");
        default -> character(c);
      }
    }
    text.append('"');
  }

  private void character(char c) {
    if (c >= ' ' && c < 0x7f) {
      text.append(c);
      return;
    }
    text.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      text.append(HEX.charAt(c >> shift & 0xf));
    }
  }
}
