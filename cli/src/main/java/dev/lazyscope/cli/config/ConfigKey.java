package dev.lazyscope.cli.config;

import dev.lazyscope.cli.config.ConfigTable.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One setting of the configuration file: its name (dotted when it lies in a section), what values
/// it takes, and what it means.
public record ConfigKey<T>(String name, ValueKind<T> kind, String meaning) {
  private static final String EXCEPT = "except";

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

  public static final ConfigKey<Map<String, String>> EFFECTS =
      new ConfigKey<>(
          "effects",
          ValueKind.TEXT_TABLE,
          "Functions by dotted name: the kind of the effect that calling them has, or 'none'.");

  public static final ConfigKey<String> BASELINE =
      new ConfigKey<>("baseline", ValueKind.TEXT, "The file of accepted findings.");
  public static final ConfigKey<List<ConfigTable>> MUST_NOT_LOAD =
      contract(
          "must_not_load",
          "Modules that an entry may not load, as the code is written.",
          required("entry", ValueKind.TEXT),
          required("modules", ValueKind.TEXTS));
  public static final ConfigKey<List<ConfigTable>> MAX_LOADS =
      contract(
          "max_loads",
          "How many modules an entry may load, as the code is written.",
          required("entry", ValueKind.TEXT),
          required("limit", ValueKind.NUMBER));
  public static final ConfigKey<List<ConfigTable>> FORBIDDEN =
      contract(
          "forbidden",
          "Modules that others may not import, directly or through anything.",
          required("importers", ValueKind.TEXTS),
          required("imported", ValueKind.TEXTS),
          optional("direct", ValueKind.FLAG),
          optional(EXCEPT, ValueKind.TEXTS));
  public static final ConfigKey<List<ConfigTable>> LAYERS =
      contract(
          "layers",
          "Layers, the highest first; none may import a higher one.",
          required("layers", ValueKind.TEXTS),
          optional(EXCEPT, ValueKind.TEXTS));
  public static final ConfigKey<List<ConfigTable>> INDEPENDENT =
      contract(
          "independent",
          "Modules that may not import each other.",
          required("modules", ValueKind.TEXTS),
          optional(EXCEPT, ValueKind.TEXTS));
  public static final ConfigKey<List<ConfigTable>> ACYCLIC =
      contract(
          "acyclic",
          "Packages whose parts may not import each other in a circle.",
          required("package", ValueKind.TEXT),
          optional("depth", ValueKind.NUMBER),
          optional(EXCEPT, ValueKind.TEXTS));
  public static final ConfigKey<List<ConfigTable>> NO_EFFECTS =
      contract(
          "no_effects",
          "Modules that may only define names when they are imported.",
          required("modules", ValueKind.TEXTS),
          optional("allow", ValueKind.TEXTS));

  /// Every setting there is.
  public static final List<ConfigKey<?>> ALL =
      List.of(
          ENTRIES,
          PYTHON,
          PATH,
          TARGET_VERSION,
          EXCLUDE,
          CACHE,
          CACHE_DIR,
          JOBS,
          KEEP_EAGER,
          EFFECTS,
          BASELINE,
          MUST_NOT_LOAD,
          MAX_LOADS,
          FORBIDDEN,
          LAYERS,
          INDEPENDENT,
          ACYCLIC,
          NO_EFFECTS);

  private static ConfigKey<List<ConfigTable>> contract(
      String name, String meaning, Field... fields) {
    List<Field> all = new ArrayList<>(List.of(fields));
    all.add(optional("reason", ValueKind.TEXT));
    return new ConfigKey<>("contracts." + name, ValueKind.tables(all), meaning);
  }

  private static Field required(String name, ValueKind<?> kind) {
    return new Field(name, kind, true);
  }

  private static Field optional(String name, ValueKind<?> kind) {
    return new Field(name, kind, false);
  }
}
