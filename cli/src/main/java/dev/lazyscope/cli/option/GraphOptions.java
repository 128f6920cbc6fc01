package dev.lazyscope.cli.option;

import dev.lazyscope.cli.syntax.Syntax;
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
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Which part of the import graph is wanted.
public final class GraphOptions {
  private static final int DEFAULT_DISTANCE = 1;

  private final Supplier<List<String>> focus;
  private final Supplier<OptionalInt> depth;
  private final Supplier<List<String>> reaches;
  private final Supplier<Boolean> onlyCycles;
  private final Supplier<List<String>> collapse;
  private final Supplier<List<String>> origins;
  private final Supplier<List<String>> kinds;

  public GraphOptions(Syntax.Section section) {
    focus =
        section
            .option("--focus")
            .says("Only this module and what is near it; 'pkg' means all inside. Repeatable.")
            .texts("MODULE");
    depth =
        section
            .option("--depth")
            .says("How many imports away from --focus. Default: 1.")
            .count("N");
    reaches =
        section
            .option("--reaches")
            .says("Only what leads to this module. Repeatable.")
            .texts("MODULE");
    onlyCycles =
        section
            .option("--cycles", "--only-cycles")
            .says("Only modules and imports that lie on a cycle.")
            .flag();
    collapse =
        section
            .option("--collapse")
            .says(
                "Draw packages as one: N cuts names after N parts, PACKAGE names one. Repeatable.")
            .texts("N|PACKAGE");
    origins =
        section
            .option("--origin")
            .says("Whose modules: project, stdlib, third-party, unresolved; comma-separated.")
            .commaSeparated("ORIGIN");
    kinds =
        section
            .option("--kind")
            .says(
                "Which imports: module-level, guarded, function-level, type-only, lazy, star, dynamic,",
                "parent-package; comma-separated. Default: all.")
            .commaSeparated("KIND");
  }

  /// {@return what is wanted; `usual` are the origins where none are named}
  public Interest interest(Set<Origin> usual) {
    return new Interest(
        named(kinds.get(), EdgeKind.class, EdgeKind::id).orElse(EnumSet.allOf(EdgeKind.class)),
        named(origins.get(), Origin.class, Origin::id).orElse(usual),
        patterns(reaches.get()),
        onlyCycles.get(),
        focus.get().isEmpty()
            ? Optional.empty()
            : Optional.of(new Focus(patterns(focus.get()), depth.get().orElse(DEFAULT_DISTANCE))),
        collapse());
  }

  /// {@return the names that the user expects to exist}
  public List<String> expected() {
    List<String> names = new ArrayList<>(focus.get());
    names.addAll(reaches.get());
    if (collapse() instanceof Collapse.Packages) {
      names.addAll(collapse.get());
    }
    return names;
  }

  private Collapse collapse() {
    if (collapse.get().isEmpty()) {
      return new Collapse.Nothing();
    }
    return collapse.get().size() == 1 && collapse.get().getFirst().matches("[1-9][0-9]?")
        ? new Collapse.ToDepth(Integer.parseInt(collapse.get().getFirst()))
        : new Collapse.Packages(patterns(collapse.get()));
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
