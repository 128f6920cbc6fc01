package dev.lazyscope.graph.cycle.run;

import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportForm.ImportedName;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.graph.cycle.run.LoadingModule.Bound;
import dev.lazyscope.graph.cycle.run.LoadingModule.Proxy;
import dev.lazyscope.graph.cycle.run.LoadingModule.ToModule;
import dev.lazyscope.graph.cycle.run.LoadingModule.ToValue;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one step does, given what is loaded: import system reference 5.3 to 5.5, `IMPORT_FROM` of
/// the interpreter, and PEP 810 for proxies.
final class Evaluation {
  private static final Found VALUE = new Found(new ToValue());

  private final Program program;
  private final Variant variant;
  private final Map<String, LoadingModule> modules;
  private final Map<Proxy, LoadingModule> busy = new IdentityHashMap<>();
  private final Set<String> pendingSubmodules = new HashSet<>();

  /// The proxies that the step in hand is in the middle of resolving.
  private final Set<Proxy> current = Collections.newSetFromMap(new IdentityHashMap<>());

  Evaluation(Program program, Variant variant, Map<String, LoadingModule> modules) {
    this.program = program;
    this.variant = variant;
    this.modules = modules;
  }

  /// {@return the same over a copy of the modules; no step is in hand}
  Evaluation copy(Map<String, LoadingModule> copied) {
    Evaluation copy = new Evaluation(program, variant, copied);
    copy.pendingSubmodules.addAll(pendingSubmodules);
    return copy;
  }

  /// What a step leads to.
  sealed interface Result {}

  /// What looking up a name leads to.
  sealed interface Lookup {}

  /// The step is done.
  record Done() implements Result {}

  /// A module must be loaded before the step can go on.
  record Needs(String module) implements Result, Lookup {}

  /// A name of `from` is needed too early; `statement` of `importer` is the import that brings it.
  record Fails(
      Outcome.Kind kind,
      String importer,
      Place statement,
      String from,
      String name,
      Optional<Place> definedAt)
      implements Result, Lookup {}

  /// A name that was found.
  record Found(Bound bound) implements Lookup {}

  /// An import in whose name something is looked up.
  private record Asking(LoadingModule runs, String importer, Place statement) {}

  Result of(LoadingModule module, Step step) {
    if (!current.isEmpty()) {
      current.clear();
    }
    return switch (step) {
      case Step.Import statement -> run(module, statement);
      case Step.Use use -> use(module, use);
    };
  }

  /// Forgets which proxies a module was resolving.
  void leave(LoadingModule module) {
    if (!busy.isEmpty()) {
      busy.values().removeIf(module::equals);
    }
  }

  boolean isMissing(String module) {
    return !modules.containsKey(module) && program.isRelevant(module) && program.has(module);
  }

  private Result run(LoadingModule module, Step.Import statement) {
    ImportSite site = statement.site();
    Asking asking = new Asking(module, module.name, site.place());
    String imported = statement.imported();
    if (variant.defers(module.name, site, imported, module.facts.orElseThrow().summary())) {
      defer(module, site, imported);
      return new Done();
    }
    for (String part : statement.parts()) {
      if (isMissing(part)) {
        return new Needs(part);
      }
    }
    return switch (site.form()) {
      case ImportForm.Plain(String name, Optional<String> asName) -> {
        module.bind(
            asName.orElse(ModuleName.top(name)),
            new ToModule(asName.isPresent() ? name : ModuleName.top(name)));
        yield new Done();
      }
      case ImportForm.From(_, _, List<ImportedName> names) ->
          statement.parts().isEmpty() ? bindValues(module, names) : bind(asking, imported, names);
      case ImportForm.Star _ -> bind(asking, imported, exported(imported));
      case ImportForm.Dynamic _ -> new Done();
    };
  }

