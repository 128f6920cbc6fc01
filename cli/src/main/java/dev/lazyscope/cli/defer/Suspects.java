package dev.lazyscope.cli.defer;

import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.cli.advice.Reasons;
import dev.lazyscope.cli.analysis.ImportAnalysis;
import dev.lazyscope.cli.analysis.Project;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.option.Attempt;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.prediction.Predictions;
import dev.lazyscope.cli.prove.Proof.Suspected;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.FoundModule.Origin;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import dev.lazyscope.graph.plan.SafePlan;
import dev.lazyscope.graph.program.LinkedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which statements of a real run an analysis would keep eager: it plans a program that imports the
/// modules that the run imported.
public final class Suspects {
  /// Effects that nobody misses who does not load the module.
  private static final Set<String> HARMLESS =
      Stream.of(EffectKind.FILE_READ, EffectKind.RAISE, EffectKind.EXIT, EffectKind.SLEEP)
          .map(EffectKind::id)
          .collect(Collectors.toSet());

  private Suspects() {}

  /// {@return the lines of `statements` (`importer imported:name`) in tiers: what a plan keeps
  /// eager, what loads a module of the project that has effects, other statements of the project,
  /// the rest}
  public static Suspected among(List<String> statements, Project project, Session session) {
    Map<String, String> reasons = planned(statements, project, session);
    Map<String, String> effects = effects(project);
    List<String> effectful = new ArrayList<>();
    List<String> own = new ArrayList<>();
    for (String line : statements) {
      String[] words = line.split("[ :]");
      Optional<String> effect =
          Optional.ofNullable(words.length > 2 ? effects.get(words[1] + "." + words[2]) : "")
              .filter(text -> !text.isEmpty())
              .or(() -> Optional.ofNullable(effects.get(words[1])))
              .filter(text -> !text.isEmpty());
      effect.ifPresent(
          text -> {
            effectful.add(line);
            reasons.putIfAbsent(line, text);
          });
      if (effects.containsKey(words[0]) || words[0].equals("__main__")) {
        own.add(line);
      }
    }
    List<String> planned =
        reasons.keySet().stream().filter(line -> !effectful.contains(line)).toList();
    return new Suspected(List.of(planned, effectful, own, statements), reasons);
  }

  /// The project's modules, each with an effect that loading it has, or nothing.
  private static Map<String, String> effects(Project project) {
    Map<String, String> effects = new HashMap<>();
    for (LinkedFile file : ImportAnalysis.read(project)) {
      String effect =
          file.summary().effects().stream()
              .filter(one -> !HARMLESS.contains(one.kind()))
              .findFirst()
              .map(
                  one ->
                      "loading it %s (line %d)".formatted(meaning(one.kind()), one.place().line()))
              .orElse("");
      effects.put(file.module().name().dotted(), effect);
    }
    return effects;
  }

  private static String meaning(String kind) {
    return Arrays.stream(EffectKind.values())
        .filter(one -> one.id().equals(kind))
        .findFirst()
        .map(EffectKind::meaning)
        .orElse(kind);
  }

  private static Map<String, String> planned(
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
    return Attempt.at(
            "what the command imports",
            session,
            () -> matching(statements, predictions.plan(entry(code, directory))))
        .orElseGet(LinkedHashMap::new);
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
