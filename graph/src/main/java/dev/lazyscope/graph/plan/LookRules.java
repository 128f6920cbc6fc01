package dev.lazyscope.graph.plan;

import dev.lazyscope.analyzer.collect.Summaries;
import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.load.content.ProtocolBuffers;
import dev.lazyscope.graph.load.observer.Observer.Statement;
import dev.lazyscope.graph.load.value.Trace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Statements that stay eager by the look of them: few, cheap, and of kinds whose effect no
/// simulation of Python code sees, such as what compiled code expects to be loaded.
final class LookRules {
  private final ModuleSpace space;
  private final Map<String, Optional<Looked>> modules = new HashMap<>();
  private final Set<String> fetched = new HashSet<>();
  private final Set<String> registering = new HashSet<>();

  /// A module's file: its summary and its lines.
  private record Looked(ModuleSummary summary, LineMap lines, boolean isPackage) {}

  LookRules(ModuleSpace space, Watching run) {
    this.space = space;
    for (Statement statement : run.statements()) {
      if (!statement.imported().equals(statement.site().module())) {
        statement.names().forEach(name -> fetched.add(statement.imported() + ":" + name));
      }
    }
    run.changed().stream().filter(this::isOfProgram).forEach(this::addWriters);
    run.patches().keySet().forEach(patch -> registering.add(patch.writer()));
  }

  /// What the standard library keeps is mostly caches, and every subclass is known to its base.
  private boolean isOfProgram(Trace trace) {
    String[] words = trace.name().split(" ");
    return switch (words[0]) {
      case "subclasses" -> false;
      case "module" -> !isLibrary(words[1]);
      default -> !isLibrary(words[0]) && !isLibrary(words[1].substring(0, words[1].indexOf(':')));
    };
  }

  private void addWriters(Trace trace) {
    for (String entry : trace.written()) {
      String writer = trace.write(entry).map(Trace.Write::writer).orElse("");
      if (!writer.equals(trace.maker()) && !writer.endsWith("." + entry)) {
        registering.add(writer);
      }
    }
  }

  /// {@return the rule by which the statement stays eager, if there is one}
  Optional<String> keeps(Statement statement) {
    if (statement.imported().equals("__future__")) {
      return Optional.empty();
    }
    if (looked(statement.site().module())
        .filter(module -> isBetweenPaths(module, module.lines().place(statement.site().at())))
        .isPresent()) {
      return Optional.of("sys-path-trick");
    }
    if (space.find(statement.imported()).isEmpty()) {
      return Optional.of("missing-module");
    }
    if (isExtension(statement) || isBelowExtension(statement) || isOfProtocolBuffers(statement)) {
      return Optional.of("extension-module");
    }
    return looked(statement.site().module()).flatMap(module -> keeps(statement, module));
  }

  private Optional<String> keeps(Statement statement, Looked module) {
    Place place = module.lines().place(statement.site().at());
    List<ImportSite> sites =
        module.summary().imports().stream()
            .filter(site -> site.place().equals(place) && names(site, statement))
            .toList();
    boolean isForEffect =
        !sites.isEmpty()
            && !isLibrary(statement.imported())
            && sites.stream().allMatch(site -> isForEffect(statement, module, site));
    return isForEffect ? Optional.of("unused-import") : Optional.empty();
  }

  /// `import a, b` is two sites at one place.
  private static boolean names(ImportSite site, Statement statement) {
    return switch (site.form()) {
      case ImportForm.Plain(String name, _) -> name.equals(statement.imported());
      case ImportForm.From _, ImportForm.Star _, ImportForm.Dynamic _ -> true;
    };
  }

  /// Compiled code may expect Python modules, or other compiled ones, to be loaded by then.
  private boolean isExtension(Statement statement) {
    return targets(statement).anyMatch(this::isExtension);
  }

