package dev.lazyscope.cli.command;

import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;

/// Draws with the `dot` program of Graphviz, where it is installed.
final class Graphviz {
  private Graphviz() {}

  static String svg(String dot, World world) {
    try {
      Process process =
          new ProcessBuilder(program(world).toString(), "-Tsvg")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      CompletableFuture<byte[]> drawing = CompletableFuture.supplyAsync(() -> readAll(process));
      try (var input = process.getOutputStream()) {
        input.write(dot.getBytes(StandardCharsets.UTF_8));
      }
      byte[] bytes = drawing.join();
      if (process.waitFor() != 0) {
        throw new UsageProblem("dot could not draw this graph; try --format dot or --collapse");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UsageProblem("cannot run dot: " + failure.getMessage());
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new UsageProblem("interrupted while drawing");
    }
  }

  private static byte[] readAll(Process process) {
    try {
      return process.getInputStream().readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path program(World world) {
    String path = world.variable("PATH").orElse("");
    return Arrays.stream(path.split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(folder -> Path.of(folder, "dot"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new UsageProblem(
                    "svg needs the dot program of Graphviz on the PATH; "
                        + "--format dot and --format mermaid need nothing"));
  }
}
