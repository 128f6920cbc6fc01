package dev.lazyscope.graph.program;

import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.Resolution;
import java.util.List;

/// What one import site leads to. `module` is what the statement names; `names` are those of a
/// from-import, in order, and for a star import the submodules that `__all__` lists; `parents` are
/// the packages above `module` that the import loads on the way, outermost first, without those
/// that hold the importer.
public record ResolvedImport(
    ImportSite site, Resolution module, List<Resolution> names, List<FoundModule> parents) {
  public ResolvedImport {
    names = List.copyOf(names);
    parents = List.copyOf(parents);
  }
}
