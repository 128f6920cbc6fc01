package dev.lazyscope.cli.world;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// Everything outside the program that a command sees; tests make their own.
///
/// `out` takes results, `err` everything else. `variables` are the environment variables;
/// `directory` is where relative paths start.
public record World(
    OutputStream out,
    PrintWriter err,
    Path directory,
    Map<String, String> variables,
    Terminals terminals) {

  private static final int BUFFER = 1 << 16;
  private static final int NARROWEST = 20;

  /// Which of the two streams a person reads directly, as the launcher found out, and how wide that
  /// terminal is, if known.
  public record Terminals(boolean out, boolean err, OptionalInt columns) {
    public static final Terminals NONE = new Terminals(false, false, OptionalInt.empty());
  }

  /// {@return the world of this process}
  public static World ofProcess() {
    return new World(
        new BufferedOutputStream(new StandardOutput(), BUFFER),
        new PrintWriter(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8),
        Path.of("").toAbsolutePath(),
        System.getenv(),
        new Terminals(
            Boolean.getBoolean("lazyscope.terminal.out"),
            Boolean.getBoolean("lazyscope.terminal.err"),
            columns(Integer.getInteger("lazyscope.terminal.columns", 0))));
  }

  /// No terminal is so narrow; some say 0.
  private static OptionalInt columns(int told) {
    return told < NARROWEST ? OptionalInt.empty() : OptionalInt.of(told);
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

  /// {@return `text` with the paths in it as [#shown(Path)] gives them}
  public String shownIn(String text) {
    String below = Pattern.quote(directory + File.separator);
    return text.replaceAll("(?<=^|[\\s'\"(])" + below, "");
  }

  /// {@return the environment variable, unless it is unset or empty}
  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }

  /// {@return whether `terminal` understands more than plain lines}
  public boolean isCapable(boolean terminal) {
    return terminal && !variable("TERM").equals(Optional.of("dumb"));
  }

  /// Hands a result out.
  public void print(String result) {
    write(stream -> stream.write(result.getBytes(StandardCharsets.UTF_8)));
  }

  /// Hands out a result that is too large to be held as text. A pipe whose reader has seen enough,
  /// as `head` does, is no failure.
  public void write(WholeFile.Content result) {
    try {
      result.writeTo(out);
      out.flush();
    } catch (ClosedChannelException _) {
      // Nobody reads on.
    } catch (IOException failure) {
      throw new UsageProblem("cannot write to standard output: " + WholeFile.reason(failure));
    }
  }

  /// Tells the reader something without stopping.
  public void warn(String message) {
    err.println("lazyscope: warning: " + message);
    err.flush();
  }
}
