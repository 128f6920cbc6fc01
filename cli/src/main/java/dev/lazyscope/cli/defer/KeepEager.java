package dev.lazyscope.cli.defer;

import dev.lazyscope.cli.config.ConfigKey;
import dev.lazyscope.cli.config.ConfigurationFile;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The lines `importer imported` of the configuration key `keep-eager`, as `prove --record` writes
/// them.
public final class KeepEager {
  private KeepEager() {}

  /// {@return the lines that the configuration of a project holds}
  public static Set<KeptEager> configured(Path project) {
    Set<KeptEager> kept = new LinkedHashSet<>();
    ConfigurationFile.find(project)
        .list(ConfigKey.KEEP_EAGER)
        .forEach(line -> kept.add(parse(line)));
    return kept;
  }

  /// {@return whether one of the lines means this statement}
  static boolean matches(
      Collection<KeptEager> lines, String importer, String imported, List<String> names) {
    return lines.contains(new KeptEager(importer, imported))
        || lines.contains(new KeptEager(importer, "*"))
        || lines.contains(new KeptEager("*", imported))
        || names.stream()
            .anyMatch(name -> lines.contains(new KeptEager(importer, imported + ":" + name)));
  }

  private static KeptEager parse(String line) {
    String[] words = line.strip().split("\\s+");
    if (words.length != 2) {
      throw new UsageProblem(
          "keep-eager: '%s' is not of the form 'importer imported'".formatted(line));
    }
    return new KeptEager(words[0], words[1]);
  }
}
