package dev.lazyscope.graph.cycle;

import dev.lazyscope.analyzer.scan.Scan;
import dev.lazyscope.analyzer.scan.ScanRequest;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.graph.cycle.verdict.CycleFindings.Question;
import dev.lazyscope.graph.filter.GraphFilter;
import dev.lazyscope.graph.link.disk.Disk;
import dev.lazyscope.graph.link.disk.DiskModuleSpace;
import dev.lazyscope.graph.link.layout.Discovery;
import dev.lazyscope.graph.link.layout.Exclusion;
import dev.lazyscope.graph.link.layout.ProjectFiles;
import dev.lazyscope.graph.link.layout.SearchPaths;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.Origin;
import dev.lazyscope.graph.program.LinkedFile;
import dev.lazyscope.graph.program.Linker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A folder of Python files, read and linked.
public record ScannedTree(ImportGraph graph, Map<String, ModuleSummary> summaries) {
  private static final int VERSION = 15;

  public static ScannedTree of(Path folder) {
    Disk disk = new Disk();
    ProjectFiles project = Discovery.walk(disk, folder, Exclusion.of(List.of()));
    List<Path> paths = project.files().stream().map(file -> file.module().file()).toList();
    List<ModuleSummary> read = Scan.run(ScanRequest.of(paths, 1)).summaries();
    List<LinkedFile> files = new ArrayList<>();
    Map<String, ModuleSummary> summaries = new HashMap<>();
    for (int i = 0; i < read.size(); i++) {
      var file = project.files().get(i);
      files.add(new LinkedFile(file.module(), file.root(), read.get(i)));
      summaries.put(file.module().name().dotted(), read.get(i));
    }
    SearchPaths.Parts parts =
        new SearchPaths.Parts(project.roots(), List.of(), List.of(), List.of(), VERSION);
    DiskModuleSpace space = DiskModuleSpace.over(disk, SearchPaths.of(disk, parts).path());
    ImportGraph graph =
        Linker.link(files, space::seenFrom, path -> folder.relativize(path).toString());
    return new ScannedTree(GraphFilter.ofOrigins(graph, EnumSet.of(Origin.PROJECT)), summaries);
  }

  public Question question(String... entries) {
    return new Question(
        graph, module -> Optional.ofNullable(summaries.get(module)), List.of(entries), VERSION);
  }
}
