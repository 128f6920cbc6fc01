package dev.lazyscope.graph.load.binary;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The one text that Cython joins the strings of a module to, deflated or packed by its own LZSS
/// (`generate_pystring_constants` in Cython's `Code.py`).
record StringText(byte[] bytes, boolean inflates) {
  private static final int LONGEST = 1 << 22;

  /// How much of a packed text must look like one before the rest is unpacked.
  private static final int PROBE = 64;

  /// Every module that Cython makes holds these.
  private static boolean isOfModule(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.contains("__main__") && text.contains("__test__");
  }

  static Optional<StringText> find(byte[] file, String latin1) {
    Optional<StringText> deflated = deflated(file, latin1);
    return deflated.isPresent() ? deflated : packed(file);
  }

  private static Optional<StringText> deflated(byte[] file, String latin1) {
    for (int at = latin1.indexOf('x'); at >= 0; at = latin1.indexOf('x', at + 1)) {
      if (at + 1 < file.length && isHeader(file[at + 1] & 0xff)) {
        byte[] bytes = inflated(file, at);
        if (isOfModule(bytes)) {
          return Optional.of(new StringText(bytes, true));
        }
      }
    }
    return Optional.empty();
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
      byte[] probe = Lzss.unpacked(file, at, PROBE);
      if (isText(probe)) {
        byte[] bytes = Lzss.unpacked(file, at, LONGEST);
        if (isOfModule(bytes)) {
          return Optional.of(new StringText(bytes, false));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isText(byte[] bytes) {
    int odd = bytes.length < PROBE ? PROBE : 0;
    for (int i = 0; i < Math.min(PROBE, bytes.length); i++) {
      odd += bytes[i] < ' ' && bytes[i] != '\n' ? 1 : 0;
    }
    return odd <= 4;
  }
}
