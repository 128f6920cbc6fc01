package dev.lazyscope.cli.analysis;

import dev.lazyscope.analyzer.scan.Scan;
import dev.lazyscope.analyzer.scan.ScanRequest;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.cli.world.Progress;
import dev.lazyscope.graph.link.layout.ProjectFiles.ProjectFile;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.program.LinkedFile;
import dev.lazyscope.graph.program.Linker;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// What the files of a project say: the files with their summaries and the graph of their imports.
public record ImportAnalysis(List<LinkedFile> files, ImportGraph graph) {
  public ImportAnalysis {
    files = List.copyOf(files);
  }

  /// From files to the graph; what is wrong with the project is told on the way.
  public static ImportAnalysis run(Project project) {
    return of(project, read(project));
  }

  /// From files that were read before to the graph.
  public static ImportAnalysis of(Project project, List<LinkedFile> files) {
    ImportGraph graph = Linker.link(files, project.spaces(), project::shown);
    Findings.tell(project, files);
    return new ImportAnalysis(files, graph);
  }

  /// {@return the files with their summaries, read in parallel or remembered}
  public static List<LinkedFile> read(Project project) {
    List<ProjectFile> found = project.layout().files();
    List<Path> paths = found.stream().map(file -> file.module().file()).toList();
    try (Progress progress = project.session().progress("reading")) {
      ScanRequest request =
          new ScanRequest(
              paths,
              project.settings().jobs(),
              project.cache(),
              () -> progress.step(paths.size(), "files"));
      List<ModuleSummary> summaries = Scan.run(request).summaries();
      return IntStream.range(0, found.size())
          .mapToObj(i -> linked(found.get(i), summaries.get(i)))
          .toList();
    }
  }

  private static LinkedFile linked(ProjectFile file, ModuleSummary summary) {
    return new LinkedFile(file.module(), file.root(), summary);
  }
}
