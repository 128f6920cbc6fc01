package dev.lazyscope.cli.config;

import dev.lazyscope.cli.config.ConfigTable.Field;
import dev.lazyscope.cli.world.Nearest;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/// Finds and reads the configuration of a project.
public final class ConfigurationFile {
  private static final String OWN = "lazyscope.toml";
  private static final String SHARED = "pyproject.toml";
  private static final List<String> SECTION = List.of("tool", "lazyscope");

  private ConfigurationFile() {}

  /// The configuration that counts for `start`: `lazyscope.toml`, else `[tool.lazyscope]` of
  /// `pyproject.toml`, in the nearest folder upwards that has one, not beyond a repository's top.
  public static Configuration find(Path start) {
    Path first = Files.isDirectory(start) ? start : start.toAbsolutePath().getParent();
    Optional<Path> folder = Optional.ofNullable(first);
    while (folder.isPresent()) {
      Optional<Configuration> found = in(folder.get());
      if (found.isPresent()) {
        return found.get();
      }
      boolean isTop = Files.exists(folder.get().resolve(".git"));
      folder = isTop ? Optional.empty() : folder.map(Path::getParent);
    }
    return Configuration.none(first);
  }

  private static Optional<Configuration> in(Path folder) {
    Path own = folder.resolve(OWN);
    if (Files.isRegularFile(own)) {
      return Optional.of(new Reading(own).configuration(parse(own)));
    }
    Path shared = folder.resolve(SHARED);
    // Most pyproject.toml files do not mention us; reading the text is much cheaper than parsing
    // it.
    if (!Files.isRegularFile(shared) || !text(shared).contains("lazyscope")) {
      return Optional.empty();
    }
    TomlParseResult document = parse(shared);
    return document.isTable(SECTION)
        ? Optional.of(new Reading(shared).configuration(document.getTable(SECTION)))
        : Optional.empty();
  }

  private static TomlParseResult parse(Path file) {
    TomlParseResult document = Toml.parse(text(file));
    if (document.hasErrors()) {
      throw new UsageProblem(
          document.errors().stream()
              .map(error -> place(file, error.position()) + ": " + error.getMessage())
              .collect(Collectors.joining("\n")));
    }
    return document;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UsageProblem("cannot read " + file + ": " + WholeFile.reason(failure));
    }
  }

  private static String place(Path file, TomlPosition position) {
    return file + ":" + position.line() + ":" + position.column();
  }

  /// One pass over the tables of one file.
  private static final class Reading {
    private final Path file;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    Reading(Path file) {
      this.file = file;
    }

    Configuration configuration(TomlTable top) {
      read(top, "");
      if (!problems.isEmpty()) {
        throw new UsageProblem(String.join("\n", problems));
      }
      return new Configuration(file.toAbsolutePath().getParent(), Optional.of(file), values);
    }

    private void read(TomlTable table, String prefix) {
      for (String part : table.keySet()) {
        String name = prefix + part;
        List<String> path = List.of(part);
        TomlPosition position = table.inputPositionOf(path);
        Optional<ConfigKey<?>> key = key(name);
        if (key.isPresent()) {
          accept(key.get(), table.get(path), position);
        } else if (isSection(name) && table.isTable(path)) {
          read(table.getTable(path), name + ".");
        } else {
          problems.add(place(file, position) + unknown(part, prefix));
        }
      }
    }

    private void accept(ConfigKey<?> key, Object value, TomlPosition position) {
      if (key.kind().read(value).isPresent()) {
        values.put(key.name(), value);
        if (value instanceof TomlArray array && !key.kind().fields().isEmpty()) {
          for (int i = 0; i < array.size(); i++) {
            fields(key, array.getTable(i), array.inputPositionOf(i));
          }
        }
      } else {
        problems.add(
            "%s: '%s' must be %s"
                .formatted(place(file, position), key.name(), key.kind().expected()));
      }
    }

    private void fields(ConfigKey<?> key, TomlTable table, TomlPosition position) {
      List<Field> fields = key.kind().fields();
      List<String> names = fields.stream().map(Field::name).toList();
      for (String name : table.keySet()) {
        if (!names.contains(name)) {
          problems.add(
              "%s: unknown key '%s' in %s%s"
                  .formatted(
                      place(file, table.inputPositionOf(List.of(name))),
                      name,
                      key.name(),
                      Nearest.hint(name, names)));
        }
      }
      for (Field field : fields) {
        Optional<Object> value = Optional.ofNullable(table.get(List.of(field.name())));
        boolean isWrong = value.isPresent() && field.kind().read(value.get()).isEmpty();
        if (isWrong || value.isEmpty() && field.isRequired()) {
          problems.add(
              "%s: '%s' of %s must be %s"
                  .formatted(
                      place(file, position), field.name(), key.name(), field.kind().expected()));
        }
      }
    }

    private static Optional<ConfigKey<?>> key(String name) {
      return ConfigKey.ALL.stream()
          .filter(key -> key.name().equals(name))
          .<ConfigKey<?>>map(key -> key)
          .findFirst();
    }

    private static boolean isSection(String name) {
      return ConfigKey.ALL.stream().anyMatch(key -> key.name().startsWith(name + "."));
    }

    private static String unknown(String part, String prefix) {
      List<String> siblings =
          ConfigKey.ALL.stream()
              .map(ConfigKey::name)
              .filter(name -> name.startsWith(prefix))
              .map(name -> name.substring(prefix.length()).replaceFirst("\\..*", ""))
              .distinct()
              .toList();
      return ": unknown key '" + prefix + part + "'" + Nearest.hint(part, siblings);
    }
  }
}
