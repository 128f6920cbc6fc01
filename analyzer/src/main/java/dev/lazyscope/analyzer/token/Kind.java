package dev.lazyscope.analyzer.token;

/// The kinds of tokens, as bytes because millions of them are kept in arrays. Keywords come first
/// and in the order in which [Symbols] numbers them, so that a keyword's symbol is its kind.
public final class Kind {
  public static final byte FALSE = 0;
  public static final byte NONE = 1;
  public static final byte TRUE = 2;
  public static final byte AND = 3;
  public static final byte AS = 4;
  public static final byte ASSERT = 5;
  public static final byte ASYNC = 6;
  public static final byte AWAIT = 7;
  public static final byte BREAK = 8;
  public static final byte CLASS = 9;
  public static final byte CONTINUE = 10;
  public static final byte DEF = 11;
  public static final byte DEL = 12;
  public static final byte ELIF = 13;
  public static final byte ELSE = 14;
  public static final byte EXCEPT = 15;
  public static final byte FINALLY = 16;
  public static final byte FOR = 17;
  public static final byte FROM = 18;
  public static final byte GLOBAL = 19;
  public static final byte IF = 20;
  public static final byte IMPORT = 21;
  public static final byte IN = 22;
  public static final byte IS = 23;
  public static final byte LAMBDA = 24;
  public static final byte NONLOCAL = 25;
  public static final byte NOT = 26;
  public static final byte OR = 27;
  public static final byte PASS = 28;
  public static final byte RAISE = 29;
  public static final byte RETURN = 30;
  public static final byte TRY = 31;
  public static final byte WHILE = 32;
  public static final byte WITH = 33;
  public static final byte YIELD = 34;

  /// How many kinds are keywords.
  public static final int KEYWORDS = 35;

  public static final byte NAME = 35;
  public static final byte NUMBER = 36;
  public static final byte STRING = 37;
  public static final byte FSTRING_START = 38;
  public static final byte TSTRING_START = 39;
  public static final byte FSTRING_MIDDLE = 40;
  public static final byte FSTRING_END = 41;
  public static final byte NEWLINE = 42;
  public static final byte INDENT = 43;
  public static final byte DEDENT = 44;
  public static final byte END = 45;
  public static final byte ERROR = 46;

  public static final byte LEFT_PAREN = 47;
  public static final byte RIGHT_PAREN = 48;
  public static final byte LEFT_BRACKET = 49;
  public static final byte RIGHT_BRACKET = 50;
  public static final byte LEFT_BRACE = 51;
  public static final byte RIGHT_BRACE = 52;
  public static final byte COMMA = 53;
  public static final byte COLON = 54;
  public static final byte SEMICOLON = 55;
  public static final byte DOT = 56;
  public static final byte ELLIPSIS = 57;
  public static final byte ARROW = 58;
  public static final byte EQUAL = 59;
  public static final byte COLON_EQUAL = 60;
  public static final byte EXCLAMATION = 61;
  public static final byte TILDE = 62;

  public static final byte EQUAL_EQUAL = 63;
  public static final byte NOT_EQUAL = 64;
  public static final byte LESS = 65;
  public static final byte LESS_EQUAL = 66;
  public static final byte GREATER = 67;
  public static final byte GREATER_EQUAL = 68;

  public static final byte PLUS = 69;
  public static final byte MINUS = 70;
  public static final byte STAR = 71;
  public static final byte AT = 72;
  public static final byte SLASH = 73;
  public static final byte PERCENT = 74;
  public static final byte DOUBLE_STAR = 75;
  public static final byte LEFT_SHIFT = 76;
  public static final byte RIGHT_SHIFT = 77;
  public static final byte BAR = 78;
  public static final byte CARET = 79;
  public static final byte AMPERSAND = 80;
  public static final byte DOUBLE_SLASH = 81;

  /// The augmented assignments follow in the order of the binary operators.
  public static final byte PLUS_EQUAL = 82;

  public static final byte MINUS_EQUAL = 83;
  public static final byte STAR_EQUAL = 84;
  public static final byte AT_EQUAL = 85;
  public static final byte SLASH_EQUAL = 86;
  public static final byte PERCENT_EQUAL = 87;
  public static final byte DOUBLE_STAR_EQUAL = 88;
  public static final byte LEFT_SHIFT_EQUAL = 89;
  public static final byte RIGHT_SHIFT_EQUAL = 90;
  public static final byte BAR_EQUAL = 91;
  public static final byte CARET_EQUAL = 92;
  public static final byte AMPERSAND_EQUAL = 93;
  public static final byte DOUBLE_SLASH_EQUAL = 94;

  /// How many kinds there are.
  public static final int COUNT = 95;

  /// From a binary operator to its augmented assignment.
  static final int TO_AUGMENTED = PLUS_EQUAL - PLUS;

  private Kind() {}

  /// {@return whether the kind is an augmented assignment such as `+=`}
  public static boolean isAugmented(byte kind) {
    return kind >= PLUS_EQUAL;
  }

  /// {@return the binary operator inside an augmented assignment}
  public static byte operatorOf(byte augmented) {
    return (byte) (augmented - TO_AUGMENTED);
  }
}
