package dev.lazyscope.cli.defer;

import dev.lazyscope.cli.analysis.Predictions;
import dev.lazyscope.cli.analysis.Project;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.FoundModule.Origin;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import dev.lazyscope.graph.plan.SafePlan;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Which statements of a real run an analysis would keep eager: it plans a program that imports the
/// modules that the run imported.
public final class Suspects {
  private Suspects() {}

  /// {@return lines of `statements` (`importer imported:name`) with the reason to keep each eager}
  public static Map<String, String> among(
      List<String> statements, Project project, Session session) {
    Predictions predictions = Predictions.of(project.settings(), project.disk(), project.layout());
    Path directory = project.settings().project();
    EntryPoint none = entry("", directory);
    String code =
        statements.stream()
            .map(line -> line.substring(0, line.indexOf(' ')))
            .distinct()
            .filter(module -> isInstalled(module, predictions, none))
            .map("import %s\n"::formatted)
            .collect(Collectors.joining());
    try {
      return matching(statements, predictions.plan(entry(code, directory)));
    } catch (IllegalStateException broken) {
      session.warn("the analysis of what the command imports broke down: " + broken.getCause());
      return Map.of();
    }
  }

  private static EntryPoint entry(String code, Path directory) {
    return new EntryPoint(
        "what the command imports", new Entry.Code(code, List.of()), "", directory, Map.of());
  }

  private static boolean isInstalled(String module, Predictions predictions, EntryPoint entry) {
    return !module.equals("__main__")
        && predictions
            .space(entry)
            .find(module)
            .filter(found -> found instanceof FoundModule.Source)
            .filter(found -> found.origin() != Origin.STANDARD_LIBRARY)
            .isPresent();
  }

  private static Map<String, String> matching(List<String> statements, SafePlan plan) {
    Map<String, String> suspects = new LinkedHashMap<>();
    for (String line : statements) {
      String[] words = line.split("[ :]");
      List<String> names = words.length > 2 ? List.of(words[2]) : List.of();
      for (Map.Entry<KeptEager, SafePlan.Reason> kept : plan.kept().entrySet()) {
        if (KeepEager.matches(Set.of(kept.getKey()), words[0], words[1], names)
            || isOtherName(kept.getKey(), words)) {
          suspects.putIfAbsent(line, Reasons.words(kept.getValue()));
        }
      }
    }
    return suspects;
  }

  /// The run names a from-import by its first name, the plan by the one that matters.
  private static boolean isOtherName(KeptEager kept, String[] words) {
    return kept.importer().equals(words[0]) && kept.imported().startsWith(words[1] + ":");
  }
}
