package dev.lazyscope.cli.prediction;

import dev.lazyscope.analyzer.collect.Summaries;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.cli.analysis.Ignores;
import dev.lazyscope.cli.analysis.ImportAnalysis;
import dev.lazyscope.cli.analysis.Project;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.entry.DiscoveredEntries;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.entry.EntrySelection;
import dev.lazyscope.cli.option.EntryOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.world.Nearest;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.link.layout.ProjectFiles;
import dev.lazyscope.graph.link.layout.ProjectFiles.ProjectFile;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import dev.lazyscope.graph.load.content.Mentions;
import dev.lazyscope.graph.program.LinkedFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
    entries.forEach(entry -> checkFunction(entry, predictions));
    Supplier<List<LinkedFile>> known = files;
    if (entries.isEmpty()) {
      if (!options.arguments().isBlank()) {
        throw new UsageProblem(
            "--args says what one entry is run with; name it with --entry, -m or -c");
      }
      List<LinkedFile> read = files.get();
      known = () -> read;
      entries = DiscoveredEntries.in(settings.project(), directory, candidates(read));
    }
    if (entries.isEmpty()) {
      String what =
          project.layout().files().isEmpty()
              ? "no Python files in %s"
              : "no entry found in %s; name one with --entry, -m or -c";
      throw new UsageProblem(what.formatted(session.world().shown(settings.project())));
    }
    entries.forEach(entry -> check(entry, predictions, project.layout()));
    return new Program(project, entries, predictions, new Ignores(), known);
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

  /// An entry whose module does not exist is a usage problem.
  private static void check(EntryPoint entry, Predictions predictions, ProjectFiles layout) {
    Optional<String> module =
        switch (entry.entry()) {
          case Entry.ImportModule(var name, _) -> Optional.of(name);
          case Entry.RunModule(var name, _) -> Optional.of(name);
          case Entry.Function(var name, _, _) -> Optional.of(name);
          case Entry.Script _, Entry.Code _ -> Optional.empty();
        };
    if (module.isEmpty()) {
      return;
    }
    String name = module.get();
    if (predictions.space(entry).find(name).isEmpty()) {
      List<String> known = namesNear(name, layout, predictions.space(entry));
      throw new UsageProblem("no module '" + name + "' to run" + Nearest.hint(name, known));
    }
  }

  /// So is a function that is named and that nothing in its module can have made.
  private static void checkFunction(EntryPoint entry, Predictions predictions) {
    if (!(entry.entry() instanceof Entry.Function(var module, var function, _))) {
      return;
    }
    String name = function.split("\\.")[0];
    ModuleSpace space = predictions.space(entry);
    Optional<byte[]> source = space.find(module).flatMap(space::source);
    if (source.isPresent()
        && !Mentions.mayBind(source.get(), name)
        && space.find(module + "." + name).isEmpty()) {
      List<String> known =
          Summaries.summarise(Source.decode(source.get())).exports().stream()
              .map(ModuleSummary.Export::name)
              .toList();
      throw new UsageProblem("no '" + name + "' in " + module + Nearest.hint(name, known));
    }
  }

  /// {@return names of modules that a mistyped one may mean, as `entry` sees them}
  public List<String> namesNear(String name, EntryPoint entry) {
    return namesNear(name, project.layout(), predictions.space(entry));
  }

  private static List<String> namesNear(String name, ProjectFiles layout, ModuleSpace space) {
    int dot = name.lastIndexOf('.');
    String parent = dot < 0 ? "" : name.substring(0, dot);
    Stream<String> own =
        layout.files().stream().map((ProjectFile file) -> file.module().name().dotted());
    Stream<String> beside =
        dot < 0 || space.find(parent).isEmpty()
            ? Stream.of()
            : space.submodules(parent).stream().map(child -> parent + "." + child);
    return Stream.concat(own, beside).toList();
  }
}
