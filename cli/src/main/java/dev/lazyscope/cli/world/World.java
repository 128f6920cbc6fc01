package dev.lazyscope.cli.world;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Everything outside the program that a command sees; tests make their own.
///
/// `bytes` is the stream under `out`, for results too large to be held as text. `variables` are the
/// environment variables; `directory` is where relative paths start.
public record World(
    OutputStream bytes,
    PrintWriter out,
    PrintWriter err,
    Path directory,
    Map<String, String> variables,
    Terminals terminals) {

  private static final int BUFFER = 1 << 16;

  /// Which of the two streams a person reads directly, as the launcher found out.
  public record Terminals(boolean out, boolean err) {
    public static final Terminals NONE = new Terminals(false, false);
  }

  /// {@return the world of this process}
  public static World ofProcess() {
    OutputStream bytes = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER);
    return new World(
        bytes,
        writer(bytes),
        writer(new FileOutputStream(FileDescriptor.err)),
        Path.of("").toAbsolutePath(),
        System.getenv(),
        new Terminals(
            Boolean.getBoolean("lazyscope.terminal.out"),
            Boolean.getBoolean("lazyscope.terminal.err")));
  }

  /// {@return the absolute path that `text` means in this world}
  public Path resolve(String text) {
    try {
      return directory.resolve(text).normalize();
    } catch (InvalidPathException invalid) {
      throw new UsageProblem("'" + text + "' is not a path: " + invalid.getReason());
    }
  }

  /// {@return `path` as people like to read it: relative to the working directory when below it}
  public String shown(Path path) {
    Path absolute = directory.resolve(path).normalize();
    if (!absolute.startsWith(directory)) {
      return absolute.toString();
    }
    String relative = directory.relativize(absolute).toString();
    return relative.isEmpty() ? "." : relative;
  }

  /// {@return the environment variable, unless it is unset or empty}
  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }

  /// Tells the reader something without stopping.
  public void warn(String message) {
    err.println("lazyscope: warning: " + message);
    err.flush();
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), false);
  }
}
