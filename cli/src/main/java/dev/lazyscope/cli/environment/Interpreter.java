package dev.lazyscope.cli.environment;

import dev.lazyscope.cli.world.UsageProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks an interpreter for its version and paths: isolated (`-I`) and without `site` (`-S`), so
/// that nothing of the project or of installed packages can run.
final class Interpreter {
  private static final int PATIENCE_SECONDS = 30;
  private static final int OLDEST_MINOR = 8;

  /// Lines: `version 3 11`, `library PATH`…, `packages PATH`…, `builtin NAME`….
  private static final String QUESTION =
      """
      import sys
      lines = ["version %d %d" % sys.version_info[:2]]
      lines += ["builtin " + name for name in sys.builtin_module_names]
      lines += ["library " + entry for entry in sys.path]
      try:
          import site
          lines += ["packages " + entry for entry in site.getsitepackages([sys.prefix])]
      except Exception:
          pass
      sys.stdout.write("\\n".join(lines) + "\\n")
      """;

  private Interpreter() {}

  /// {@return what the interpreter answers}
  static PythonEnvironment ask(Path executable) {
    List<String> answer = answer(executable).lines().toList();
    String[] version =
        answer.stream()
            .filter(line -> line.matches("version [0-9]+ [0-9]+"))
            .findFirst()
            .orElseThrow(() -> new UsageProblem(executable + " does not answer like a Python"))
            .split(" ");
    int minor = Integer.parseInt(version[2]);
    if (!version[1].equals("3") || minor < OLDEST_MINOR) {
      throw new UsageProblem(
          "%s is Python %s.%d; 3.%d or newer is needed"
              .formatted(executable, version[1], minor, OLDEST_MINOR));
    }
    return new PythonEnvironment(
        executable.toString(),
        OptionalInt.of(minor),
        Installation.existing(paths(answer, "library ")),
        Installation.existing(paths(answer, "packages ")),
        Optional.of(values(answer, "builtin ").collect(Collectors.toUnmodifiableSet())),
        Optional.of(executable));
  }

  private static Stream<Path> paths(List<String> answer, String prefix) {
    return values(answer, prefix).map(Path::of);
  }

  private static Stream<String> values(List<String> answer, String prefix) {
    return answer.stream()
        .filter(line -> line.startsWith(prefix))
        .map(line -> line.substring(prefix.length()));
  }

  private static String answer(Path executable) {
    List<String> command =
        new ArrayList<>(List.of(executable.toString(), "-I", "-S", "-c", QUESTION));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      byte[] output = process.getInputStream().readAllBytes();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      return new String(output, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UsageProblem(
          "cannot run " + executable + ": there is no such program, or it may not be run");
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new UsageProblem("interrupted while asking " + executable);
    }
  }
}
