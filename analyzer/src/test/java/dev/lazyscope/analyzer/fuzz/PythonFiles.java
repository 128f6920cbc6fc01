package dev.lazyscope.analyzer.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Reads the Python files of a folder.
public final class PythonFiles {
  private PythonFiles() {}

  /// {@return the bytes of all `.py` files below `folder` that are smaller than `limit`, by path}
  public static List<byte[]> below(Path folder, int limit) throws IOException {
    List<byte[]> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".py")).sorted().toList()) {
        if (Files.isRegularFile(file) && Files.size(file) < limit) {
          found.add(Files.readAllBytes(file));
        }
      }
    }
    return found;
  }
}
