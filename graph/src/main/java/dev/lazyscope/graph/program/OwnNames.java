package dev.lazyscope.graph.program;

import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportForm.ImportedName;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.analyzer.summary.ModuleSummary.Export;
import dev.lazyscope.graph.link.FoundModule;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which names the modules of the program bind themselves.
final class OwnNames {
  private final Map<Path, LinkedFile> files = new HashMap<>();

  OwnNames(List<LinkedFile> files) {
    files.forEach(file -> this.files.put(file.module().file(), file));
  }

  /// {@return the names in the `__all__` of a module, as far as it is literal}
  List<String> listedIn(FoundModule module) {
    return summary(module)
        .flatMap(ModuleSummary::dunderAll)
        .map(ModuleSummary.DunderAll::names)
        .orElse(List.of());
  }

  /// {@return whether the module binds `name` to something else than its submodule of that name}
  boolean binds(FoundModule module, String name) {
    return summary(module)
        .filter(summary -> exports(summary, name) && !importsSubmodule(summary, module, name))
        .isPresent();
  }

  private static boolean exports(ModuleSummary summary, String name) {
    for (Export export : summary.exports()) {
      if (export.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private Optional<ModuleSummary> summary(FoundModule module) {
    return module instanceof FoundModule.Source(_, var path, _, _)
        ? Optional.ofNullable(files.get(path)).map(LinkedFile::summary)
        : Optional.empty();
  }

  private static boolean importsSubmodule(ModuleSummary summary, FoundModule module, String name) {
    for (ImportSite site : summary.imports()) {
      if (site.form() instanceof ImportForm.From(var level, var asked, var names)) {
        boolean isFromItself =
            level == 1 && asked.isEmpty() || level == 0 && asked.equals(module.name().dotted());
        if (isFromItself && names.contains(new ImportedName(name, name))) {
          return true;
        }
      }
    }
    return false;
  }
}
