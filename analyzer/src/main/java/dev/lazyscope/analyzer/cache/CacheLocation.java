package dev.lazyscope.analyzer.cache;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/// Which cache file: in `directory`, the one of a project (any text that tells it from others, such
/// as its path), written by this very version of the tool. `toolVersion` must change whenever
/// summaries may change.
public record CacheLocation(Path directory, String project, String toolVersion) {
  /// To be raised when the layout of the file changes.
  private static final int FORMAT = 1;

  Path file() {
    return directory.resolve("%016x.summaries".formatted(digest(project)));
  }

  long version() {
    return digest(FORMAT + " " + toolVersion);
  }

  private static long digest(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CRC32 first = new CRC32();
    first.update(bytes);
    CRC32C second = new CRC32C();
    second.update(bytes);
    return first.getValue() << 32 | second.getValue();
  }
}
