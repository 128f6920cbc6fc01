package dev.lazyscope.cli.architecture;

import dev.lazyscope.graph.cycle.Component;
import dev.lazyscope.graph.cycle.Cycles;
import dev.lazyscope.graph.model.ImportEdge;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which package uses which, from the names written in the code, and whether it may.
final class Arrows {
  private static final Pattern OWN_NAME = Pattern.compile("\\bdev\\.lazyscope(\\.\\w+)+");

  private Arrows() {}

  /// A module may use itself and those before it in [Sources#MODULES]; its package names start with
  /// its own name.
  static List<Finding> betweenModules(Sources sources) {
    return sources.main().stream()
        .flatMap(unit -> Stream.concat(misplaced(unit), forbidden(unit, sources.packages())))
        .toList();
  }

  /// {@return the arrows of a shortest cycle in each group of packages that use each other, found
  /// by our own [Cycles]}
  static List<Finding> cycles(Sources sources) {
    return Cycles.among(betweenPackages(sources)).stream()
        .flatMap(group -> group.shortestCycle().stream().map(edge -> arrow(sources, group, edge)))
        .toList();
  }

  private static Finding arrow(Sources sources, Component group, ImportEdge edge) {
    String user = group.graph().name(edge.importer());
    String used = group.graph().name(edge.imported());
    return sources.main().stream()
        .filter(unit -> unit.packageName().equals(user))
        .filter(unit -> usedPackages(unit, sources.packages()).contains(used))
        .findFirst()
        .map(unit -> Finding.in(unit, "package cycle: " + user + " uses " + used))
        .orElseThrow();
  }

  /// {@return for each package of what ships, the other packages it uses}
  private static SortedMap<String, SortedSet<String>> betweenPackages(Sources sources) {
    SortedMap<String, SortedSet<String>> uses = new TreeMap<>();
    for (Unit unit : sources.main()) {
      SortedSet<String> used = uses.computeIfAbsent(unit.packageName(), _ -> new TreeSet<>());
      used.addAll(usedPackages(unit, sources.packages()));
      used.remove(unit.packageName());
    }
    return uses;
  }

  private static Stream<Finding> misplaced(Unit unit) {
    String base = "dev.lazyscope." + unit.module();
    boolean inside = unit.packageName().equals(base) || unit.packageName().startsWith(base + ".");
    return inside
        ? Stream.empty()
        : Stream.of(Finding.in(unit, "package " + unit.packageName() + " is not under " + base));
  }

  private static Stream<Finding> forbidden(Unit unit, Set<String> packages) {
    int own = Sources.MODULES.indexOf(unit.module());
    return usedPackages(unit, packages).stream()
        .filter(used -> Sources.MODULES.indexOf(moduleOf(used)) > own)
        .map(used -> Finding.in(unit, unit.module() + " may not use " + used));
  }

  private static String moduleOf(String packageName) {
    return packageName.split("\\.", -1)[2];
  }

  private static Set<String> usedPackages(Unit unit, Set<String> packages) {
    return OWN_NAME
        .matcher(unit.code())
        .results()
        .map(MatchResult::group)
        .flatMap(name -> packageOf(name, packages).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<String> packageOf(String name, Set<String> packages) {
    return packages.stream()
        .filter(known -> name.equals(known) || name.startsWith(known + "."))
        .max(Comparator.comparingInt(String::length));
  }
}
