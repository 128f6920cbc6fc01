package dev.lazyscope.analyzer.parse;

/// Something wrong with a file, as a person is told: `kind`, place (a byte offset into the UTF-8
/// form of the source) and message.
public record Problem(Kind kind, int offset, String message) {

  public enum Kind {
    SYNTAX("syntax-error"),
    PYTHON_2("python-2"),
    ENCODING("encoding-error"),
    NUL_BYTE("nul-byte"),
    TOO_LARGE("too-large"),
    TOO_DEEP("too-deep"),
    UNREADABLE("unreadable");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /// {@return the stable name used in output}
    public String id() {
      return id;
    }
  }
}
