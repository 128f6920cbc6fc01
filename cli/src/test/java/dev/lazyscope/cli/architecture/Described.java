package dev.lazyscope.cli.architecture;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether people can find out what a package is for.
final class Described {
  private static final String BASE = "dev.lazyscope.";

  private Described() {}

  /// Each package has a `package-info.java` with a comment.
  static List<Finding> inPackageInfo(Sources sources) {
    return packagesWithout(sources.units(), units -> units.stream().anyMatch(Described::explains))
        .map(unit -> Finding.in(unit, "no package-info.java describes " + unit.packageName()))
        .toList();
  }

  /// Each package of what ships is named in the code map, as in `graph.model`.
  static List<Finding> onMap(Sources sources, String map) {
    return packagesWithout(sources.main(), units -> map.contains(mapName(units.getFirst())))
        .map(unit -> Finding.in(unit, "docs/architecture.md does not name " + mapName(unit)))
        .toList();
  }

  private static Stream<Unit> packagesWithout(List<Unit> units, Predicate<List<Unit>> isDescribed) {
    Map<String, List<Unit>> packages =
        units.stream()
            .collect(Collectors.groupingBy(Unit::packageName, TreeMap::new, Collectors.toList()));
    return packages.values().stream().filter(isDescribed.negate()).map(List::getFirst);
  }

  private static String mapName(Unit unit) {
    return "`" + unit.packageName().substring(BASE.length()) + "`";
  }

  private static boolean explains(Unit unit) {
    return unit.isPackageInfo()
        && unit.tree().getAllComments().stream().anyMatch(text -> !text.getContent().isBlank());
  }
}
