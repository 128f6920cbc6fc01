package dev.lazyscope.cli.world;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Draws with the `dot` program of Graphviz, where it is installed.
public final class Graphviz {
  private Graphviz() {}

  /// {@return the drawing, or empty where there is no `dot` or it fails}
  public static Optional<String> svg(String dot, World world) {
    return program(world).flatMap(program -> run(program, dot));
  }

  private static Optional<String> run(Path program, String dot) {
    try {
      Process process =
          new ProcessBuilder(program.toString(), "-Tsvg")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      CompletableFuture<byte[]> drawing = CompletableFuture.supplyAsync(() -> readAll(process));
      try (var input = process.getOutputStream()) {
        input.write(dot.getBytes(StandardCharsets.UTF_8));
      }
      String svg = new String(drawing.join(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? Optional.of(svg) : Optional.empty();
    } catch (IOException _) {
      return Optional.empty();
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static byte[] readAll(Process process) {
    try {
      return process.getInputStream().readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Optional<Path> program(World world) {
    String path = world.variable("PATH").orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "dot"))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
