package dev.lazyscope.cli.entry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.WholeFile;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A file of entries: `{"name": {"argv": ["-c", "import x"], "cwd": "relative/to/the/file", "env":
/// {}}}`.
public final class EntriesFile {
  private EntriesFile() {}

  /// One entry of the file; `argv` are the arguments of `python`.
  public record Listed(
      String name, List<String> argv, Path directory, Map<String, String> environment) {
    public Listed {
      argv = List.copyOf(argv);
      environment = Map.copyOf(environment);
    }

    public Entry entry() {
      return PythonArguments.entry(argv);
    }
  }

  /// {@return the entries in the order of the file}
  public static List<Listed> read(Path file) {
    JsonNode document = json(file);
    if (!document.isObject()) {
      throw new UsageProblem(file + ": must be an object of entries");
    }
    List<Listed> entries = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : document.properties()) {
      entries.add(listed(file, entry.getKey(), entry.getValue()));
    }
    return entries;
  }

  /// {@return a JSON file as a tree; one that is none is a usage problem}
  public static JsonNode json(Path file) {
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException broken) {
      throw new UsageProblem(
          "%s:%d:%d: %s"
              .formatted(
                  file,
                  broken.getLocation().getLineNr(),
                  broken.getLocation().getColumnNr(),
                  broken.getOriginalMessage()));
    } catch (IOException failure) {
      throw new UsageProblem("cannot read " + file + ": " + WholeFile.reason(failure));
    }
  }

  private static Listed listed(Path file, String name, JsonNode entry) {
    JsonNode argv = entry.path("argv");
    if (!argv.isArray() || argv.isEmpty()) {
      throw new UsageProblem(file + ": entry '" + name + "' has no list 'argv'");
    }
    List<String> arguments = new ArrayList<>();
    argv.forEach(argument -> arguments.add(argument.asText()));
    Map<String, String> environment = new TreeMap<>();
    entry
        .path("env")
        .properties()
        .forEach(pair -> environment.put(pair.getKey(), pair.getValue().asText()));
    Path base = file.toAbsolutePath().getParent();
    Path directory = base.resolve(entry.path("cwd").asText(".")).normalize();
    return new Listed(name, arguments, directory, environment);
  }
}
