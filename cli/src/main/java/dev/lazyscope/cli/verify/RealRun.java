package dev.lazyscope.cli.verify;

import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.WholeFile;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Runs an entry in a real interpreter and writes down what it loads. This executes the analysed
/// code.
public final class RealRun implements AutoCloseable {
  private static final String PROBE = "sitecustomize.py";
  private final Setup setup;
  private final Path folder;

  /// Which interpreter, started where, with what on `PYTHONPATH`; a run is stopped after `seconds`.
  public record Setup(
      Path interpreter,
      Path directory,
      List<Path> path,
      Map<String, String> environment,
      int seconds) {}

  /// One run: what it loaded, how it ended, the time from start to end, the most memory it had.
  public record Outcome(Recording recording, byte[] output, long millis, long memoryKilobytes) {}

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
    try {
      Files.deleteIfExists(dump);
      ProcessBuilder builder =
          new ProcessBuilder(command(entry, mode))
              .directory(setup.directory().toFile())
              .redirectInput(nothing())
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.environment().putAll(environment(mode, dump));
      long start = System.nanoTime();
      String exit = await(builder.start());
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
      return outcome(dump, exit, Files.readAllBytes(output), millis);
    } catch (IOException failure) {
      throw new UsageProblem(
          "cannot run " + setup.interpreter() + ": " + WholeFile.reason(failure));
    }
  }

  @Override
  public void close() {
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

  private static Outcome outcome(Path dump, String exit, byte[] output, long millis) {
    if (!Files.exists(dump)) {
      throw new UsageProblem("the run ended (exit " + exit + ") without a list of its modules");
    }
    Recording recording = Recording.ofDump(dump, exit);
    return new Outcome(recording, output, millis, Recording.memory(dump));
  }

  private String await(Process process) {
    try {
      if (process.waitFor(setup.seconds(), TimeUnit.SECONDS)) {
        return String.valueOf(process.exitValue());
      }
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroyForcibly().waitFor();
      return "timeout";
    } catch (InterruptedException interrupt) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new UsageProblem("interrupted while the entry ran");
    }
  }

  private List<String> command(Entry entry, String mode) {
    List<String> command = new ArrayList<>(List.of(setup.interpreter().toString()));
    if (mode.equals("all")) {
      command.addAll(List.of("-X", "lazy_imports=all"));
    }
    switch (entry) {
      case Entry.Code(var code, _) -> command.addAll(List.of("-c", code));
      case Entry.RunModule(var module, _) -> command.addAll(List.of("-m", module));
      case Entry.Script(var path, _) -> command.add(path);
      case Entry.ImportModule(var module, _) -> command.addAll(List.of("-c", "import " + module));
      case Entry.Function(var module, var function, _) ->
          command.addAll(List.of("-c", consoleScript(module, function)));
    }
    command.addAll(entry.argv());
    return command;
  }

  /// What an installer writes for a console script (packaging specification "entry points").
  private static String consoleScript(String module, String function) {
    String first = function.replaceFirst("\\..*", "");
    return "import sys; from %s import %s; sys.exit(%s())".formatted(module, first, function);
  }

  private Map<String, String> environment(String mode, Path dump) {
    Map<String, String> environment = new TreeMap<>(setup.environment());
    String path =
        Stream.concat(Stream.of(folder), setup.path().stream())
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
