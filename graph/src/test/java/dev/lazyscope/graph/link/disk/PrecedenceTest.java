package dev.lazyscope.graph.link.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.FoundModule.Origin;
import dev.lazyscope.graph.link.SearchPath;
import dev.lazyscope.testing.Python315;
import dev.lazyscope.testing.Repository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Each name of the fixture is found where CPython's `importlib.util.find_spec` finds it.
final class PrecedenceTest {
  private static final Path FIRST = Repository.fixture("link/precedence/first");
  private static final Path SECOND = Repository.fixture("link/precedence/second");

  private static final List<String> NAMES =
      List.of(
          "pkg_and_module",
          "pkg_and_module.only_second",
          "ext_and_source",
          "abi_first",
          "foreign",
          "only_bytecode",
          "bytecode_and_source",
          "ext_package",
          "bytecode_package",
          "namespace",
          "namespace.inner",
          "namespace.inner.leaf",
          "namespace.direct",
          "namespace.other",
          "split",
          "split.one",
          "split.two",
          "split.three",
          "regular_later",
          "extended",
          "extended.here",
          "extended.there",
          "CamelCase",
          "camelcase",
          "mixed_case.Sub",
          "mixed_case.sub",
          "deep.er.est.leaf",
          "json",
          "time",
          "os",
          "plain",
          "second_only",
          "folder_named",
          "xml.dom",
          "missing",
          "missing.child");

  private static final String QUESTION =
      """
      import sys, importlib.util
      sys.path[:0] = sys.argv[1:3]
      for name in sys.argv[3:]:
          try:
              spec = importlib.util.find_spec(name)
          except ImportError:
              spec = None
          if spec is None:
              print(name, "nothing")
          elif spec.origin in ("built-in", "frozen"):
              print(name, "interpreter")
          elif spec.origin is None:
              print(name, *spec.submodule_search_locations)
          else:
              print(name, spec.origin)
      """;

  @Test
  void agreesWithCPython() {
    assertThat(ours(interpretersPath())).containsExactlyEntriesOf(theirs());
  }

  @Test
  void worksWithoutAnInterpreter() {
    Map<String, String> found = ours(List.of(new SearchPath.Catalogue()));
    assertThat(found)
        .containsEntry("ext_package", FIRST.resolve("ext_package/__init__.abi3.so").toString())
        .containsEntry("json", FIRST.resolve("json.py").toString())
        .containsEntry("time", "interpreter")
        .containsEntry("os", "interpreter")
        .containsEntry("xml.dom", "interpreter")
        .containsEntry("missing", "nothing");
  }

  private static Map<String, String> ours(List<SearchPath.Entry> behind) {
    List<SearchPath.Entry> entries = new ArrayList<>();
    entries.add(new SearchPath.Location(FIRST, Origin.PROJECT));
    entries.add(new SearchPath.Location(SECOND, Origin.PROJECT));
    entries.addAll(behind);
    DiskModuleSpace space = DiskModuleSpace.over(new SearchPath(entries, 15, Optional.empty()));
    Map<String, String> found = new TreeMap<>();
    NAMES.forEach(
        name -> found.put(name, space.find(name).map(PrecedenceTest::shown).orElse("nothing")));
    return found;
  }

  private static String shown(FoundModule module) {
    return switch (module) {
      case FoundModule.Source(_, var file, _, _) -> file.toString();
      case FoundModule.Bytecode(_, var file, _, _) -> file.toString();
      case FoundModule.Extension(_, var file, _, _) -> file.toString();
      case FoundModule.Namespace(_, var portions, _) ->
          String.join(" ", portions.stream().map(Path::toString).toList());
      case FoundModule.StandardLibrary _ -> "interpreter";
    };
  }

  private static List<SearchPath.Entry> interpretersPath() {
    String lines =
        Python315.run(FIRST, "-I", "-S", "-c", "import sys; print(*sys.path, sep='\\n')").output();
    return lines
        .lines()
        .map(line -> new SearchPath.Location(Path.of(line), Origin.STANDARD_LIBRARY))
        .map(SearchPath.Entry.class::cast)
        .toList();
  }

  /// CPython names frozen modules without a place; ours has the place of their source.
  private static Map<String, String> theirs() {
    List<String> arguments = new ArrayList<>(List.of("-I", "-S", "-c", QUESTION));
    arguments.add(FIRST.toString());
    arguments.add(SECOND.toString());
    arguments.addAll(NAMES);
    Map<String, String> found = new TreeMap<>();
    Python315.run(FIRST, arguments.toArray(String[]::new))
        .output()
        .lines()
        .forEach(line -> found.put(line.split(" ", 2)[0], line.split(" ", 2)[1]));
    if (found.get("os").equals("interpreter")) {
      found.put("os", sourceOfOs());
    }
    return found;
  }

  private static String sourceOfOs() {
    return Python315.run(FIRST, "-I", "-S", "-c", "import os; print(os.__file__)").output().strip();
  }
}
