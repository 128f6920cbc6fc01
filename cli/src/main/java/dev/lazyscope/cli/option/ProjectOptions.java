package dev.lazyscope.cli.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/// What is analysed and as which interpreter would see it.
public final class ProjectOptions {
  private static final int OLDEST_MINOR = 8;
  private static final int NEWEST_MINOR = 15;

  @Option(
      names = "--python",
      paramLabel = "PYTHON",
      description = {
        "The interpreter or virtual environment whose packages are used.",
        "Default: .venv or venv, VIRTUAL_ENV, the environment of uv, poetry or pdm,",
        "python3 on the PATH, else the built-in list of the standard library."
      })
  Optional<String> python = Optional.empty();

  @Option(
      names = "--path",
      paramLabel = "DIR",
      description = "One more folder to find modules in, as in PYTHONPATH. Repeatable.")
  List<String> path = new ArrayList<>();

  @Option(
      names = "--target-version",
      paramLabel = "3.N",
      description = "The Python version to imitate. Default: that of the interpreter, else 3.15.",
      converter = Converters.MinorVersion.class)
  Optional<Integer> targetVersion = Optional.empty();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Files and folders to leave out, such as 'build/**'. Repeatable.")
  List<String> exclude = new ArrayList<>();

  @Option(names = "--no-cache", description = "Read every file anew and remember nothing.")
  boolean noCache;

  @Option(
      names = "--cache-dir",
      paramLabel = "DIR",
      description = "Where summaries of files are remembered. Default: the user's cache folder.")
  Optional<String> cacheDir = Optional.empty();

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "How many files are read at once. Default: one per processor.",
      converter = Converters.Positive.class)
  Optional<Integer> jobs = Optional.empty();

  public Optional<String> python() {
    return python;
  }

  public List<String> path() {
    return List.copyOf(path);
  }

  /// {@return the N of `--target-version 3.N`}
  public OptionalInt targetVersion() {
    return asInt(targetVersion);
  }

  public List<String> exclude() {
    return List.copyOf(exclude);
  }

  public boolean noCache() {
    return noCache;
  }

  public Optional<String> cacheDir() {
    return cacheDir;
  }

  public OptionalInt jobs() {
    return asInt(jobs);
  }

  /// {@return the N of a supported version `3.N`}
  public static Optional<Integer> minorVersion(String text) {
    return Optional.of(text)
        .filter(version -> version.matches("3\\.[0-9]{1,2}"))
        .map(version -> Integer.valueOf(version.substring(2)))
        .filter(minor -> minor >= OLDEST_MINOR && minor <= NEWEST_MINOR);
  }

  private static OptionalInt asInt(Optional<Integer> value) {
    return value.map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }
}
