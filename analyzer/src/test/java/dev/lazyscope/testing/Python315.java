package dev.lazyscope.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A CPython 3.15 to compare with, the ruff beside it, and a folder of installed frameworks. Named
/// by the environment variables `LAZYSCOPE_PYTHON315`, `LAZYSCOPE_RUFF` and `LAZYSCOPE_FRAMEWORKS`;
/// tests that ask for a missing one are skipped, which `.ci/run` counts as a failure.
public final class Python315 {
  private static final String PYTHON = "LAZYSCOPE_PYTHON315";
  private static final String RUFF = "LAZYSCOPE_RUFF";
  private static final String FRAMEWORKS = "LAZYSCOPE_FRAMEWORKS";

  private Python315() {}

  /// The interpreter; skips the calling test where there is none.
  public static Path interpreter() {
    return required(PYTHON);
  }

  /// The ruff executable; skips the calling test where there is none.
  public static Path ruff() {
    return required(RUFF);
  }

  /// The folder with what `fixtures/frameworks/requirements.txt` lists; skips the calling test
  /// where there is none.
  public static Path frameworks() {
    Optional<Path> found = named(FRAMEWORKS).filter(Files::isDirectory);
    assumeTrue(found.isPresent(), FRAMEWORKS + " names no folder");
    return found.orElseThrow();
  }

  /// The interpreter, or empty: for tests that can do part of their work without one.
  public static Optional<Path> find() {
    return executable(PYTHON);
  }

  /// The folder of its standard library; skips the calling test where there is none.
  public static Path library() {
    Run run = run(Path.of("."), "-I", "-c", "import os; print(os.path.dirname(os.__file__))");
    return Path.of(run.output().strip());
  }

  /// What a run printed and how it ended; standard error goes to the test's own.
  public record Run(int exitCode, String output) {}

  /// Runs the interpreter with `arguments` in `folder`; skips the calling test where there is none.
  public static Run run(Path folder, String... arguments) {
    List<String> command = new ArrayList<>(List.of(interpreter().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
    builder.environment().put("PYTHONUTF8", "1");
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Run(process.waitFor(), output);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupt);
    }
  }

  private static Path required(String variable) {
    Optional<Path> found = executable(variable);
    assumeTrue(found.isPresent(), variable + " names no executable");
    return found.orElseThrow();
  }

  private static Optional<Path> executable(String variable) {
    return named(variable).filter(Files::isExecutable);
  }

  private static Optional<Path> named(String variable) {
    return Optional.ofNullable(System.getenv(variable))
        .filter(text -> !text.isBlank())
        .map(Path::of);
  }
}
