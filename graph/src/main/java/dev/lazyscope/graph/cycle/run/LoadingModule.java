package dev.lazyscope.graph.cycle.run;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary.Export;
import dev.lazyscope.analyzer.summary.ModuleSummary.NameUse;
import dev.lazyscope.analyzer.summary.ModuleSummary.UseKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A module that is in `sys.modules`: how far it has come, and what its imports have bound.
final class LoadingModule {
  final String name;
  final Optional<ModuleFacts> facts;
  final Map<String, Bound> bound;
  private final List<Step> steps;
  private int next;

  LoadingModule(String name, Optional<ModuleFacts> facts, List<Step> steps) {
    this(
        name,
        facts,
        steps,
        HashMap.newHashMap(facts.map(file -> file.statements().size()).orElse(0)));
  }

  private LoadingModule(
      String name, Optional<ModuleFacts> facts, List<Step> steps, Map<String, Bound> bound) {
    this.name = name;
    this.facts = facts;
    this.steps = steps;
    this.bound = bound;
  }

  /// {@return a loaded module for another run: itself, unless it holds a proxy, which that run may
  /// replace}
  LoadingModule copy() {
    if (bound.values().stream().noneMatch(Proxy.class::isInstance)) {
      return this;
    }
    LoadingModule copy = new LoadingModule(name, facts, steps, new HashMap<>(bound));
    copy.next = next;
    return copy;
  }

  /// What an import binds a name to.
  sealed interface Bound {}

  /// A module of the program.
  record ToModule(String module) implements Bound {}

  /// Something whose inside does not matter.
  record ToValue() implements Bound {}

  /// A lazy import of `owner` that nothing has touched; `name` is empty for `import m`.
  record Proxy(String owner, ImportSite site, String module, String name) implements Bound {}

  boolean isLoaded() {
    return next == steps.size();
  }

  Step step() {
    return steps.get(next);
  }

  void advance() {
    next++;
  }

  void bind(String name, Bound to) {
    bound.put(name, to);
  }

  /// {@return the names that imports have bound and that do not begin with an underscore, sorted}
  List<String> publicNames() {
    return bound.keySet().stream().filter(name -> !name.startsWith("_")).sorted().toList();
  }

  /// {@return whether the code that has run defines the name}
  boolean defines(String wanted) {
    if (facts.isPresent()) {
      for (Export export : facts.orElseThrow().exports(wanted)) {
        if (isBound(export)) {
          return true;
        }
      }
    }
    return false;
  }

  /// {@return where the code that has not run yet defines the name}
  Optional<Place> definesLater(String wanted) {
    return facts.stream()
        .flatMap(file -> file.exports(wanted).stream())
        .filter(export -> !isBound(export))
        .map(Export::place)
        .min(Place::compareTo);
  }

  /// {@return the star imports that have run, or those that have not}
  List<Step.Import> stars(boolean thatHaveRun) {
    return facts.isEmpty() || facts.orElseThrow().stars().isEmpty()
        ? List.of()
        : facts.orElseThrow().stars().stream()
            .filter(star -> hasRun(star.at()) == thatHaveRun)
            .toList();
  }

  /// A name is bound when its statement is over: not while that reads something, nor inside of the
  /// class that it names.
  private boolean isBound(Export export) {
    if (isLoaded()) {
      return true;
    }
    return switch (step()) {
      case Step.Import _ -> hasRun(export.place());
      case Step.Use(NameUse use, _, _) ->
          export.place().line() < use.place().line() && !isAround(export, use);
    };
  }

  private boolean isAround(Export export, NameUse use) {
    boolean isInClass = use.kind() == UseKind.CLASS_BODY || use.kind() == UseKind.READ_ANNOTATION;
    return isInClass && lastClassBefore(use.place()).filter(export::equals).isPresent();
  }

  private Optional<Export> lastClassBefore(Place place) {
    return facts.stream()
        .flatMap(file -> file.classes().stream())
        .takeWhile(export -> export.place().compareTo(place) < 0)
        .reduce((_, later) -> later);
  }

  private boolean hasRun(Place place) {
    return isLoaded() || place.compareTo(step().at()) < 0;
  }
}
