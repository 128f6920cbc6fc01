package dev.lazyscope.analyzer.source;

import dev.lazyscope.analyzer.source.Source.Flaw;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Finds the encoding of a file and turns it into UTF-8, as PEP 263 says and CPython's tokenizer
/// does.
final class Decoding {
  private static final String UTF_8 = "utf-8";

  private Decoding() {}

  static Source decode(byte[] raw) {
    boolean hasBom = Utf8.hasBom(raw);
    Optional<String> cookie = Cookie.find(raw, hasBom ? 3 : 0);
    String name = cookie.map(Decoding::normalized).orElse(UTF_8);
    if (name.equals(UTF_8)) {
      return utf8(raw, hasBom);
    }
    if (hasBom) {
      return flawed(
          raw, name, true, "encoding '%s' contradicts the byte order mark".formatted(name));
    }
    Optional<Charset> charset = Codecs.find(name);
    if (charset.isEmpty()) {
      return flawed(raw, name, false, "unknown encoding: " + name);
    }
    return charset.get().equals(StandardCharsets.UTF_8)
        ? utf8(raw, false)
        : other(raw, name, charset.get());
  }

  static Source utf8(byte[] raw) {
    return utf8(raw, Utf8.hasBom(raw));
  }

  private static Source utf8(byte[] raw, boolean hasBom) {
    Optional<Flaw> flaw = Optional.empty();
    if (Utf8.needsLook(raw)) {
      flaw = Utf8.firstFlaw(raw);
    }
    return new Source(raw, UTF_8, hasBom, flaw);
  }

  private static Source other(byte[] raw, String name, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(raw);
    int capacity = (int) Math.ceil(raw.length * (double) decoder.maxCharsPerByte()) + 16;
    CharBuffer text = CharBuffer.allocate(capacity);
    CoderResult result = decoder.decode(in, text, true);
    int bad = in.position();
    boolean isBad = result.isError();
    if (isBad) {
      String rest = new String(raw, bad, raw.length - bad, StandardCharsets.ISO_8859_1);
      text = CharBuffer.wrap(text.flip() + rest);
    } else {
      decoder.flush(text);
      text.flip();
    }
    byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
    Optional<Flaw> flaw =
        isBad
            ? Optional.of(
                new Flaw(Flaw.Kind.ENCODING, 0, "byte %d is not '%s'".formatted(bad, name)))
            : Utf8.needsLook(utf8) ? Utf8.firstFlaw(utf8) : Optional.empty();
    return new Source(utf8, name, false, flaw);
  }

  private static Source flawed(byte[] raw, String name, boolean hasBom, String message) {
    return new Source(raw, name, hasBom, Optional.of(new Flaw(Flaw.Kind.ENCODING, 0, message)));
  }

  /// The spellings of the two encodings that CPython's tokenizer knows by itself.
  private static String normalized(String cookie) {
    String name = cookie.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    return name.equals(UTF_8) || name.startsWith("utf-8-") ? UTF_8 : name;
  }
}
