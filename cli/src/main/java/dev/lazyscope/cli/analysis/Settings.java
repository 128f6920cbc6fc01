package dev.lazyscope.cli.analysis;

import dev.lazyscope.cli.config.ConfigKey;
import dev.lazyscope.cli.config.Configuration;
import dev.lazyscope.cli.config.ConfigurationFile;
import dev.lazyscope.cli.environment.EnvironmentFinder;
import dev.lazyscope.cli.environment.PythonEnvironment;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.syntax.MinorVersion;
import dev.lazyscope.cli.world.Nearest;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What counts for one run: the command line over the configuration file over the defaults.
///
/// `path` are the folders of `--path`; `cache` is absent where nothing may be remembered; `entries`
/// are those that the configuration names.
public record Settings(
    Path project,
    PythonEnvironment environment,
    List<Path> path,
    int minorVersion,
    List<String> exclude,
    Optional<Path> cache,
    int jobs,
    List<String> entries) {
  private static final int NEWEST_MINOR = 15;

  /// Stands in names for bytes that are no text (Unicode, U+FFFD).
  private static final char NOT_TEXT = '\ufffd';

  public Settings {
    path = List.copyOf(path);
    exclude = List.copyOf(exclude);
    entries = List.copyOf(entries);
  }

  /// {@return these settings with other entries}
  public Settings withEntries(List<String> others) {
    return new Settings(project, environment, path, minorVersion, exclude, cache, jobs, others);
  }

  /// {@return the settings for the project at `project`, a path as the user wrote it}
  public static Settings of(String project, ProjectOptions options, World world) {
    Path root = existing(project, world);
    return new Merge(root, options, ConfigurationFile.find(root), world).settings();
  }

  private static Path existing(String text, World world) {
    Path path = world.resolve(text);
    if (Files.exists(path)) {
      return path;
    }
    if (path.toString().indexOf(NOT_TEXT) >= 0) {
      throw new UsageProblem(
          "the name of %s is not valid UTF-8: rename it, or make a link to it and name that"
              .formatted(text.equals(".") ? "the current folder" : "'" + text + "'"));
    }
    String name = String.valueOf(path.getFileName());
    throw new UsageProblem("no such file or folder: " + text + Nearest.hint(name, beside(path)));
  }

  private static List<String> beside(Path path) {
    Optional<Path> folder = Optional.ofNullable(path.getParent()).filter(Files::isDirectory);
    if (folder.isEmpty()) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder.get())) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  /// One source of a setting after the other.
  private record Merge(
      Path root, ProjectOptions options, Configuration configuration, World world) {

    Settings settings() {
      PythonEnvironment environment = EnvironmentFinder.find(python(), root, world);
      return new Settings(
          root,
          environment,
          path(),
          minorVersion(environment),
          exclude(),
          cache(),
          jobs(),
          configuration.list(ConfigKey.ENTRIES));
    }

    private Optional<String> python() {
      return options
          .python()
          .or(() -> configuration.get(ConfigKey.PYTHON).map(this::besideConfiguration));
    }

    /// A name without a slash is looked up on the PATH, as on the command line.
    private String besideConfiguration(String python) {
      Path file = configuration.base().resolve(python);
      return Files.exists(file) ? file.toString() : python;
    }

    private List<Path> path() {
      List<Path> path = new ArrayList<>();
      options.path().forEach(text -> path.add(existing(text, world)));
      configuration
          .list(ConfigKey.PATH)
          .forEach(
              text -> path.add(existing(configuration.base().resolve(text).toString(), world)));
      return path;
    }

    private int minorVersion(PythonEnvironment environment) {
      return options
          .targetVersion()
          .orElseGet(() -> configured().orElse(environment.minorVersion().orElse(NEWEST_MINOR)));
    }

    private Optional<Integer> configured() {
      return configuration
          .get(ConfigKey.TARGET_VERSION)
          .map(
              text ->
                  MinorVersion.of(text)
                      .orElseThrow(
                          () ->
                              new UsageProblem(
                                  "target-version '" + text + "' is not a version like 3.12")));
    }

    private List<String> exclude() {
      return Stream.concat(
              options.exclude().stream(), configuration.list(ConfigKey.EXCLUDE).stream())
          .toList();
    }

    private Optional<Path> cache() {
      if (options.noCache() || !configuration.get(ConfigKey.CACHE).orElse(true)) {
        return Optional.empty();
      }
      return options
          .cacheDir()
          .map(world::resolve)
          .or(() -> configuration.get(ConfigKey.CACHE_DIR).map(configuration.base()::resolve))
          .or(this::userCache);
    }

    /// XDG base directory specification; the customs of macOS and Windows.
    private Optional<Path> userCache() {
      return Stream.of(
              world.variable("XDG_CACHE_HOME").map(Path::of),
              world.variable("LOCALAPPDATA").map(Path::of),
              world
                  .variable("HOME")
                  .map(home -> Path.of(home, "Library/Caches"))
                  .filter(Files::isDirectory),
              world.variable("HOME").map(home -> Path.of(home, ".cache")))
          .flatMap(Optional::stream)
          .findFirst()
          .map(folder -> folder.resolve("lazyscope"));
    }

    private int jobs() {
      return options
          .jobs()
          .orElseGet(
              () ->
                  configuration
                      .get(ConfigKey.JOBS)
                      .map(number -> Math.clamp(number, 1, Short.MAX_VALUE))
                      .orElse(Runtime.getRuntime().availableProcessors()));
    }
  }
}
