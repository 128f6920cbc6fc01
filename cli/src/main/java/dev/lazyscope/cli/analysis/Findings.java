package dev.lazyscope.cli.analysis;

import dev.lazyscope.analyzer.parse.Problem;
import dev.lazyscope.analyzer.summary.ModuleSummary.SummaryProblem;
import dev.lazyscope.graph.link.disk.Disk.DiskProblem;
import dev.lazyscope.graph.link.layout.ProjectFiles.LayoutWarning;
import dev.lazyscope.graph.program.LinkedFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells what is wrong with a project's files; the rest of them is analysed nevertheless.
final class Findings {
  private static final int SHOWN = 10;

  private Findings() {}

  static void tell(Project project, List<LinkedFile> files) {
    if (project.session().options().quiet()) {
      return;
    }
    List<String> messages = new ArrayList<>();
    for (DiskProblem problem : project.disk().problems()) {
      messages.add(project.shown(problem.path()) + ": " + problem.message());
    }
    project.layout().warnings().forEach(warning -> messages.add(layout(project, warning)));
    boolean isVerbose = project.session().options().verbose();
    for (LinkedFile file : files) {
      String path = project.shown(file.module().file());
      List<SummaryProblem> problems = file.summary().problems();
      (isVerbose ? problems.stream() : firstOfEachKind(problems))
          .forEach(problem -> messages.add(path + problem(problem)));
    }
    if (files.isEmpty()) {
      messages.add("no Python files in " + project.shown(project.settings().project()));
    }
    boolean isLong = messages.size() > SHOWN && !isVerbose;
    messages.stream().limit(isLong ? SHOWN : messages.size()).forEach(project.session()::warn);
    if (isLong) {
      project.session().warn("and " + (messages.size() - SHOWN) + " more; --verbose shows all");
    }
  }

  /// What is no Python at all has a problem in every line.
  private static Stream<SummaryProblem> firstOfEachKind(List<SummaryProblem> problems) {
    Set<Problem.Kind> told = EnumSet.noneOf(Problem.Kind.class);
    return problems.stream().filter(problem -> told.add(problem.kind()));
  }

  private static String problem(SummaryProblem problem) {
    return ":%s: %s: %s".formatted(problem.place(), problem.kind().id(), problem.message());
  }

  private static String layout(Project project, LayoutWarning warning) {
    String used = project.shown(warning.used());
    String hidden =
        warning.hidden().stream()
            .map((Path path) -> project.shown(path))
            .collect(Collectors.joining(", "));
    return switch (warning.kind()) {
      case TWO_FILES ->
          "two files for module %s: %s is used, not %s".formatted(warning.module(), used, hidden);
      case TWO_ROOTS ->
          "module %s is in several source folders: %s and %s"
              .formatted(warning.module(), used, hidden);
      case SHADOWS_STANDARD_LIBRARY ->
          "%s hides the standard library's %s".formatted(used, warning.module());
      case HIDDEN_BY_BUILT_IN ->
          "%s is never imported: the built-in module %s wins".formatted(used, warning.module());
    };
  }
}
