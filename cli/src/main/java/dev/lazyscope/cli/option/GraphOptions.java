package dev.lazyscope.cli.option;

import dev.lazyscope.cli.world.Nearest;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.graph.filter.Interest;
import dev.lazyscope.graph.filter.Interest.Collapse;
import dev.lazyscope.graph.filter.Interest.Focus;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ModulePattern;
import dev.lazyscope.graph.model.Origin;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// Which part of the import graph is wanted.
public final class GraphOptions {
  private static final int DEFAULT_DISTANCE = 1;

  @Option(
      names = "--focus",
      paramLabel = "MODULE",
      description = "Only this module and what is near it; 'pkg' means all inside. Repeatable.")
  List<String> focus = new ArrayList<>();

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "How many imports away from --focus. Default: 1.",
      converter = Converters.Positive.class)
  Optional<Integer> depth = Optional.empty();

  @Option(
      names = "--reaches",
      paramLabel = "MODULE",
      description = "Only what leads to this module. Repeatable.")
  List<String> reaches = new ArrayList<>();

  @Option(
      names = {"--cycles", "--only-cycles"},
      description = "Only modules and imports that lie on a cycle.")
  boolean onlyCycles;

  @Option(
      names = "--collapse",
      paramLabel = "N|PACKAGE",
      description =
          "Draw packages as one: N cuts names after N parts, PACKAGE names one. Repeatable.")
  List<String> collapse = new ArrayList<>();

  @Option(
      names = "--origin",
      paramLabel = "ORIGIN",
      split = ",",
      description = "Whose modules: project, stdlib, third-party, unresolved; comma-separated.")
  List<String> origins = new ArrayList<>();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      description = {
        "Which imports: module-level, guarded, function-level, type-only, lazy, star, dynamic,",
        "parent-package; comma-separated. Default: all."
      })
  List<String> kinds = new ArrayList<>();

  /// {@return what is wanted; `usual` are the origins where none are named}
  public Interest interest(Set<Origin> usual) {
    return new Interest(
        named(kinds, EdgeKind.class, EdgeKind::id).orElse(EnumSet.allOf(EdgeKind.class)),
        named(origins, Origin.class, Origin::id).orElse(usual),
        patterns(reaches),
        onlyCycles,
        focus.isEmpty()
            ? Optional.empty()
            : Optional.of(new Focus(patterns(focus), depth.orElse(DEFAULT_DISTANCE))),
        collapse());
  }

  /// {@return the names that the user expects to exist}
  public List<String> expected() {
    List<String> names = new ArrayList<>(focus);
    names.addAll(reaches);
    return names;
  }

  private Collapse collapse() {
    if (collapse.isEmpty()) {
      return new Collapse.Nothing();
    }
    return collapse.size() == 1 && collapse.getFirst().matches("[1-9][0-9]?")
        ? new Collapse.ToDepth(Integer.parseInt(collapse.getFirst()))
        : new Collapse.Packages(patterns(collapse));
  }

  private static List<ModulePattern> patterns(List<String> texts) {
    return texts.stream().map(ModulePattern::of).toList();
  }

  private static <E extends Enum<E>> Optional<Set<E>> named(
      List<String> names, Class<E> type, Function<E, String> id) {
    List<E> all = List.copyOf(EnumSet.allOf(type));
    Set<E> found = names.stream().map(name -> one(name, all, id)).collect(Collectors.toSet());
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  private static <E> E one(String name, List<E> all, Function<E, String> id) {
    return all.stream()
        .filter(value -> id.apply(value).equals(name))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> known = all.stream().map(id).toList();
              String hint = Nearest.hint(name, known);
              String choices = hint.isEmpty() ? "; there are " + String.join(", ", known) : hint;
              return new UsageProblem("no '" + name + "'" + choices);
            });
  }
}
