package dev.lazyscope.analyzer.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.testing.Python315;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Runs `dump_trees.py` on CPython 3.15.
final class CPython {
  private CPython() {}

  /// One result for each input: the MD5 of the tree, or `!` and the error. Skips the calling test
  /// where there is no interpreter.
  static List<String> results(List<String> inputs, String... options) throws IOException {
    Path interpreter = Python315.interpreter();
    Path folder = Files.createTempDirectory("agreement");
    try {
      Path input = Files.write(folder.resolve("input"), inputs);
      Path output = folder.resolve("output");
      List<String> command = new ArrayList<>(List.of(interpreter.toString(), script(folder)));
      command.addAll(List.of(options));
      run(
          new ProcessBuilder(command)
              .redirectInput(input.toFile())
              .redirectOutput(output.toFile()));
      List<String> lines = Files.readAllLines(output);
      assertThat(lines).hasSameSizeAs(inputs);
      return lines.stream().map(line -> line.substring(line.indexOf('\t') + 1)).toList();
    } finally {
      delete(folder);
    }
  }

  private static String script(Path folder) throws IOException {
    Path script = folder.resolve("dump_trees.py");
    try (InputStream in = CPython.class.getResourceAsStream("/agreement/dump_trees.py")) {
      Files.write(script, in.readAllBytes());
    }
    return script.toString();
  }

  private static void run(ProcessBuilder builder) throws IOException {
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("PYTHONUTF8", "1");
    try {
      assertThat(builder.start().waitFor()).isZero();
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupt);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      all.forEach(CPython::deleteFile);
    }
    Files.delete(folder);
  }

  private static void deleteFile(Path file) {
    try {
      Files.delete(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
