package dev.lazyscope.cli.analysis;

import dev.lazyscope.analyzer.scan.Scan;
import dev.lazyscope.analyzer.scan.ScanRequest;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.cli.world.Progress;
import dev.lazyscope.graph.cycle.verdict.CycleFindings.Effort;
import dev.lazyscope.graph.cycle.verdict.CycleFindings.Question;
import dev.lazyscope.graph.filter.GraphFilter;
import dev.lazyscope.graph.link.layout.ProjectFiles.ProjectFile;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.program.LinkedFile;
import dev.lazyscope.graph.program.Linker;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /// From files that were read before to the graph; what is wrong with them is told.
  public static ImportAnalysis of(Project project, List<LinkedFile> files) {
    ImportAnalysis analysis = quietly(project, files);
    Findings.tell(project, files);
    return analysis;
  }

  /// From files that were read before to the graph, where others tell what is wrong with them.
  public static ImportAnalysis quietly(Project project, List<LinkedFile> files) {
    return new ImportAnalysis(files, Linker.link(files, project.spaces(), project::shown));
  }

  /// {@return the question for the cycles of the project's own modules}
  public Question cycles(List<String> entries, int minorVersion, Effort effort) {
    Map<String, ModuleSummary> summaries = new HashMap<>();
    for (LinkedFile file : files) {
      summaries.putIfAbsent(file.module().name().dotted(), file.summary());
    }
    return new Question(
        GraphFilter.ofProject(graph),
        module -> Optional.ofNullable(summaries.get(module)),
        entries,
        minorVersion,
        effort);
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
