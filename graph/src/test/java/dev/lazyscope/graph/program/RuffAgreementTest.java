package dev.lazyscope.graph.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.scan.Scan;
import dev.lazyscope.analyzer.scan.ScanRequest;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.graph.link.disk.Disk;
import dev.lazyscope.graph.link.disk.DiskModuleSpace;
import dev.lazyscope.graph.link.layout.Discovery;
import dev.lazyscope.graph.link.layout.Exclusion;
import dev.lazyscope.graph.link.layout.ProjectFiles;
import dev.lazyscope.graph.link.layout.ProjectFiles.ProjectFile;
import dev.lazyscope.graph.link.layout.SearchPaths;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.testing.Python315;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The whole way from files to edges, next to `ruff analyze graph`; `bench/agreement` does the same
/// over large trees and explains what differs there.
final class RuffAgreementTest {
  private static final Path TREE = Repository.fixture("link/agreement");
  private static final Pattern FILE = Pattern.compile("^  \"([^\"]+)\": \\[");
  private static final Pattern IMPORTED = Pattern.compile("^    \"([^\"]+)\"");

  @Test
  void everyEdgeOfRuffIsOurs() throws IOException, InterruptedException {
    SortedSet<String> theirs = ruffsEdges();
    assertThat(theirs).hasSize(12);
    assertThat(edges(graph())).containsAll(theirs);
  }

  @Test
  void edgesBeyondRuffAreParentsStarsAndLiteralCalls() throws IOException, InterruptedException {
    SortedSet<String> ours = edges(graph());
    ours.removeAll(ruffsEdges());
    assertThat(ours)
        .containsExactly(
            "app/__init__.py app/core/__init__.py",
            "app/__main__.py app/core/__init__.py",
            "app/__main__.py app/plugins/__init__.py",
            "app/plugins/__init__.py app/plugins/two.py");
    assertThat(kind("app", "app.core")).isEqualTo(EdgeKind.PARENT_PACKAGE);
    assertThat(kind("app.__main__", "app.core")).isEqualTo(EdgeKind.PARENT_PACKAGE);
    assertThat(kind("app.__main__", "app.plugins")).isEqualTo(EdgeKind.STAR);
    assertThat(kind("app.plugins", "app.plugins.two")).isEqualTo(EdgeKind.DYNAMIC);
  }

  private static EdgeKind kind(String importer, String imported) {
    ImportGraph graph = graph();
    int node = graph.find(importer).orElseThrow();
    return IntStream.range(graph.firstEdge(node), graph.endEdge(node))
        .filter(edge -> graph.name(graph.imported(edge)).equals(imported))
        .mapToObj(graph::kind)
        .findFirst()
        .orElseThrow();
  }

  private static ImportGraph graph() {
    Disk disk = new Disk();
    ProjectFiles project = Discovery.walk(disk, TREE, Exclusion.of(List.of()));
    List<Path> paths = project.files().stream().map(file -> file.module().file()).toList();
    List<ModuleSummary> summaries = Scan.run(ScanRequest.of(paths, 1)).summaries();
    List<LinkedFile> files =
        IntStream.range(0, paths.size())
            .mapToObj(
                i -> {
                  ProjectFile file = project.files().get(i);
                  return new LinkedFile(file.module(), file.root(), summaries.get(i));
                })
            .toList();
    SearchPaths.Parts parts =
        new SearchPaths.Parts(project.roots(), List.of(), List.of(), List.of(), 15);
    DiskModuleSpace space = DiskModuleSpace.over(disk, SearchPaths.of(disk, parts).path());
    return Linker.link(files, space::seenFrom, path -> TREE.relativize(path).toString());
  }

  /// Edges between files as `importer imported`.
  private static SortedSet<String> edges(ImportGraph graph) {
    SortedSet<String> found = new TreeSet<>();
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      String imported = graph.node(graph.imported(edge)).file();
      if (!imported.isEmpty()) {
        found.add(graph.node(graph.importer(edge)).file() + " " + imported);
      }
    }
    return found;
  }

  private static SortedSet<String> ruffsEdges() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Python315.ruff().toString(), "analyze", "graph", "--quiet", "--isolated", ".")
            .directory(TREE.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String json = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    SortedSet<String> found = new TreeSet<>();
    String importer = "";
    for (String line : json.lines().toList()) {
      Matcher file = FILE.matcher(line);
      Matcher imported = IMPORTED.matcher(line);
      if (file.find()) {
        importer = file.group(1);
      } else if (imported.find()) {
        found.add(importer + " " + imported.group(1));
      }
    }
    return found;
  }
}
