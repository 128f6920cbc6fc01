package dev.lazyscope.graph.link.layout;

import dev.lazyscope.graph.link.FoundModule.Origin;
import dev.lazyscope.graph.link.SearchPath;
import dev.lazyscope.graph.link.SearchPath.Catalogue;
import dev.lazyscope.graph.link.SearchPath.Entry;
import dev.lazyscope.graph.link.SearchPath.Location;
import dev.lazyscope.graph.link.SearchPath.Mapping;
import dev.lazyscope.graph.link.disk.Disk;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts a search path together in the order of `sys.path`: project, extra entries, standard
/// library, installed packages with what their `.pth` files add, finders of editable installs.
public record SearchPaths(SearchPath path, List<StartUpLine> startUpLines) {
  public SearchPaths {
    startUpLines = List.copyOf(startUpLines);
  }

  /// A line of a `.pth` file that Python executes whenever it starts.
  public record StartUpLine(Path file, String line) {}

  /// What the path is made of; without `standardLibrary` the catalogue stands in for it.
  public record Parts(
      List<Path> projectRoots,
      List<Path> extra,
      List<Path> standardLibrary,
      List<Path> sitePackages,
      int minorVersion) {
    public Parts {
      projectRoots = List.copyOf(projectRoots);
      extra = List.copyOf(extra);
      standardLibrary = List.copyOf(standardLibrary);
      sitePackages = List.copyOf(sitePackages);
    }
  }

  public static SearchPaths of(Disk disk, Parts parts) {
    Assembly assembly = new Assembly(disk);
    parts.projectRoots().forEach(root -> assembly.add(root, Origin.PROJECT));
    parts.extra().forEach(folder -> assembly.add(folder, Origin.THIRD_PARTY));
    if (parts.standardLibrary().isEmpty()) {
      assembly.entries.put("", new Catalogue());
    }
    parts.standardLibrary().forEach(folder -> assembly.add(folder, Origin.STANDARD_LIBRARY));
    parts.sitePackages().forEach(assembly::addSite);
    parts.sitePackages().forEach(assembly::addFinders);
    parts.sitePackages().forEach(assembly::addEditableProjects);
    SearchPath path =
        new SearchPath(
            List.copyOf(assembly.entries.values()), parts.minorVersion(), Optional.empty());
    return new SearchPaths(path, assembly.lines);
  }

  private static final class Assembly {
    private final Disk disk;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<StartUpLine> lines = new ArrayList<>();

    Assembly(Disk disk) {
      this.disk = disk;
    }

    /// The first mention of a folder counts, as in `site.addsitedir`.
    void add(Path folder, Origin origin) {
      Path absolute = folder.toAbsolutePath().normalize();
      entries.putIfAbsent(absolute.toString(), new Location(absolute, origin));
    }

    void addSite(Path folder) {
      add(folder, Origin.THIRD_PARTY);
      for (PthFile pth : PthFile.in(disk, folder.toAbsolutePath().normalize())) {
        pth.folders().stream()
            .filter(added -> disk.isFolder(added) || disk.isFile(added))
            .forEach(added -> add(added, origin(folder, added)));
        pth.importLines().forEach(line -> lines.add(new StartUpLine(pth.file(), line)));
      }
    }

    /// A folder outside the installation is the source of an editable install.
    private static Origin origin(Path site, Path added) {
      Path inside = site.toAbsolutePath().normalize();
      return added.startsWith(inside) ? Origin.THIRD_PARTY : Origin.PROJECT;
    }

    void addFinders(Path folder) {
      EditableFinder.in(disk, folder.toAbsolutePath().normalize())
          .forEach(mapping -> entries.put("finder " + entries.size(), mapping));
    }

    /// Only projects of which no `.pth` line and no finder has told the folders.
    void addEditableProjects(Path site) {
      for (Path project : DirectUrl.editableProjects(disk, site.toAbsolutePath().normalize())) {
        if (entries.values().stream().noneMatch(entry -> leadsInto(entry, project))) {
          DirectUrl.sources(disk, project).forEach(folder -> add(folder, Origin.PROJECT));
        }
      }
    }

    private static boolean leadsInto(Entry entry, Path project) {
      return switch (entry) {
        case Location(var folder, _) -> folder.startsWith(project);
        case Mapping(var modules, _, _) ->
            modules.values().stream().anyMatch(folder -> folder.startsWith(project));
        case Catalogue _ -> false;
      };
    }
  }
}
