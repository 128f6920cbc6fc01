package dev.lazyscope.cli.prove;

import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.WholeFile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs the command, each time with other statements eager. The sources are not touched: a start-up
/// hook in a temporary folder on `PYTHONPATH` sets the filter, in child processes too.
public final class Trial implements AutoCloseable {
  private static final String HOOK = "sitecustomize.py";

  private final Setup setup;
  private final Path folder;
  private final Thread cleaning = new Thread(this::clean);
  private volatile Optional<Process> running = Optional.empty();

  /// `only` are the packages whose statements may be deferred, all if empty; the eager run is
  /// stopped after `seconds`.
  public record Setup(
      List<String> command,
      Path directory,
      Map<String, String> environment,
      List<String> only,
      int seconds) {}

  private Trial(Setup setup, Path folder) {
    this.setup = setup;
    this.folder = folder;
  }

  /// Makes the folder of the hook; it goes when the trial is closed, or the program interrupted.
  public static Trial prepare(Setup setup) {
    try (InputStream hook = Trial.class.getResourceAsStream(HOOK)) {
      Path folder = Files.createTempDirectory("lazyscope-prove");
      Files.createDirectory(folder.resolve("hook"));
      Files.write(folder.resolve("hook").resolve(HOOK), hook.readAllBytes());
      Trial trial = new Trial(setup, folder);
      Runtime.getRuntime().addShutdownHook(trial.cleaning);
      return trial;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Runs with every import eager.
  Behaviour eagerly() {
    return run(Map.of("LAZYSCOPE_PROVE_LOG", folder.resolve("log").toString()), setup.seconds());
  }

  /// {@return the statements that could be lazy in the eager run, in the order they executed}
  List<String> statements() {
    Path log = folder.resolve("log");
    try {
      return Files.exists(log)
          ? Files.readAllLines(log, StandardCharsets.UTF_8).stream().distinct().toList()
          : List.of();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// {@return what to think of if no statement was seen}
  String whyNothingWasSeen() {
    return setup.only().isEmpty()
        ? "no import was seen that could be lazy: does the command run Python 3.15 or later, and keep the PYTHONPATH that it is given?"
        : "no import in %s was seen that could be lazy: is --only right, and does the command run it on Python 3.15 or later, with the PYTHONPATH that it is given?"
            .formatted(String.join(", ", setup.only()));
  }

  /// Runs with everything deferred but these statements.
  Behaviour keeping(Collection<String> kept, int seconds) {
    Path file = folder.resolve("keep");
    try {
      Files.write(file, kept, StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return run(Map.of("LAZYSCOPE_PROVE_KEEP", file.toString()), seconds);
  }

  private Behaviour run(Map<String, String> variables, int seconds) {
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(setup.command())
              .directory(setup.directory().toFile())
              .redirectInput(nothing())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile());
      Map<String, String> environment = builder.environment();
      environment.clear();
      environment.putAll(setup.environment());
      environment.putAll(variables);
      environment.merge("PYTHONPATH", hook(), (present, own) -> own + File.pathSeparator + present);
      environment.put("PYTHON_LAZY_IMPORTS", "all");
      environment.put("LAZYSCOPE_PROVE_ONLY", String.join(",", setup.only()));
      environment.putIfAbsent("PYTHONHASHSEED", "0");
      String exit = await(start(builder), seconds);
      return Behaviour.of(exit, text(output), text(errors));
    } catch (IOException failure) {
      throw new UsageProblem(
          "cannot run %s: %s".formatted(setup.command().getFirst(), WholeFile.reason(failure)));
    }
  }

  private Process start(ProcessBuilder builder) {
    try {
      return builder.start();
    } catch (IOException failure) {
      throw new UsageProblem(
          "cannot run %s: there is no such program, or it may not be run"
              .formatted(setup.command().getFirst()));
    }
  }

  private String hook() {
    return folder.resolve("hook").toString();
  }

  private String await(Process process, int seconds) {
    running = Optional.of(process);
    try {
      if (process.waitFor(seconds, TimeUnit.SECONDS)) {
        return String.valueOf(process.exitValue());
      }
      end(process);
      return Behaviour.TIMEOUT;
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      end(process);
      throw new UsageProblem("interrupted while the command ran");
    } finally {
      running = Optional.empty();
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private File nothing() throws IOException {
    return Files.write(folder.resolve("input"), new byte[0]).toFile();
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(cleaning);
    clean();
  }

  private void clean() {
    running.ifPresent(Trial::end);
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException left) {
      // The system clears its folder for temporary files.
      folder.toFile().deleteOnExit();
    }
  }
}
