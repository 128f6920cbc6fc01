package dev.lazyscope.graph.link.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.graph.link.disk.Disk;
import dev.lazyscope.graph.link.layout.ProjectFiles.LayoutWarning;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DiscoveryTest {
  private static final Path LAYOUTS = Repository.fixture("link/layouts");

  @Test
  void packagesBesideTheSettings() {
    assertThat(names("flat"))
        .containsExactlyInAnyOrder(
            "flat",
            "flat.core",
            "flat.util",
            "setup",
            "tests.test_core",
            "tests.helpers",
            "tests.unit",
            "tests.unit.test_more",
            "run");
  }

  @Test
  void foldersThatSettingsDeclare() {
    assertThat(names("source")).containsExactlyInAnyOrder("pkg", "pkg.a", "other");
    assertThat(roots("source")).containsExactly("", "code", "src");
  }

  @Test
  void projectsInsideAProject() {
    assertThat(names("monorepo"))
        .containsExactlyInAnyOrder(
            "one", "tests", "tests.common", "two", "two.json", "tests", "tests.common");
    assertThat(roots("monorepo"))
        .containsExactly(
            "", "packages/one", "packages/one/python_src", "packages/two", "packages/two/src");
  }

  @Test
  void namespacePackagesCountFromTheStart() {
    assertThat(names("namespace"))
        .containsExactlyInAnyOrder("company.cloud.storage", "company.cloud.compute");
  }

  @Test
  void aPackageIsNamedFromAbove() {
    assertThat(names("flat/flat")).containsExactlyInAnyOrder("flat", "flat.core", "flat.util");
    assertThat(names("flat/flat/core.py")).containsExactly("flat.core");
  }

  @Test
  void anInstalledPackageIsNamedFromAboveWhateverItCarries(@TempDir Path site) throws IOException {
    Path installed = Files.createDirectory(site.resolve("installed"));
    Files.createDirectory(site.resolve("installed-1.0.dist-info"));
    Files.writeString(installed.resolve("__init__.py"), "");
    Files.writeString(installed.resolve("pyproject.toml"), "");
    assertThat(Discovery.walk(new Disk(), installed, Exclusion.of(List.of())).files())
        .extracting(file -> file.module().name().dotted())
        .containsExactly("installed");
  }

  @Test
  void twoClaimsToOneNameAreWarnings() {
    assertThat(walk("doubles").warnings())
        .extracting(LayoutWarning::kind, LayoutWarning::module)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(LayoutWarning.Kind.TWO_FILES, "both"),
            org.assertj.core.groups.Tuple.tuple(
                LayoutWarning.Kind.SHADOWS_STANDARD_LIBRARY, "random"),
            org.assertj.core.groups.Tuple.tuple(LayoutWarning.Kind.HIDDEN_BY_BUILT_IN, "time"));
    assertThat(walk("monorepo").warnings()).isEmpty();
  }

  @Test
  void patternsExclude() {
    ProjectFiles files =
        Discovery.walk(
            new Disk(),
            LAYOUTS.resolve("flat"),
            Exclusion.of(List.of("test_*.py", "flat/util.py")));
    assertThat(files.files())
        .extracting(file -> file.module().name().dotted())
        .containsExactlyInAnyOrder(
            "flat", "flat.core", "setup", "tests.helpers", "tests.unit", "run");
  }

  @Test
  void linksThatLeadAroundEndSomewhere(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("pkg/deep"));
    Files.createFile(folder.resolve("pkg/__init__.py"));
    Files.createFile(folder.resolve("pkg/deep/__init__.py"));
    Files.createSymbolicLink(folder.resolve("pkg/deep/again"), folder.resolve("pkg"));
    Files.createSymbolicLink(folder.resolve("alias"), folder.resolve("pkg/deep"));
    Files.createSymbolicLink(folder.resolve("nowhere"), folder.resolve("missing"));
    ProjectFiles files = Discovery.walk(new Disk(), folder, Exclusion.of(List.of()));
    assertThat(files.files())
        .extracting(file -> file.module().name().dotted())
        .containsExactlyInAnyOrder("pkg", "pkg.deep");
  }

  @Test
  void aNameThatIsNoTextIsLeftOutAndTold(@TempDir Path folder)
      throws IOException, InterruptedException {
    String script =
        "import os; open(os.path.join(os.fsencode('" + folder + "'), b'a\\xff.py'), 'w')";
    int exit = new ProcessBuilder("python3", "-c", script).inheritIO().start().waitFor();
    org.junit.jupiter.api.Assumptions.assumeTrue(exit == 0, "no python3 to make such a file");
    Files.createFile(folder.resolve("fine.py"));
    Disk disk = new Disk();
    ProjectFiles files = Discovery.walk(disk, folder, Exclusion.of(List.of()));
    assertThat(files.files())
        .extracting(file -> file.module().name().dotted())
        .containsExactly("fine");
    assertThat(disk.problems()).extracting(Disk.DiskProblem::path).containsExactly(folder);
  }

  private static ProjectFiles walk(String layout) {
    return Discovery.walk(new Disk(), LAYOUTS.resolve(layout), Exclusion.of(List.of()));
  }

  private static List<String> names(String layout) {
    return walk(layout).files().stream().map(file -> file.module().name().dotted()).toList();
  }

  private static List<String> roots(String layout) {
    Path start = LAYOUTS.resolve(layout);
    return walk(layout).roots().stream()
        .map(root -> start.relativize(root).toString())
        .sorted()
        .toList();
  }
}