  private boolean isExtension(String module) {
    return space
        .find(module)
        .filter(FoundModule.Extension.class::isInstance)
        .filter(found -> found.origin() != FoundModule.Origin.STANDARD_LIBRARY)
        .isPresent();
  }

  /// A compiled package may be of a class of its own, whose attributes are not those of modules:
  /// reading one does not load a submodule that waits for it.
  private boolean isBelowExtension(Statement statement) {
    return Stream.iterate(
            new ModuleName(statement.imported()).parent(),
            Optional::isPresent,
            parent -> parent.flatMap(ModuleName::parent))
        .flatMap(Optional::stream)
        .anyMatch(parent -> isExtension(parent.dotted()));
  }

  /// Such a module hands its file to a pool of compiled code, which must have those by then that
  /// the file imports.
  private static boolean isOfProtocolBuffers(Statement statement) {
    return ProtocolBuffers.isMade(statement.site().module())
        && targets(statement).anyMatch(ProtocolBuffers::isMade);
  }

  private static Stream<String> targets(Statement statement) {
    return Stream.concat(
        Stream.of(statement.imported()),
        statement.names().stream().map(name -> statement.imported() + "." + name));
  }

  /// `sys.path` is changed before the import and changed back after it: a later import would look
  /// elsewhere.
  private static boolean isBetweenPaths(Looked module, Place place) {
    List<Place> changes =
        module.summary().effects().stream()
            .filter(effect -> effect.kind().equals(EffectKind.SYS_PATH.id()))
            .map(ModuleSummary.DirectEffect::place)
            .toList();
    return changes.stream().anyMatch(at -> at.compareTo(place) < 0)
        && changes.stream().anyMatch(at -> at.compareTo(place) > 0);
  }

  private boolean isLibrary(String module) {
    return space
        .find(module)
        .filter(found -> found.origin() == FoundModule.Origin.STANDARD_LIBRARY)
        .isPresent();
  }

  /// Nobody reads what the statement binds: it can only be there for what loading does.
  private boolean isForEffect(Statement statement, Looked module, ImportSite site) {
    return switch (site.form()) {
      case ImportForm.Plain(String name, Optional<String> as) ->
          isUnused(statement, module, as.orElse(ModuleName.top(name)))
              && (name.contains(".") || !module.isPackage());
      case ImportForm.From(_, _, var names) ->
          names.stream().allMatch(one -> isUnused(statement, module, one.boundName()))
              && names.stream()
                  .map(one -> statement.imported() + "." + one.name())
                  .anyMatch(
                      one -> module.isPackage() ? isRegistering(statement, one) : isModule(one));
      case ImportForm.Star _, ImportForm.Dynamic _ -> false;
    };
  }

  /// What a package does not use itself it may hand on, unless its loading changes what is others'.
  private boolean isRegistering(Statement statement, String name) {
    return statement.imported().equals(statement.site().module()) && registering.contains(name);
  }

  /// Who imports for effect names a module; a name out of a module is handed on.
  private boolean isModule(String name) {
    return space.find(name).isPresent();
  }

  private boolean isUnused(Statement statement, Looked module, String name) {
    ModuleSummary summary = module.summary();
    return summary.uses().stream().noneMatch(use -> use.name().equals(name))
        && summary.dunderAll().filter(all -> all.names().contains(name)).isEmpty()
        && !fetched.contains(statement.site().module() + ":" + name);
  }

  private Optional<Looked> looked(String module) {
    return modules.computeIfAbsent(module, this::look);
  }

  private Optional<Looked> look(String module) {
    return space
        .find(module)
        .filter(found -> found.origin() != FoundModule.Origin.STANDARD_LIBRARY)
        .flatMap(found -> space.source(found).map(bytes -> look(found, bytes)));
  }

  private static Looked look(FoundModule found, byte[] bytes) {
    Source source = Source.decode(bytes);
    boolean isPackage = found instanceof FoundModule.Source file && file.isPackage();
    return new Looked(Summaries.summarise(source), LineMap.of(source.utf8()), isPackage);
  }
}
