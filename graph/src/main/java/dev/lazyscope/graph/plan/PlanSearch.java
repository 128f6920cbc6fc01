package dev.lazyscope.graph.plan;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.machine.Observer.Failure;
import dev.lazyscope.graph.load.machine.Observer.Patch;
import dev.lazyscope.graph.load.machine.Observer.Statement;
import dev.lazyscope.graph.load.simulation.LoadSimulation;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.plan.Differences.Missing;
import dev.lazyscope.graph.plan.SafePlan.Reason;
import dev.lazyscope.graph.plan.Trials.Trial;
import dev.lazyscope.graph.plan.Watching.Imported;
import dev.lazyscope.graph.plan.Watching.Look;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The search for one plan: simulate, compare, keep eager what restores the difference, again.
final class PlanSearch {
  /// Rounds of simulation in which differences are restored.
  private static final int MOST_ROUNDS = 6;

  /// Failures that are cured by bisection.
  private static final int MOST_CURES = 8;

  /// Modules of the standard library in whose containers other code's entries show in what a
  /// program does; what else it keeps (caches, loggers, warning filters) does not reach standard
  /// output.
  private static final Set<String> TELLING_LIBRARY =
      Set.of("atexit", "codecs", "copyreg", "mimetypes", "os", "sys");

  private final LoadSimulation.World world;
  private final Trials trials;
  private final Watching eagerly;
  private final LoadSet eager;
  private final Chains chains;
  private final Map<KeptEager, Reason> kept = new LinkedHashMap<>();

  PlanSearch(LoadSimulation.World world, LoadQuery query) {
    this.world = world;
    this.trials = new Trials(world, query);
    this.eagerly = trials.eagerly().seen();
    this.eager = trials.eagerly().loads();
    this.chains = new Chains(eagerly.statements(), trials.eagerly().loaded());
  }

  SafePlan run() {
    LookRules rules = new LookRules(world.space(), eagerly);
    eagerly.statements().stream()
        .filter(Statement::isDeferrable)
        .forEach(statement -> keepByLook(statement, rules));
    Plugins.missing(world.space(), trials.eagerly().loaded())
        .forEach(
            line ->
                kept.putIfAbsent(
                    line, new Reason("missing-module", line.importer(), "", "", line.imported())));
    Trial trial = trials.with(kept.keySet());
    for (int i = 0; i < MOST_ROUNDS && improve(trial); i++) {
      trial = trials.with(kept.keySet());
    }
    trial = cure(trial);
    if (trials.isBroken(trial) && !trials.isBroken(trials.eagerly())) {
      eagerly.statements().forEach(this::keepAll);
      trial = trials.with(kept.keySet());
    }
    return new SafePlan(kept, eager, trial.loads());
  }

  /// Where no plan was found under which the program ends as it does eagerly, nothing is deferred.
  private void keepAll(Statement statement) {
    String importer = statement.site().module();
    kept.putIfAbsent(
        new KeptEager(importer, "*"), new Reason("no-safe-plan", importer, "", "", ""));
  }

  private void keepByLook(Statement statement, LookRules rules) {
    String module = statement.site().module();
    rules
        .keeps(statement)
        .ifPresent(
            rule ->
                kept.putIfAbsent(
                    Chains.line(statement, statement.imported()),
                    new Reason(rule, module, "", "", statement.imported())));
  }

  /// {@return whether statements were added that restore what the trial missed}
  private boolean improve(Trial trial) {
    int before = kept.size();
    Set<String> loaded = trial.loaded();
    Differences differences = new Differences(eagerly, trial.seen(), loaded, this::isPrivate);
    differences.clashes().forEach(this::restore);
    eagerly.statements().stream()
        .filter(Statement::isDeferrable)
        .forEach(statement -> restoreClash(statement, loaded));
    trial.seen().leaks().forEach(this::keep);
    trial.seen().tested().stream()
        .filter(test -> !shape(test.request()).isOther(test.type()))
        .forEach(test -> keep(test.request()));
    eagerly.patches().forEach((patch, time) -> restore(patch, time, loaded));
    if (kept.size() == before) {
      differences.find().stream()
          .filter(missing -> !isInternal(missing))
          .forEach(missing -> restore(missing, loaded));
    }
    return kept.size() > before;
  }

  private void restore(Missing missing, Set<String> loaded) {
    Reason reason =
        new Reason(
            rule(missing),
            missing.look().reader(),
            missing.look().container(),
            missing.entry(),
            missing.writer());
    chains
        .to(missing.writer(), loaded, missing.time())
        .ifPresent(lines -> lines.forEach(line -> kept.putIfAbsent(line, reason)));
  }