  /// {@return what a star import reads of a module: the names of `__all__`, or else the public
  /// names that imports have bound; only those can load anything}
  private List<ImportedName> exported(String module) {
    Optional<LoadingModule> loading = Optional.ofNullable(modules.get(module));
    Optional<List<String>> listed =
        loading
            .flatMap(found -> found.facts)
            .flatMap(facts -> facts.summary().dunderAll())
            .filter(all -> loading.orElseThrow().defines("__all__"))
            .map(ModuleSummary.DunderAll::names);
    return listed
        .map(List::stream)
        .orElseGet(() -> loading.stream().flatMap(found -> found.publicNames().stream()))
        .map(name -> new ImportedName(name, name))
        .toList();
  }

  /// Nothing of the program: whatever is imported from there is a value.
  private static Result bindValues(LoadingModule module, List<ImportedName> names) {
    for (ImportedName name : names) {
      module.bind(name.boundName(), VALUE.bound());
    }
    return new Done();
  }

  private Result bind(Asking asking, String imported, List<ImportedName> names) {
    for (ImportedName name : names) {
      switch (attribute(asking, imported, name.name(), Outcome.Kind.NAME_NOT_YET_DEFINED)) {
        case Found(Bound bound) -> asking.runs().bind(name.boundName(), bound);
        case Needs needs -> {
          return needs;
        }
        case Fails fails -> {
          return fails;
        }
      }
    }
    return new Done();
  }

  private void defer(LoadingModule module, ImportSite site, String imported) {
    switch (site.form()) {
      case ImportForm.Plain(String name, Optional<String> asName) -> {
        pendingSubmodules.addAll(Names.prefixes(name));
        module.bind(
            asName.orElse(ModuleName.top(name)), new Proxy(module.name, site, imported, ""));
      }
      case ImportForm.From(_, _, List<ImportedName> names) -> {
        for (ImportedName name : names) {
          pendingSubmodules.add(imported + "." + name.name());
          module.bind(name.boundName(), new Proxy(module.name, site, imported, name.name()));
        }
      }
      case ImportForm.Star _, ImportForm.Dynamic _ -> {}
    }
  }

  private Result use(LoadingModule module, Step.Use step) {
    String name = step.use().name();
    Optional<Bound> found = Optional.ofNullable(module.bound.get(name));
    Optional<Place> statement = module.facts.map(facts -> facts.statements().get(name));
    if (found.isEmpty() || statement.isEmpty()) {
      return new Done();
    }
    Asking asking = new Asking(module, module.name, statement.orElseThrow());
    Lookup result = touch(asking, module, name, found.orElseThrow());
    for (String part : step.path()) {
      if (result instanceof Found(ToModule(String inside))) {
        result = attribute(asking, inside, part, Outcome.Kind.ATTRIBUTE_NOT_YET_DEFINED);
      }
    }
    return switch (result) {
      case Found _ -> new Done();
      case Needs needed -> needed;
      case Fails fails -> fails;
    };
  }

  /// {@return what a bound name is once it is read: a proxy is replaced by what it stands for}
  private Lookup touch(Asking asking, LoadingModule owner, String name, Bound bound) {
    return switch (bound) {
      case ToModule _, ToValue _ -> new Found(bound);
      case Proxy proxy -> {
        Lookup real = resolve(asking, owner, proxy);
        if (real instanceof Found(Bound known)) {
          owner.bind(name, known);
        }
        yield real;
      }
    };
  }

  private Lookup resolve(Asking asking, LoadingModule owner, Proxy proxy) {
    LoadingModule resolving = busy.getOrDefault(proxy, asking.runs());
    if (resolving != asking.runs()) {
      return new Fails(
          Outcome.Kind.LAZY_IMPORT_NEEDS_ITSELF,
          owner.name,
          proxy.site().place(),
          resolving.name,
          proxy.name().isEmpty() ? proxy.module() : proxy.name(),
          Optional.empty());
    }
    busy.put(proxy, asking.runs());
    current.add(proxy);
    Lookup result = import_(new Asking(asking.runs(), owner.name, proxy.site().place()), proxy);
    if (result instanceof Found) {
      busy.remove(proxy);
    }
    return result;
  }

