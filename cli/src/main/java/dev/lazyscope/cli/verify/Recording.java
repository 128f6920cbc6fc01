package dev.lazyscope.cli.verify;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lazyscope.cli.entry.EntriesFile;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.graph.accuracy.Accuracy.Truth;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What one real run loaded, as written down in a file `ENTRY.MODE.json`: `{"modules": [[name,
/// file]], "bare": [name], "pending": [name], "exit": …, "behaves_as_eager": …}`.
public record Recording(Truth truth, String exit, boolean behavesAsEager) {

  /// {@return the recording of an entry in a mode, if there is one in `folder`}
  public static Optional<Recording> find(Path folder, String entry, String mode) {
    Path file = folder.resolve(entry + "." + mode + ".json");
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  /// {@return what the probe of this run wrote}
  static Recording ofDump(Path file, String exit) {
    Recording read = read(file);
    return new Recording(read.truth, exit, true);
  }

  /// {@return the most memory in kilobytes that the probe saw, 0 where it could not}
  static long memory(Path file) {
    return EntriesFile.json(file).path("memory_kb").asLong(0);
  }

  private static Recording read(Path file) {
    JsonNode document = EntriesFile.json(file);
    if (!document.path("modules").isArray() || !document.path("bare").isArray()) {
      throw new UsageProblem(file + ": no recording, 'modules' or 'bare' is missing");
    }
    Set<String> modules = new TreeSet<>();
    document.path("modules").forEach(row -> modules.add(row.path(0).asText()));
    Set<String> bare = new TreeSet<>();
    document.path("bare").forEach(name -> bare.add(name.asText()));
    return new Recording(
        new Truth(modules, bare),
        document.path("exit").asText("0"),
        document.path("behaves_as_eager").asBoolean(true));
  }
}
