package dev.lazyscope.analyzer.token;

/// Something that no tokenizer of Python 3.15 accepts, at a byte offset.
public record Fault(Kind kind, int offset, String message) {
  private static final String UNINDENT = "unindent does not match any outer indentation level";

  static Fault unindent(int offset) {
    return new Fault(Kind.SYNTAX, offset, UNINDENT);
  }

  /// {@return whether a line stands less deep than the one before, and as deep as none around it}
  public boolean isUnindent() {
    return message.equals(UNINDENT);
  }

  /// What the fault tells about the file.
  public enum Kind {
    SYNTAX,
    PYTHON_2,
    TOO_DEEP
  }
}
