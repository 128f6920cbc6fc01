package dev.lazyscope.analyzer.token;

/// Something that no tokenizer of Python 3.15 accepts, at a byte offset.
public record Fault(Kind kind, int offset, String message) {

  /// What the fault tells about the file.
  public enum Kind {
    SYNTAX,
    PYTHON_2,
    TOO_DEEP
  }
}
