package dev.lazyscope.cli.config;

import java.util.List;

/// One setting of the configuration file: its name (dotted when it lies in a section), what values
/// it takes, and what it means.
public record ConfigKey<T>(String name, ValueKind<T> kind, String meaning) {

  public static final ConfigKey<List<String>> ENTRIES =
      new ConfigKey<>(
          "entries", ValueKind.TEXTS, "Entry points, as given to --entry; none are searched then.");
  public static final ConfigKey<String> PYTHON =
      new ConfigKey<>("python", ValueKind.TEXT, "The interpreter or virtual environment.");
  public static final ConfigKey<List<String>> PATH =
      new ConfigKey<>("path", ValueKind.TEXTS, "More folders to find modules in.");
  public static final ConfigKey<String> TARGET_VERSION =
      new ConfigKey<>("target-version", ValueKind.TEXT, "The Python version to imitate.");
  public static final ConfigKey<List<String>> EXCLUDE =
      new ConfigKey<>("exclude", ValueKind.TEXTS, "Files and folders to leave out.");
  public static final ConfigKey<Boolean> CACHE =
      new ConfigKey<>("cache", ValueKind.FLAG, "Whether summaries of files are remembered.");
  public static final ConfigKey<String> CACHE_DIR =
      new ConfigKey<>("cache-dir", ValueKind.TEXT, "Where they are remembered.");
  public static final ConfigKey<Long> JOBS =
      new ConfigKey<>("jobs", ValueKind.NUMBER, "How many files are read at once.");

  public static final ConfigKey<List<String>> KEEP_EAGER =
      new ConfigKey<>(
          "keep-eager",
          ValueKind.TEXTS,
          "Statements never made lazy, as 'importer imported'; prove --record adds to them.");

  /// Every setting there is.
  public static final List<ConfigKey<?>> ALL =
      List.of(ENTRIES, PYTHON, PATH, TARGET_VERSION, EXCLUDE, CACHE, CACHE_DIR, JOBS, KEEP_EAGER);
}
