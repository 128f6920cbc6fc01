package dev.lazyscope.cli.entry;

import dev.lazyscope.cli.option.EntryOptions;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The entries that the command line, else the configuration, names.
public final class EntrySelection {
  private EntrySelection() {}

  /// {@return the entries that are named, run in `directory`; none if none is}
  public static List<EntryPoint> named(
      EntryOptions options, List<String> configured, Path directory, World world) {
    List<String> arguments = EntryText.words(options.arguments());
    List<EntryPoint> found = new ArrayList<>();
    for (String text : options.entries()) {
      found.addAll(one(text, arguments, directory, world));
    }
    options
        .module()
        .map(module -> new Entry.RunModule(module, arguments))
        .ifPresent(entry -> found.add(EntryText.point("-m " + entry.module(), entry, directory)));
    options
        .code()
        .map(code -> new Entry.Code(code, arguments))
        .ifPresent(entry -> found.add(EntryText.point("-c " + entry.code(), entry, directory)));
    if (found.isEmpty()) {
      configured.forEach(text -> found.addAll(one(text, arguments, directory, world)));
    }
    return found;
  }

  private static List<EntryPoint> one(
      String text, List<String> arguments, Path directory, World world) {
    Path file = world.resolve(text);
    if (!text.endsWith(".json") || !Files.isRegularFile(file)) {
      return List.of(EntryText.parse(text, arguments, directory, world));
    }
    return EntriesFile.read(file).stream()
        .map(
            listed ->
                new EntryPoint(
                    listed.name(),
                    listed.entry(),
                    file.toString(),
                    listed.directory(),
                    listed.environment()))
        .toList();
  }
}
