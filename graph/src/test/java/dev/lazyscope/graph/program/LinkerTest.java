package dev.lazyscope.graph.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.summary.Guard;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportForm.ImportedName;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ImportSite.Scope;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.analyzer.summary.ModuleSummary.Binding;
import dev.lazyscope.analyzer.summary.ModuleSummary.DunderAll;
import dev.lazyscope.analyzer.summary.ModuleSummary.Export;
import dev.lazyscope.analyzer.summary.ModuleSummary.LazyModules;
import dev.lazyscope.graph.link.disk.Disk;
import dev.lazyscope.graph.link.disk.DiskModuleSpace;
import dev.lazyscope.graph.link.layout.Discovery;
import dev.lazyscope.graph.link.layout.Exclusion;
import dev.lazyscope.graph.link.layout.ProjectFiles;
import dev.lazyscope.graph.link.layout.SearchPaths;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.testing.Repository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LinkerTest {
  private static final Place PLACE = new Place(1, 1);

  private final Map<String, List<ImportSite>> imports = new HashMap<>();
  private final Map<String, List<Export>> exports = new HashMap<>();
  private final Map<String, List<String>> listed = new HashMap<>();
  private final Map<String, List<String>> lazy = new HashMap<>();

  @Test
  void submodulesAndAttributes() {
    imports.put(
        "flat/core.py",
        List.of(from(1, "", "util"), from(1, "util", "helper"), plain("json.decoder")));
    assertThat(edges("flat"))
        .containsExactlyInAnyOrder(
            "flat.core -> flat.util module-level",
            "flat.core -> json.decoder module-level",
            "flat.core -> json parent-package");
  }

  @Test
  void aNameThatThePackageBindsItselfIsNotTheSubmodule() {
    exports.put("flat/__init__.py", List.of(new Export("util", Binding.FUNCTION, PLACE)));
    imports.put("tests/test_core.py", List.of(from(0, "flat", "util")));
    imports.put("flat/__init__.py", List.of(from(1, "", "core")));
    assertThat(edges("flat"))
        .containsExactlyInAnyOrder(
            "tests.test_core -> flat module-level", "flat -> flat.core module-level");
  }

  @Test
  void aNameThatThePackageImportsFromItselfIsTheSubmodule() {
    exports.put("flat/__init__.py", List.of(new Export("util", Binding.IMPORT, PLACE)));
    imports.put("flat/__init__.py", List.of(from(1, "", "util")));
    imports.put("tests/test_core.py", List.of(from(0, "flat", "util")));
    assertThat(edges("flat"))
        .containsExactlyInAnyOrder(
            "flat -> flat.util module-level",
            "tests.test_core -> flat parent-package",
            "tests.test_core -> flat.util module-level");
  }

  @Test
  void starImportsLoadTheSubmodulesThatAllLists() {
    listed.put("flat/__init__.py", List.of("util", "other"));
    imports.put("setup.py", List.of(site(new ImportForm.Star(0, "flat"), Scope.MODULE)));
    assertThat(edges("flat"))
        .containsExactlyInAnyOrder("setup -> flat star", "setup -> flat.util star");
  }

  @Test
  void kindsOfEdges() {
    lazy.put("flat/util.py", List.of("flat.core"));
    imports.put(
        "flat/util.py",
        List.of(
            site(plainForm("flat.core"), Scope.MODULE),
            site(plainForm("ssl"), Scope.MODULE, new Guard.TypeChecking(false)),
            site(plainForm("csv"), Scope.MODULE, new Guard.TypeChecking(true)),
            site(plainForm("ast"), Scope.FUNCTION),
            site(plainForm("dis"), Scope.CLASS),
            site(
                plainForm("cmd"),
                Scope.MODULE,
                new Guard.Try(Guard.Part.BODY, List.of("ImportError"))),
            site(new ImportForm.Dynamic(0, "bdb"), Scope.FUNCTION)));
    assertThat(edges("flat"))
        .containsExactlyInAnyOrder(
            "flat.util -> flat.core lazy",
            "flat.util -> ssl type-only",
            "flat.util -> csv module-level",
            "flat.util -> ast function-level",
            "flat.util -> dis module-level",
            "flat.util -> cmd guarded",
            "flat.util -> bdb dynamic");
  }

  @Test
  void unresolvedNamesAreNodes() {
    imports.put(
        "flat/core.py", List.of(plain("nowhere.deep"), from(1, "gone", "x"), from(3, "far", "x")));
    assertThat(edges("flat"))
        .containsExactlyInAnyOrder(
            "flat.core -> nowhere.deep module-level unresolved",
            "flat.core -> flat.gone module-level unresolved",
            "flat.core -> ...far module-level unresolved");
  }

  @Test
  void testsSeeWhatLiesBesideThem() {
    imports.put("tests/test_core.py", List.of(plain("helpers"), from(0, "flat", "core")));
    imports.put("tests/unit/test_more.py", List.of(plain("helpers")));
    assertThat(edges("flat"))
        .containsExactlyInAnyOrder(
            "tests.test_core -> tests.helpers module-level",
            "tests.test_core -> flat parent-package",
            "tests.test_core -> flat.core module-level",
            "tests.unit.test_more -> tests.helpers module-level");
  }

  @Test
  void eachProjectSeesItsOwnModulesFirst() {
    imports.put("packages/two/tests/__init__.py", List.of(from(0, "tests", "common")));
    imports.put("packages/one/python_src/one/__init__.py", List.of(plain("two"), plain("json")));
    assertThat(edges("monorepo"))
        .containsExactlyInAnyOrder(
            "tests@packages/two/tests/__init__.py ->"
                + " tests.common@packages/two/tests/common.py module-level",
            "one -> two module-level",
            "one -> json module-level");
  }

  @Test
  void namespacePackagesAreNoNodes() {
    imports.put(
        "company/cloud/storage/__init__.py",
        List.of(from(0, "company.cloud", "compute"), from(0, "company.cloud", "gone")));
    assertThat(edges("namespace"))
        .containsExactlyInAnyOrder(
            "company.cloud.storage -> company.cloud.compute module-level",
            "company.cloud.storage -> company.cloud.gone module-level unresolved");
  }

  private List<String> edges(String layout) {
    Path start = Repository.fixture("link/layouts").resolve(layout);
    Disk disk = new Disk();
    ProjectFiles project = Discovery.walk(disk, start, Exclusion.of(List.of()));
    List<LinkedFile> files =
        project.files().stream()
            .map(
                file ->
                    new LinkedFile(
                        file.module(),
                        file.root(),
                        summary(start.relativize(file.module().file()).toString())))
            .toList();
    SearchPaths.Parts parts =
        new SearchPaths.Parts(project.roots(), List.of(), List.of(), List.of(), 15);
    DiskModuleSpace space = DiskModuleSpace.over(disk, SearchPaths.of(disk, parts).path());
    ImportGraph graph =
        Linker.link(files, space::seenFrom, path -> start.relativize(path).toString());
    List<String> edges = new ArrayList<>();
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      int imported = graph.imported(edge);
      String origin = graph.origin(imported).id().equals("unresolved") ? " unresolved" : "";
      edges.add(
          graph.name(graph.importer(edge))
              + " -> "
              + graph.name(imported)
              + " "
              + graph.kind(edge).id()
              + origin);
    }
    return edges;
  }

  private ModuleSummary summary(String file) {
    return new ModuleSummary(
        imports.getOrDefault(file, List.of()),
        exports.getOrDefault(file, List.of()),
        Optional.ofNullable(listed.get(file)).map(names -> new DunderAll(names, true, PLACE)),
        Optional.ofNullable(lazy.get(file))
            .map(
                names ->
                    new LazyModules(
                        names.stream().map(n -> new LazyModules.Entry(n, PLACE)).toList(),
                        true,
                        PLACE)),
        List.of(),
        List.of(),
        List.of(),
        false,
        false,
        false,
        1);
  }

  private static ImportSite plain(String module) {
    return site(plainForm(module), Scope.MODULE);
  }

  private static ImportForm plainForm(String module) {
    return new ImportForm.Plain(module, Optional.empty());
  }

  private static ImportSite from(int level, String module, String... names) {
    List<ImportedName> imported =
        Arrays.stream(names).map(name -> new ImportedName(name, name)).toList();
    return site(new ImportForm.From(level, module, imported), Scope.MODULE);
  }

  private static ImportSite site(ImportForm form, Scope scope, Guard... guards) {
    return new ImportSite(form, scope, List.of(guards), false, PLACE, 0, 1);
  }
}
