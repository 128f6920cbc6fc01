package dev.lazyscope.cli.entry;

import dev.lazyscope.graph.load.LoadQuery.Entry;
import java.nio.file.Path;
import java.util.Map;

/// Something that can be run. `label` names it as `--entry` takes it; `source` says where it was
/// found; `directory` and `environment` are those it is run with.
public record EntryPoint(
    String label, Entry entry, String source, Path directory, Map<String, String> environment) {

  public EntryPoint {
    environment = Map.copyOf(environment);
  }

  static EntryPoint of(String label, Entry entry, String source, Path directory) {
    return new EntryPoint(label, entry, source, directory, Map.of());
  }
}
