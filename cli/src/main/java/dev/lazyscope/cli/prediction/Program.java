package dev.lazyscope.cli.prediction;

import dev.lazyscope.cli.analysis.Ignores;
import dev.lazyscope.cli.analysis.ImportAnalysis;
import dev.lazyscope.cli.analysis.Project;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.entry.DiscoveredEntries;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.entry.EntrySelection;
import dev.lazyscope.cli.option.EntryOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.graph.program.LinkedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A project with the entries that count and what predicts their loads; `files` are read when they
/// are asked for.
public record Program(
    Project project,
    List<EntryPoint> entries,
    Predictions predictions,
    Ignores ignores,
    Supplier<List<LinkedFile>> files) {
  public Program {
    entries = List.copyOf(entries);
  }

  /// Opens the project and finds the entries: those that the user names, else those that the
  /// configuration names, else those that the project declares or contains.
  public static Program open(Settings settings, EntryOptions options, Session session) {
    Project project = Project.open(settings, session);
    return of(project, options, () -> ImportAnalysis.read(project));
  }

  /// Finds the entries of a project whose files others need too: `files` is asked for them only
  /// where no entry is named.
  public static Program of(
      Project project, EntryOptions options, Supplier<List<LinkedFile>> files) {
    Settings settings = project.settings();
    Session session = project.session();
    Path directory = directory(project);
    Predictions predictions = Predictions.of(settings, project.disk(), project.layout());
    List<EntryPoint> entries =
        EntrySelection.named(options, settings.entries(), directory, session.world());
    for (EntryPoint entry : entries) {
      refuse(EntryCheck.problem(entry, predictions, session.world()));
    }
    Supplier<List<LinkedFile>> known = files;
    if (entries.isEmpty()) {
      if (!options.arguments().isBlank()) {
        throw new UsageProblem(
            "--args says what one entry is run with; name it with --entry, -m or -c");
      }
      List<LinkedFile> read = files.get();
      known = () -> read;
      entries = DiscoveredEntries.in(settings.project(), directory, candidates(read));
      entries.forEach(entry -> refuse(EntryCheck.missingModule(entry, predictions)));
    }
    if (entries.isEmpty()) {
      String what =
          project.layout().files().isEmpty()
              ? "no Python files in %s"
              : "no entry found in %s; name one with --entry, -m or -c";
      throw new UsageProblem(what.formatted(session.world().shown(settings.project())));
    }
    return new Program(project, entries, predictions, new Ignores(), known);
  }

  private static void refuse(Optional<UsageProblem> problem) {
    if (problem.isPresent()) {
      throw problem.get();
    }
  }

  /// The folder that Python is started in: the project, or the first root above a package.
  public static Path directory(Project project) {
    Path asked = project.settings().project();
    List<Path> roots = project.layout().roots();
    boolean isRoot = roots.isEmpty() || roots.contains(asked);
    Path folder = isRoot ? asked : roots.getFirst();
    return Files.isDirectory(folder) ? folder : folder.getParent();
  }

  private static List<DiscoveredEntries.Candidate> candidates(List<LinkedFile> files) {
    return files.stream()
        .map(
            file ->
                new DiscoveredEntries.Candidate(
                    file.module(), file.root(), file.summary().hasMainGuard()))
        .toList();
  }
}
