package dev.lazyscope.cli.option;

import dev.lazyscope.cli.syntax.Syntax;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/// What is analysed and as which interpreter would see it.
public final class ProjectOptions {
  private final Supplier<Optional<String>> python;
  private final Supplier<List<String>> path;
  private final Supplier<OptionalInt> targetVersion;
  private final Supplier<List<String>> exclude;
  private final Supplier<Boolean> noCache;
  private final Supplier<Optional<String>> cacheDir;
  private final Supplier<OptionalInt> jobs;

  public ProjectOptions(Syntax.Section section) {
    python =
        section
            .option("--python")
            .says(
                "The interpreter or virtual environment whose packages are used.",
                "Default: .venv or venv, VIRTUAL_ENV, the environment of uv, poetry or pdm,",
                "python3 on the PATH, else the built-in list of the standard library.")
            .text("PYTHON");
    path =
        section
            .option("--path")
            .says("One more folder to find modules in, as in PYTHONPATH. Repeatable.")
            .texts("DIR");
    targetVersion =
        section
            .option("--target-version")
            .says("The Python version to imitate. Default: that of the interpreter, else 3.15.")
            .minorVersion("3.N");
    exclude =
        section
            .option("--exclude")
            .says("Files and folders to leave out, such as 'build/**'. Repeatable.")
            .texts("GLOB");
    noCache =
        section.option("--no-cache").says("Read every file anew and remember nothing.").flag();
    cacheDir =
        section
            .option("--cache-dir")
            .says("Where summaries of files are remembered. Default: the user's cache folder.")
            .text("DIR");
    jobs =
        section
            .option("-j", "--jobs")
            .says("How many files are read at once. Default: one per processor.")
            .count("N");
  }

  /// {@return the operand that says what is analysed}
  public static Supplier<String> path(Syntax syntax) {
    return syntax
        .operand("PATH")
        .says("The project, a package or a file. Default: the current folder.")
        .text(".");
  }

  public Optional<String> python() {
    return python.get();
  }

  public List<String> path() {
    return List.copyOf(path.get());
  }

  /// {@return the N of `--target-version 3.N`}
  public OptionalInt targetVersion() {
    return targetVersion.get();
  }

  public List<String> exclude() {
    return List.copyOf(exclude.get());
  }

  public boolean noCache() {
    return noCache.get();
  }

  public Optional<String> cacheDir() {
    return cacheDir.get();
  }

  public OptionalInt jobs() {
    return jobs.get();
  }
}
