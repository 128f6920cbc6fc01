package dev.lazyscope.graph.program;

import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.model.ImportGraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Resolves the import sites of a program's files and joins them to the import graph.
public final class Linker {
  private final Function<Path, ModuleSpace> spaces;
  private final OwnNames ownNames;

  private Linker(List<LinkedFile> files, Function<Path, ModuleSpace> spaces) {
    this.spaces = spaces;
    this.ownNames = new OwnNames(files);
  }

  /// {@return the import graph of these files; `spaces` gives the module space as files below a
  /// root see it, `shown` the text of a path in results}
  public static ImportGraph link(
      List<LinkedFile> files, Function<Path, ModuleSpace> spaces, Function<Path, String> shown) {
    Linker linker = new Linker(files, spaces);
    ProgramGraph graph = new ProgramGraph(files, shown);
    for (LinkedFile file : files) {
      graph.add(file, linker.resolve(file));
    }
    return graph.build();
  }

  private List<ResolvedImport> resolve(LinkedFile file) {
    List<ImportSite> sites = file.summary().imports();
    if (sites.isEmpty()) {
      return List.of();
    }
    ImportResolver resolver =
        new ImportResolver(file.module(), new Viewpoint(file, spaces), ownNames);
    List<ResolvedImport> resolved = new ArrayList<>(sites.size());
    sites.forEach(site -> resolved.add(resolver.resolve(site)));
    return resolved;
  }
}
