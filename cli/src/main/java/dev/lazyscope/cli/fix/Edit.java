package dev.lazyscope.cli.fix;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/// Replaces the bytes from `start` to `end` (exclusive) by `replacement`.
public record Edit(int start, int end, String replacement) {

  static Edit insertion(int at, String text) {
    return new Edit(at, at, text);
  }

  static Edit deletion(int start, int end) {
    return new Edit(start, end, "");
  }

  /// {@return `utf8` with all edits applied; they may not overlap, and insertions at one place keep
  /// their order}
  public static byte[] apply(List<Edit> edits, byte[] utf8) {
    ByteArrayOutputStream result = new ByteArrayOutputStream(utf8.length + 16 * edits.size());
    int copied = 0;
    for (Edit edit : edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList()) {
      result.write(utf8, copied, edit.start - copied);
      result.writeBytes(edit.replacement.getBytes(StandardCharsets.UTF_8));
      copied = edit.end;
    }
    result.write(utf8, copied, utf8.length - copied);
    return result.toByteArray();
  }
}
