package dev.lazyscope.analyzer.token;

/// Operators and brackets by their characters.
final class Operators {
  private static final boolean[] BEGINS_STATEMENT = new boolean[Kind.KEYWORDS];

  static {
    byte[] words = {
      Kind.ASSERT, Kind.BREAK, Kind.CLASS, Kind.CONTINUE, Kind.DEF, Kind.DEL, Kind.ELIF,
      Kind.EXCEPT, Kind.FINALLY, Kind.GLOBAL, Kind.IMPORT, Kind.NONLOCAL, Kind.PASS, Kind.RAISE,
      Kind.RETURN, Kind.TRY, Kind.WHILE, Kind.WITH
    };
    for (byte word : words) {
      BEGINS_STATEMENT[word] = true;
    }
  }

  private Operators() {}

  /// {@return whether no expression can hold this keyword}
  static boolean beginsStatement(int keyword) {
    return BEGINS_STATEMENT[keyword];
  }

  static byte bracket(byte b) {
    return switch (b) {
      case '(' -> Kind.LEFT_PAREN;
      case ')' -> Kind.RIGHT_PAREN;
      case '[' -> Kind.LEFT_BRACKET;
      case ']' -> Kind.RIGHT_BRACKET;
      case '{' -> Kind.LEFT_BRACE;
      default -> Kind.RIGHT_BRACE;
    };
  }

  /// {@return kind and length, packed, of the longest operator that the three bytes begin with}
  static int longest(byte a, byte b, byte c) {
    return switch (a) {
      case '=' -> b == '=' ? two(Kind.EQUAL_EQUAL) : one(Kind.EQUAL);
      case ':' -> b == '=' ? two(Kind.COLON_EQUAL) : one(Kind.COLON);
      case '!' -> b == '=' ? two(Kind.NOT_EQUAL) : one(Kind.EXCLAMATION);
      case '-' -> b == '>' ? two(Kind.ARROW) : orAugmented(Kind.MINUS, b);
      case '*' -> b == '*' ? doubled(Kind.DOUBLE_STAR, c) : orAugmented(Kind.STAR, b);
      case '/' -> b == '/' ? doubled(Kind.DOUBLE_SLASH, c) : orAugmented(Kind.SLASH, b);
      case '<' -> less(b, c);
      case '>' ->
          b == '>'
              ? doubled(Kind.RIGHT_SHIFT, c)
              : b == '=' ? two(Kind.GREATER_EQUAL) : one(Kind.GREATER);
      case '+' -> orAugmented(Kind.PLUS, b);
      case '%' -> orAugmented(Kind.PERCENT, b);
      case '@' -> orAugmented(Kind.AT, b);
      case '&' -> orAugmented(Kind.AMPERSAND, b);
      case '|' -> orAugmented(Kind.BAR, b);
      default -> orAugmented(Kind.CARET, b);
    };
  }

  static byte kind(int found) {
    return (byte) (found >> 2);
  }

  static int length(int found) {
    return found & 3;
  }

  private static int less(byte b, byte c) {
    return switch (b) {
      case '<' -> doubled(Kind.LEFT_SHIFT, c);
      case '=' -> two(Kind.LESS_EQUAL);
      case '>' -> two(Kind.NOT_EQUAL);
      default -> one(Kind.LESS);
    };
  }

  private static int orAugmented(byte kind, byte next) {
    return next == '=' ? two((byte) (kind + Kind.TO_AUGMENTED)) : one(kind);
  }

  private static int doubled(byte kind, byte next) {
    return next == '=' ? kind + Kind.TO_AUGMENTED << 2 | 3 : two(kind);
  }

  private static int one(byte kind) {
    return kind << 2 | 1;
  }

  private static int two(byte kind) {
    return kind << 2 | 2;
  }
}