  private Lookup import_(Asking asking, Proxy proxy) {
    if (!proxy.name().isEmpty()) {
      return needs(proxy.module())
          .<Lookup>map(needed -> needed)
          .orElseGet(
              () ->
                  attribute(
                      asking, proxy.module(), proxy.name(), Outcome.Kind.NAME_NOT_YET_DEFINED));
    }
    boolean hasAsName =
        proxy.site().form() instanceof ImportForm.Plain(_, Optional<String> as) && as.isPresent();
    String target = hasAsName ? proxy.module() : ModuleName.top(proxy.module());
    return needs(target)
        .<Lookup>map(needed -> needed)
        .orElseGet(() -> new Found(new ToModule(target)));
  }

  private Lookup attribute(Asking asking, String module, String name, Outcome.Kind kind) {
    Optional<LoadingModule> loading = Optional.ofNullable(modules.get(module));
    if (loading.isEmpty()) {
      return program
          .submodule(module, name)
          .map(submodule -> submodule(asking, submodule, kind))
          .orElse(VALUE);
    }
    LoadingModule from = loading.orElseThrow();
    Optional<Bound> bound = Optional.ofNullable(from.bound.get(name));
    boolean isBusy = bound.filter(found -> isBusy(found, asking)).isPresent();
    if (bound.isPresent() && !isBusy) {
      return touch(asking, from, name, bound.orElseThrow());
    }
    if (!isBusy && (from.defines(name) || isFromStar(from, name))) {
      return VALUE;
    }
    Optional<String> submodule = program.submodule(module, name);
    if (submodule.isPresent()) {
      return submodule(asking, submodule.orElseThrow(), kind);
    }
    Optional<Place> later = later(from, name);
    return later.isPresent()
        ? new Fails(kind, asking.importer(), asking.statement(), module, name, later)
        : VALUE;
  }

  private Lookup submodule(Asking asking, String submodule, Outcome.Kind kind) {
    boolean isAttribute = kind == Outcome.Kind.ATTRIBUTE_NOT_YET_DEFINED;
    Optional<LoadingModule> loading = Optional.ofNullable(modules.get(submodule));
    if (loading.isEmpty() && isMissing(submodule)) {
      boolean isLoadedNow = !isAttribute || pendingSubmodules.contains(submodule);
      return isLoadedNow ? new Needs(submodule) : new Found(new ToValue());
    }
    if (isAttribute && loading.filter(module -> !module.isLoaded()).isPresent()) {
      // The import system binds a submodule in its package only when it is loaded.
      return new Fails(
          kind,
          asking.importer(),
          asking.statement(),
          submodule,
          Names.last(submodule),
          Optional.empty());
    }
    return new Found(new ToModule(submodule));
  }

  /// {@return whether it is being resolved, by this step or by another module: it is then as good
  /// as absent where there is a submodule of that name}
  private boolean isBusy(Bound bound, Asking asking) {
    return bound instanceof Proxy proxy
        && (current.contains(proxy)
            || busy.getOrDefault(proxy, asking.runs()) != asking.runs()
                && program.submodule(proxy.module(), proxy.name()).isPresent());
  }

  private boolean isFromStar(LoadingModule module, String name) {
    for (Step.Import star : module.stars(true)) {
      if (exports(star, name)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Place> later(LoadingModule module, String name) {
    return module
        .definesLater(name)
        .or(
            () ->
                module.stars(false).stream()
                    .filter(star -> exports(star, name))
                    .map(star -> star.site().place())
                    .findFirst());
  }

  private boolean exports(Step.Import star, String name) {
    return program
        .facts(star.imported())
        .filter(facts -> !facts.exports(name).isEmpty())
        .isPresent();
  }

  private Optional<Needs> needs(String module) {
    return Names.prefixes(module).stream().filter(this::isMissing).findFirst().map(Needs::new);
  }
}
