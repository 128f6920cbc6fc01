package dev.lazyscope.graph.link.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.FoundModule.Origin;
import dev.lazyscope.graph.link.ModuleSpace.Distribution;
import dev.lazyscope.graph.link.ModuleSpace.EntryPoint;
import dev.lazyscope.graph.link.disk.Disk;
import dev.lazyscope.graph.link.disk.DiskModuleSpace;
import dev.lazyscope.graph.link.layout.SearchPaths.Parts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SearchPathsTest {
  @TempDir private Path folder;
  private Path site;

  @BeforeEach
  void makeSite() throws IOException {
    site = Files.createDirectories(folder.resolve("site-packages"));
  }

  @Test
  void linesOfPthFiles() throws IOException {
    write("checkout/editable/__init__.py", "");
    write("site-packages/sub/inner.py", "");
    write(
        "site-packages/a.pth",
        "# comment\n" + folder.resolve("checkout") + "\nsub\nmissing\nimport sys; sys.x = 1\n");
    SearchPaths paths = paths();
    DiskModuleSpace space = space(paths);
    assertThat(space.find("editable")).map(FoundModule::origin).contains(Origin.PROJECT);
    assertThat(space.find("inner")).map(FoundModule::origin).contains(Origin.THIRD_PARTY);
    assertThat(space.searchPath()).doesNotContain(site.resolve("missing").toString());
    assertThat(paths.startUpLines())
        .extracting(SearchPaths.StartUpLine::line)
        .containsExactly("import sys; sys.x = 1");
  }

  @Test
  void findersOfSetuptools() throws IOException {
    write("checkout/pkg/__init__.py", "");
    write("checkout/pkg/mod.py", "");
    write("checkout/single.py", "");
    write("checkout/ns/part.py", "");
    write(
        "site-packages/__editable___demo_1_0_finder.py",
        """
        from __future__ import annotations
        MAPPING: dict[str, str] = {'pkg': '%1$s/pkg', 'single': '%1$s/single'}
        NAMESPACES: dict[str, list[str]] = {'ns': ['%1$s/ns']}
        PATH_PLACEHOLDER = '__editable__.demo-1.0.finder' + ".__path_hook__"
        """
            .formatted(folder.resolve("checkout")));
    DiskModuleSpace space = space(paths());
    assertThat(space.find("pkg.mod")).isPresent();
    assertThat(space.find("single")).map(found -> found.name().dotted()).contains("single");
    assertThat(space.find("ns.part")).isPresent();
    assertThat(space.find("other")).isEmpty();
  }

  @Test
  void urlsOfEditableProjects() throws IOException {
    write("checkout/src/pkg/__init__.py", "");
    write("site-packages/demo-1.0.dist-info/METADATA", "Name: demo\nVersion: 1.0\n\nName: no\n");
    write(
        "site-packages/demo-1.0.dist-info/direct_url.json",
        "{\"url\": \""
            + folder.resolve("checkout").toUri()
            + "\", \"dir_info\": {\"editable\": true}}");
    assertThat(space(paths()).find("pkg")).isPresent();
  }

  @Test
  void distributionsWithTheirEntryPoints() throws IOException {
    write("site-packages/demo-1.0.dist-info/METADATA", "Name: demo\nVersion: 1.0\n\nName: no\n");
    write(
        "site-packages/demo-1.0.dist-info/entry_points.txt",
        "[console_scripts]\ndemo = demo.cli:main\n\n# comment\n[demo.plugins]\na=demo.a\n");
    write("site-packages/old.egg-info/PKG-INFO", "Name: old\nVersion: 2\n");
    assertThat(space(paths()).distributions())
        .containsExactly(
            new Distribution(
                "demo",
                "1.0",
                site.resolve("demo-1.0.dist-info").toString(),
                List.of(
                    new EntryPoint("console_scripts", "demo", "demo.cli:main"),
                    new EntryPoint("demo.plugins", "a", "demo.a"))),
            new Distribution("old", "2", site.resolve("old.egg-info").toString(), List.of()));
  }

  @Test
  void archivesLookLikeFolders() throws IOException {
    Path zip = folder.resolve("lib.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (String name : List.of("pkg/__init__.py", "pkg/mod.py", "top.py", "bare/x.py")) {
        entries.putNextEntry(new ZipEntry(name));
        entries.write(("# " + name).getBytes(StandardCharsets.UTF_8));
      }
    }
    Parts parts = new Parts(List.of(), List.of(zip), List.of(), List.of(), 15);
    DiskModuleSpace space = space(SearchPaths.of(new Disk(), parts));
    assertThat(space.find("pkg.mod").flatMap(space::source))
        .contains("# pkg/mod.py".getBytes(StandardCharsets.UTF_8));
    assertThat(space.find("bare")).containsInstanceOf(FoundModule.Namespace.class);
    assertThat(space.submodules("pkg")).containsExactly("mod");
    assertThat(space.kind(zip + "/pkg"))
        .isEqualTo(dev.lazyscope.graph.link.ModuleSpace.PathKind.DIRECTORY);
  }

  @Test
  void theCatalogueStandsBetweenProjectAndPackages() throws IOException {
    write("project/random.py", "");
    write("site-packages/json.py", "");
    Parts parts =
        new Parts(List.of(folder.resolve("project")), List.of(), List.of(), List.of(site), 15);
    DiskModuleSpace space = space(SearchPaths.of(new Disk(), parts));
    assertThat(space.find("random")).map(FoundModule::origin).contains(Origin.PROJECT);
    assertThat(space.find("json")).map(FoundModule::origin).contains(Origin.STANDARD_LIBRARY);
    assertThat(space.find("json.decoder"))
        .map(FoundModule::origin)
        .contains(Origin.STANDARD_LIBRARY);
    assertThat(space.find("os.path")).map(found -> found.name().dotted()).contains("posixpath");
    assertThat(space.find("imp")).isEmpty();
    assertThat(space.find("winreg")).isEmpty();
  }

  private SearchPaths paths() {
    return SearchPaths.of(
        new Disk(), new Parts(List.of(), List.of(), List.of(), List.of(site), 15));
  }

  private static DiskModuleSpace space(SearchPaths paths) {
    return DiskModuleSpace.over(paths.path());
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
