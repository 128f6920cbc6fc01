package dev.lazyscope.graph.load.binary;

import dev.lazyscope.graph.load.elf.CompiledFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The one text that Cython joins the strings of a module to, deflated or packed by its own LZSS,
/// or as it is where that would not make it shorter (`generate_pystring_constants` in Cython's
/// `Code.py`).
///
/// @param at where it begins in the file
record StringText(byte[] bytes, boolean inflates, int at) {
  private static final int LONGEST = 1 << 22;

  /// How much of a packed text must look like one before the rest is unpacked.
  private static final int PROBE = 64;

  /// Every module that Cython makes holds these.
  private boolean isOfModule() {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.contains("__main__") && text.contains("__test__");
  }

  /// {@return the texts that may be it, likely ones first: of those that begin where code points
  /// to, one that begins too early goes on with the right one}
  static Stream<StringText> find(CompiledFile file) {
    Set<Integer> places = CythonStart.places(file);
    return Stream.of(
            places.stream().flatMap(at -> at(file.bytes(), at).stream()),
            places.stream().flatMap(at -> plain(file, at).stream()),
            deflated(file.bytes(), file.latin1()).stream(),
            Stream.of(file.bytes()).flatMap(bytes -> packed(bytes).stream()))
        .flatMap(texts -> texts);
  }

  private static Optional<StringText> at(byte[] file, int at) {
    boolean isDeflated = at + 1 < file.length && file[at] == 'x' && isHeader(file[at + 1] & 0xff);
    return isDeflated ? deflated(file, at) : packed(file, at);
  }

  private static Optional<StringText> plain(CompiledFile file, int at) {
    int end = file.latin1().indexOf(0, at);
    return end < 0
        ? Optional.empty()
        : Optional.of(new StringText(Arrays.copyOfRange(file.bytes(), at, end), false, at))
            .filter(StringText::isOfModule);
  }

  private static Optional<StringText> deflated(byte[] file, String latin1) {
    for (int at = latin1.indexOf('x'); at >= 0; at = latin1.indexOf('x', at + 1)) {
      if (at + 1 < file.length && isHeader(file[at + 1] & 0xff)) {
        Optional<StringText> text = deflated(file, at);
        if (text.isPresent()) {
          return text;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<StringText> deflated(byte[] file, int at) {
    return Optional.of(new StringText(inflated(file, at), true, at)).filter(StringText::isOfModule);
  }

  private static boolean isHeader(int level) {
    return level == 0x01 || level == 0x5e || level == 0x9c || level == 0xda;
  }

  private static byte[] inflated(byte[] file, int at) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(file, at, file.length - at);
      byte[] bytes = new byte[1 << 16];
      int length = 0;
      while (!inflater.finished() && length < LONGEST) {
        if (length == bytes.length) {
          bytes = Arrays.copyOf(bytes, length * 2);
        }
        int more = inflater.inflate(bytes, length, bytes.length - length);
        if (more == 0) {
          return new byte[0];
        }
        length += more;
      }
      return Arrays.copyOf(bytes, length);
    } catch (DataFormatException other) {
      return new byte[0];
    } finally {
      inflater.end();
    }
  }

  private static Optional<StringText> packed(byte[] file) {
    for (int at = 0; at < file.length - PROBE; at++) {
      Optional<StringText> text = packed(file, at);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private static Optional<StringText> packed(byte[] file, int at) {
    return isText(Lzss.unpacked(file, at, PROBE))
        ? Optional.of(new StringText(Lzss.unpacked(file, at, LONGEST), false, at))
            .filter(StringText::isOfModule)
        : Optional.empty();
  }

  private static boolean isText(byte[] bytes) {
    int odd = bytes.length < PROBE ? PROBE : 0;
    for (int i = 0; i < Math.min(PROBE, bytes.length); i++) {
      odd += bytes[i] < ' ' && bytes[i] != '\n' ? 1 : 0;
    }
    return odd <= 4;
  }
}