  /// Who has the class may read what another module gives it, also in code that no simulation
  /// reaches; there are few such writes, so none is left out.
  private void restore(Patch patch, int time, Set<String> loaded) {
    boolean isMissing = loaded.contains(patch.owner()) && !loaded.contains(patch.writer());
    if (isMissing && !isLibrary(patch.owner()) && !patch.name().startsWith("__")) {
      Look look = new Look("", "class " + patch.owner() + ":" + patch.type());
      restore(new Missing(patch.writer(), look, patch.name(), time), loaded);
    }
  }

  /// What a module writes into another is its own submodule, or a patch.
  private static String rule(Missing missing) {
    if (missing.look().container().startsWith("class ")) {
      return "patch-attribute";
    }
    if (!missing.look().container().startsWith("module ")) {
      return "registry-read";
    }
    boolean isSubmodule = missing.writer().endsWith("." + missing.entry());
    return isSubmodule ? "submodule-as-attribute" : "patch-attribute";
  }

  /// A name means a submodule where eagerly it means what was imported from it.
  private void restore(Imported clash) {
    String submodule = clash.module() + "." + clash.name();
    Reason reason =
        new Reason(
            "function-and-submodule", "", "module " + clash.module(), clash.name(), submodule);
    eagerly.statements().stream()
        .filter(Statement::isDeferrable)
        .filter(one -> one.site().module().equals(clash.module()))
        .filter(one -> one.imported().equals(submodule) && one.names().contains(clash.name()))
        .forEach(one -> kept.putIfAbsent(Chains.line(one, submodule), reason));
  }

  /// `from .name import name` in a package: once the submodule is loaded by somebody else, the name
  /// may mean it. What is loaded anyway costs nothing.
  private void restoreClash(Statement statement, Set<String> loaded) {
    String importer = statement.site().module();
    statement.names().stream()
        .filter(name -> statement.imported().equals(importer + "." + name))
        .filter(name -> loaded.contains(statement.imported()))
        .forEach(name -> restore(new Imported(importer, name)));
  }

  /// {@return what a proxy stands for, as the eager run saw it}
  private Shape shape(ProxyValue.Request request) {
    return request
        .attribute()
        .map(
            name ->
                eagerly
                    .imported()
                    .getOrDefault(new Imported(request.module(), name), Shape.UNKNOWN))
        .orElse(new Shape("module " + request.module()));
  }

  /// A proxy was handled as an object: its statement stays eager.
  private void keep(ProxyValue.Request request) {
    eagerly.statements().stream()
        .filter(one -> one.site().equals(request.site()))
        .findFirst()
        .ifPresent(
            found ->
                kept.putIfAbsent(
                    Chains.line(found, found.imported()),
                    new Reason(
                        "namespace-read",
                        request.site().module(),
                        "module " + request.site().module(),
                        request.attribute().orElse(request.module()),
                        request.module())));
  }

  /// Failures that no difference of what is read explains, such as those of cycles, are cured one
  /// by one, the first first.
  private Trial cure(Trial start) {
    Trial trial = start;
    Bisection bisection = new Bisection(trials, eagerly.statements());
    for (int i = 0; i < MOST_CURES && !trials.newFailures(trial).isEmpty(); i++) {
      List<KeptEager> lines = bisection.cure(trial, kept.keySet());
      if (lines.isEmpty()) {
        return trial;
      }
      Failure cured = trials.newFailures(trial).getFirst();
      Reason reason =
          new Reason("new-failure", cured.site().module(), "", cured.subject(), cured.type());
      lines.forEach(line -> kept.putIfAbsent(line, reason));
      trial = trials.with(kept.keySet());
      if (improve(trial)) {
        trial = trials.with(kept.keySet());
      }
    }
    return trial;
  }

  private boolean isPrivate(Look look) {
    String[] words = look.container().split(" ");
    return switch (words[0]) {
      case "module", "sys.modules" -> false;
      case "subclasses" -> isPrivateTo(words[1].substring(0, words[1].indexOf(':')));
      default -> isPrivateTo(words[0]) || isPrivateTo(words[1].substring(0, words[1].indexOf(':')));
    };
  }

  /// What a module of the standard library keeps for itself among its names.
  private boolean isInternal(Missing missing) {
    String container = missing.look().container();
    return container.startsWith("module ")
        && !missing.writer().endsWith("." + missing.entry())
        && isPrivateTo(container.substring("module ".length()));
  }

  private boolean isPrivateTo(String module) {
    return !TELLING_LIBRARY.contains(module) && isLibrary(module);
  }

  private boolean isLibrary(String module) {
    return world
        .space()
        .find(module)
        .filter(found -> found.origin() == FoundModule.Origin.STANDARD_LIBRARY)
        .isPresent();
  }
}
