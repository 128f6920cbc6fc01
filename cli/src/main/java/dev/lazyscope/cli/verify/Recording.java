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
