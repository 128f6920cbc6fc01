package dev.lazyscope.cli.verify;

import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.WholeFile;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/// Runs an entry in a real interpreter and writes down what it loads. This executes the analysed
/// code.
public final class RealRun implements AutoCloseable {
  private static final String PROBE = "sitecustomize.py";
  private static final int SIGNALLED = 128;
  private static final int LONGEST_ERROR = 200;
  private final Setup setup;
  private final Path folder;
  private final AtomicReference<Optional<Process>> running =
      new AtomicReference<>(Optional.empty());

  /// Which interpreter, started where, with what on `PYTHONPATH`; a run is stopped after `seconds`.
  public record Setup(
      Path interpreter,
      Path directory,
      List<Path> path,
      Map<String, String> environment,
      int seconds) {}

  /// One run: what it loaded, how it ended, the time from start to end, the most memory it had.
  public record Outcome(Recording recording, Printed printed, long millis, long memoryKilobytes) {

    /// {@return how it failed: the exit status and the last line of its errors; empty for success}
    String failure() {
      String status = "exit status " + recording.exit();
      return recording.exit().equals("0")
          ? ""
          : printed.lastError.isEmpty() ? status : status + ", " + printed.lastError;
    }
  }

  /// Standard output, and the last line of standard error.
  record Printed(byte[] output, String lastError) {}

  private RealRun(Setup setup, Path folder) {
    this.setup = setup;
    this.folder = folder;
  }

  /// Makes a folder for the probe and for compiled files, so that nothing is written beside the
  /// code.
  public static RealRun prepare(Setup setup) {
    try (InputStream probe = RealRun.class.getResourceAsStream(PROBE)) {
      Path folder = Files.createTempDirectory("lazyscope-verify");
      Files.write(folder.resolve(PROBE), probe.readAllBytes());
      RealRun run = new RealRun(setup, folder);
      // Also when the user interrupts.
      Runtime.getRuntime().addShutdownHook(new Thread(run::close));
      return run;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Runs the entry in a mode: `eager`, `normal` or `all`.
  public Outcome run(Entry entry, String mode) {
    Path dump = folder.resolve("dump.json");
    Path output = folder.resolve("output");
    Path errors = folder.resolve("errors");
    try {
      Files.deleteIfExists(dump);
      ProcessBuilder builder =
          new ProcessBuilder(command(entry, mode))
              .directory(setup.directory().toFile())
              .redirectInput(nothing())
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile());
      builder.environment().putAll(environment(entry, mode, dump));
      long start = System.nanoTime();
      String exit = await(builder.start());
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      return outcome(dump, exit, new Printed(Files.readAllBytes(output), last(errors)), millis);
    } catch (IOException failure) {
      if (!Files.exists(folder)) {
        throw new UsageProblem("interrupted while the entry ran");
      }
      throw new UsageProblem(
          "cannot run " + setup.interpreter() + ": " + WholeFile.reason(failure));
    }
  }

  /// Also ends what still runs.
  @Override
  public void close() {
    running.get().ifPresent(RealRun::end);
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException left) {
      // The system clears its folder for temporary files.
      folder.toFile().deleteOnExit();
    }
  }

  private Outcome outcome(Path dump, String exit, Printed printed, long millis) {
    if (!Files.exists(dump)) {
      throw new UsageProblem(
          "no list of modules came from the run, which ended with exit status "
              + exit
              + signal(exit)
              + (printed.lastError.isEmpty() ? "" : ": " + printed.lastError));
    }
    Recording recording = Recording.ofDump(dump, exit);
    return new Outcome(recording, printed, millis, Recording.memory(dump));
  }

  private static String signal(String exit) {
    int status = Integer.parseInt(exit);
    return status > SIGNALLED ? " (ended by signal %d)".formatted(status - SIGNALLED) : "";
  }

  private static String last(Path errors) throws IOException {
    String text = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8).strip();
    String line = text.substring(text.lastIndexOf('\n') + 1).strip();
    return line.length() > LONGEST_ERROR ? line.substring(0, LONGEST_ERROR) + "…" : line;
  }

  private String await(Process process) {
    running.set(Optional.of(process));
    try {
      if (process.waitFor(setup.seconds(), TimeUnit.SECONDS)) {
        return String.valueOf(process.exitValue());
      }
      throw new UsageProblem(
          "the run did not end within %d s and was stopped; --timeout allows more"
              .formatted(setup.seconds()));
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new UsageProblem("interrupted while the entry ran");
    } finally {
      end(process);
      running.set(Optional.empty());
    }
  }

  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private List<String> command(Entry entry, String mode) throws IOException {
    List<String> command = new ArrayList<>(List.of(setup.interpreter().toString()));
    if (mode.equals("all")) {
      command.addAll(List.of("-X", "lazy_imports=all"));
    }
    switch (entry) {
      case Entry.Code(var code, _) -> command.addAll(List.of("-c", code));
      case Entry.RunModule(var module, _) -> command.addAll(List.of("-m", module));
      case Entry.Script(var path, _) -> command.add(path);
      case Entry.ImportModule imported -> command.addAll(List.of("-c", imported.code()));
      case Entry.Function(var module, var function, _) ->
          command.add(consoleScript(module, function).toString());
    }
    command.addAll(entry.argv());
    return command;
  }

  /// What an installer writes for a console script (packaging specification "entry points").
  private Path consoleScript(String module, String function) throws IOException {
    String first = function.replaceFirst("\\..*", "");
    String text =
        "import sys\nfrom %s import %s\nsys.exit(%s())\n".formatted(module, first, function);
    return Files.writeString(
        Files.createDirectories(folder.resolve("bin")).resolve(function), text);
  }

  private Map<String, String> environment(Entry entry, String mode, Path dump) {
    Map<String, String> environment = new TreeMap<>(setup.environment());
    // A console script lies elsewhere than what it starts; others find the folder by themselves.
    Stream<Path> started =
        entry instanceof Entry.Function ? Stream.of(setup.directory()) : Stream.of();
    String path =
        Stream.of(Stream.of(folder), started, setup.path().stream())
            .flatMap(paths -> paths)
            .map(Path::toString)
            .reduce((first, second) -> first + File.pathSeparator + second)
            .orElseThrow();
    environment.put("PYTHONPATH", path);
    environment.put("PYTHONPYCACHEPREFIX", folder.resolve("pycache").toString());
    environment.put("LAZYSCOPE_MODE", mode.equals("eager") ? "eager" : "normal");
    environment.put("LAZYSCOPE_OUT", dump.toString());
    return environment;
  }

  private File nothing() throws IOException {
    Path empty = folder.resolve("input");
    Files.write(empty, new byte[0]);
    return empty.toFile();
  }
}
