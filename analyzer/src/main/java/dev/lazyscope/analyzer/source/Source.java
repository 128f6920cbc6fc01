package dev.lazyscope.analyzer.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The text of one file as UTF-8. A byte order mark stays in front, so that offsets into a UTF-8
/// file are offsets into `utf8`. Newlines are as in the file.
///
/// `encoding` is the name as Python's codec registry spells it or as the file does. A `flaw` tells
/// that the bytes are not what they claim; the rest can be read nevertheless.
public record Source(byte[] utf8, String encoding, boolean hasBom, Optional<Flaw> flaw) {

  /// Why CPython would refuse the bytes, before any syntax.
  public record Flaw(Kind kind, int offset, String message) {
    public enum Kind {
      ENCODING,
      NUL_BYTE
    }
  }

  /// {@return offset of the first character, behind a byte order mark}
  public int start() {
    return hasBom ? 3 : 0;
  }

  /// {@return the text in the bytes of a file, by PEP 263 and the byte order mark; no copy is made
  /// of UTF-8}
  public static Source decode(byte[] raw) {
    return Decoding.decode(raw);
  }

  /// {@return a text that a program has already: what it says of its encoding counts for nothing
  /// (`PyCF_IGNORE_COOKIE`)}
  public static Source ofText(String text) {
    return Decoding.utf8(text.getBytes(StandardCharsets.UTF_8));
  }

  /// {@return the charset that decoded the file; empty for an encoding nobody knows}
  public Optional<Charset> charset() {
    return Codecs.find(encoding);
  }
}
