package dev.lazyscope.graph.load.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The tables that `native_names.py` printed.
final class TableFile {
  private static final String FOLDER = "/dev/lazyscope/graph/load/nativemodel/";

  private TableFile() {}

  static List<String> lines(String name) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                TableFile.class.getResourceAsStream(FOLDER + name), StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
