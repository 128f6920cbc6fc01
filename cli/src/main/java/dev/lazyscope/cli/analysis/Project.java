package dev.lazyscope.cli.analysis;

import dev.lazyscope.analyzer.cache.CacheLocation;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.link.disk.Disk;
import dev.lazyscope.graph.link.disk.DiskModuleSpace;
import dev.lazyscope.graph.link.layout.Discovery;
import dev.lazyscope.graph.link.layout.Exclusion;
import dev.lazyscope.graph.link.layout.ProjectFiles;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.PatternSyntaxException;

/// A project before it is read: where its files lie and with which settings it is analysed.
public record Project(Settings settings, Session session, Disk disk, ProjectFiles layout) {

  /// Walks the project's folders; a pattern of `--exclude` that is none is a usage problem.
  public static Project open(Settings settings, Session session) {
    Disk disk = new Disk();
    ProjectFiles layout = Discovery.walk(disk, settings.project(), exclusion(settings));
    session.detail(
        layout.files().size()
            + " files below "
            + session.world().shown(settings.project())
            + "; Python is "
            + settings.environment().source());
    return new Project(settings, session, disk, layout);
  }

  /// {@return the same with a disk of its own, for another thread: what that one cannot read does
  /// not belong to this project's problems}
  public Project beside() {
    return new Project(settings, session, new Disk(), layout);
  }

  /// {@return the modules as files below a root see them}
  Function<Path, ModuleSpace> spaces() {
    Map<Path, ModuleSpace> known = new ConcurrentHashMap<>();
    DiskModuleSpace whole = space();
    return root -> known.computeIfAbsent(root, whole::seenFrom);
  }

  /// {@return the modules as the project sees them}
  public DiskModuleSpace space() {
    return DiskModuleSpace.over(disk, SearchPathOrder.ofProject(settings, disk, layout.roots()));
  }

  /// {@return where the summaries of this project are remembered}
  Optional<CacheLocation> cache() {
    return settings
        .cache()
        .map(folder -> new CacheLocation(folder, settings.project().toString(), Build.identity()));
  }

  /// {@return a path as results show it: below the project, relative to the working directory}
  public String shown(Path file) {
    return session.world().shown(file);
  }

  private static Exclusion exclusion(Settings settings) {
    try {
      return Exclusion.of(settings.exclude());
    } catch (PatternSyntaxException broken) {
      throw new UsageProblem(
          "'" + broken.getPattern() + "' is no pattern: " + broken.getDescription());
    }
  }
}
