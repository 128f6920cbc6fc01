package dev.lazyscope.graph.plan;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.observer.Observer.Failure;
import dev.lazyscope.graph.load.observer.Observer.Patch;
import dev.lazyscope.graph.load.observer.Observer.Registration;
import dev.lazyscope.graph.load.observer.Observer.Statement;
import dev.lazyscope.graph.load.simulation.LoadSimulation;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.plan.Allowance.Trying;
import dev.lazyscope.graph.plan.Differences.Bounds;
import dev.lazyscope.graph.plan.Differences.Missing;
import dev.lazyscope.graph.plan.SafePlan.Ending;
import dev.lazyscope.graph.plan.SafePlan.Reason;
import dev.lazyscope.graph.plan.Trials.OutOfTime;
import dev.lazyscope.graph.plan.Trials.Trial;
import dev.lazyscope.graph.plan.Watching.Imported;
import dev.lazyscope.graph.plan.Watching.Look;
import dev.lazyscope.graph.plan.Watching.Progress;
import dev.lazyscope.graph.plan.Watching.Sights;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The search for one plan: simulate, compare, keep eager what restores the difference, again.
final class PlanSearch {
  /// Rounds of simulation in which differences are restored.
  private static final int MOST_ROUNDS = 6;

  /// Failures that are cured by bisection.
  private static final int MOST_CURES = 24;

  /// Modules whose unread registrations are tried one by one.
  private static final int MOST_INSURED = 6;

  /// Modules of the standard library in whose containers other code's entries show in what a
  /// program does; what else it keeps (caches, loggers, warning filters) does not reach standard
  /// output.
  private static final Set<String> TELLING_LIBRARY =
      Set.of("atexit", "codecs", "copyreg", "mimetypes", "os", "sys");

  /// Modules of the standard library that make collections for whoever asks. Who looks at all of
  /// such a collection does not look at a cache.
  private static final Set<String> COLLECTIONS =
      Set.of("_weakrefset", "collections", "types", "weakref");

  private final LoadSimulation.World world;
  private final Trials trials;
  private final Allowance allowance;
  private final Watching eagerly;
  private final LoadSet eager;
  private final Chains chains;
  private final Bisection bisection;
  private final Map<KeptEager, Reason> kept = new LinkedHashMap<>();
  private final Set<Failure> uncured = new HashSet<>();
  private Trial latest;

  PlanSearch(LoadSimulation.World world, LoadQuery query, Allowance allowance) {
    this.world = world;
    this.allowance = allowance;
    this.trials = new Trials(world, query, allowance);
    this.latest = trials.eagerly();
    this.eagerly = trials.eagerly().seen();
    this.eager = trials.eagerly().loads();
    this.chains = new Chains(trials.eagerly());
    this.bisection =
        new Bisection(trials, eagerly.statements(), new Guesses(trials.eagerly(), chains));
  }

  SafePlan run() {
    if (!trials.knowsEagerRun()) {
      new Fallback(trials, Set.of(), Set.of()).everything().forEach(this::keepWhole);
      return plan(eager, Ending.UNTRIED);
    }
    keepByLook();
    try {
      search();
    } catch (OutOfTime over) {
      bisection.known().forEach(line -> kept.putIfAbsent(line, Reason.of("new-failure", line)));
      return fallBack(Ending.CUT_SHORT);
    }
    return latest.isBroken() && !trials.eagerly().isBroken()
        ? fallBack(Ending.FINISHED)
        : plan(latest.loads(), Ending.FINISHED);
  }

  private void keepByLook() {
    LookRules rules = new LookRules(world.space(), eagerly);
    eagerly.statements().stream()
        .filter(Statement::isDeferrable)
        .forEach(statement -> keepByLook(statement, rules));
    Plugins.missing(world.space(), trials.eagerly().loaded())
        .forEach(line -> kept.putIfAbsent(line, Reason.of("missing-module", line)));
  }

  private void search() {
    tryIt();
    boolean isFine = !latest.isBroken() && trials.newFailures(latest).isEmpty();
    if (isFine && allowance.trying() == Trying.ONCE) {
      improve();
      return;
    }
    for (int i = 0; i < MOST_ROUNDS && improve(); i++) {
      tryIt();
    }
    cure();
    if (latest.isBroken()) {
      return;
    }
    insure();
  }

  private void tryIt() {
    latest = trials.with(kept.keySet());
  }

  /// Where no few statements make the program end as it does eagerly, whole modules stay eager.
  private SafePlan fallBack(Ending ending) {
    allowance.openReserve();
    Fallback.Widened wide = new Fallback(trials, kept.keySet(), uncured).from(latest);
    wide.lines().forEach(this::keepWhole);
    LoadSet planned = wide.trial().loads();
    return plan(planned, wide.isTried() ? ending : Ending.UNTRIED);
  }

  private SafePlan plan(LoadSet planned, Ending ending) {
    return new SafePlan(kept, eager, planned, ending, trials.reached());
  }

  private void keepWhole(KeptEager line) {
    kept.putIfAbsent(line, Reason.of(SafePlan.WHOLE_MODULE, line));
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
  private boolean improve() {
    Trial trial = latest;
    int before = kept.size();
    Set<String> loaded = trial.loaded();
    Differences differences = new Differences(eagerly, trial.seen(), loaded, this::isPrivate);
    differences.clashes().forEach(this::restore);
    eagerly.statements().stream()
        .filter(Statement::isDeferrable)
        .forEach(statement -> restoreClash(statement, loaded));
    trial.seen().leaks().forEach(request -> keep(request, "namespace-read"));
    trial.seen().neededByFinders().forEach(request -> keep(request, "import-hook"));
    trial.seen().tested().stream()
        .filter(test -> !shape(test.request()).isOther(test.type()))
        .forEach(test -> keep(test.request(), "namespace-read"));
    eagerly.patches().forEach((patch, time) -> restore(patch, time, loaded));
    eagerly.registrations().forEach((one, time) -> restore(one, time, loaded));
    if (trials.eagerly().isBroken()) {
      // What comes after the end of the simulation may read whatever was registered.
      unread(trial).forEach(one -> restore(one, loaded));
    }
    if (kept.size() == before) {
      List<Missing> missing = differences.find().stream().filter(one -> !isInternal(one)).toList();
      missing.forEach(one -> restore(one, loaded));
      if (kept.size() == before) {
        missing.forEach(one -> restore(one, trial.seen().before(one.bounds().missed())));
      }
    }
    return kept.size() > before;
  }

  private void restore(Missing missing, Set<String> loaded) {
    keep(chains.to(missing.writer(), loaded, missing.bounds().time()), missing);
  }

  /// The same, so that it is there in time.
  private void restore(Missing missing, Progress before) {
    keep(chains.to(missing.writer(), before, missing.bounds().time()), missing);
  }

  private void keep(Optional<List<KeptEager>> chain, Missing missing) {
    Reason reason =
        new Reason(
            rule(missing),
            missing.look().reader(),
            missing.look().container(),
            missing.entry(),
            missing.writer());
    chain.stream().flatMap(List::stream).forEach(line -> kept.putIfAbsent(line, reason));
  }

  /// Who has the class may read what another module gives it, also in code that no simulation
  /// reaches; there are few such writes, so none is left out.
  private void restore(Patch patch, int time, Set<String> loaded) {
    boolean isMissing = loaded.contains(patch.owner()) && !loaded.contains(patch.writer());
    if (isMissing && !isLibrary(patch.owner()) && !patch.name().startsWith("__")) {
      Look look = new Look("", "class " + patch.owner() + ":" + patch.type());
      restore(new Missing(patch.writer(), look, patch.name(), Bounds.before(time)), loaded);
    }
  }

  /// Compiled code may look for it whenever the module is in use that keeps it. What loads anyway
  /// loads in time then, at no cost.
  private void restore(Registration one, int time, Set<String> loaded) {
    if (loaded.contains(one.owner()) && !isLibrary(one.owner())) {
      Look look = new Look("", "registry " + one.owner() + ":");
      restore(new Missing(one.writer(), look, one.entry(), Bounds.before(time)), loaded);
    }
  }

  /// What a module writes into another is its own submodule, or a patch.
  private String rule(Missing missing) {
    if (missing.look().container().equals("sys.modules") && isExtension(missing.look().reader())) {
      return "extension-module";
    }
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
  private void keep(ProxyValue.Request request, String rule) {
    eagerly.statements().stream()
        .filter(one -> one.site().equals(request.site()))
        .findFirst()
        .ifPresent(
            found ->
                kept.putIfAbsent(
                    Chains.line(found, found.imported()),
                    new Reason(
                        rule,
                        request.site().module(),
                        "module " + request.site().module(),
                        request.attribute().orElse(request.module()),
                        request.module())));
  }

  /// Failures that no difference of what is read explains, such as those of cycles, are cured one
  /// by one, the first first. One that is back after its cure is asked about once more, patiently.
  private void cure() {
    Set<Failure> cured = new HashSet<>();
    for (int i = 0; i < MOST_CURES; i++) {
      Optional<Failure> next =
          trials.newFailures(latest).stream().filter(one -> !uncured.contains(one)).findFirst();
      if (next.isEmpty()) {
        return;
      }
      cure(next.get(), !cured.add(next.get()));
    }
  }

  private void cure(Failure failure, boolean isBack) {
    List<KeptEager> lines =
        bisection.cure(new Bisection.Case(latest, failure, kept.keySet(), isBack));
    if (lines.isEmpty() || isBack) {
      uncured.add(failure);
    }
    if (lines.isEmpty()) {
      return;
    }
    Reason reason =
        new Reason("new-failure", failure.site().module(), "", failure.subject(), failure.type());
    lines.forEach(line -> kept.putIfAbsent(line, reason));
    tryIt();
    if (improve()) {
      tryIt();
    }
  }

  /// Registrations that nobody was seen to read are kept as well where all of them cost next to
  /// nothing, or else one by one as long as they do.
  private void insure() {
    List<Missing> unread = unread(latest);
    int most = latest.loads().likely().size() + (eager.likely().size() + 99) / 100;
    try {
      if (!insure(unread, most) && unread.size() > 1) {
        unread.stream().limit(MOST_INSURED).forEach(one -> insure(List.of(one), most));
      }
    } catch (OutOfTime over) {
      // The plan is good as it is.
    }
  }

  /// What the standard library registers it registers with itself.
  private List<Missing> unread(Trial trial) {
    return Unread.of(eagerly, trial, this::isPrivate).stream()
        .filter(one -> !isLibrary(one.writer()))
        .toList();
  }

  /// {@return whether that is cheap and does no harm: what loads only for it may need more}
  private boolean insure(List<Missing> unread, int most) {
    if (latest.loads().likely().size() + unread.size() > most) {
      return false;
    }
    Map<KeptEager, Reason> known = new LinkedHashMap<>(kept);
    Trial before = latest;
    unread.forEach(one -> restore(one, before.loaded()));
    if (kept.size() == known.size()) {
      return true;
    }
    boolean isCheap = false;
    try {
      latest = trials.with(kept.keySet());
      isCheap = latest.loads().likely().size() <= most && isNoWorse(latest, before) && !improve();
    } finally {
      if (!isCheap) {
        goBack(known, before);
      }
    }
    return isCheap;
  }

  private void goBack(Map<KeptEager, Reason> known, Trial before) {
    kept.clear();
    kept.putAll(known);
    latest = before;
  }

  private boolean isNoWorse(Trial trial, Trial before) {
    return trial.loads().ending() == before.loads().ending()
        && trials.newFailures(before).containsAll(trials.newFailures(trial));
  }

  private boolean isPrivate(Look look, Sights sights) {
    String[] words = look.container().split(" ");
    return switch (words[0]) {
      case "module", "sys.modules" -> false;
      case "subclasses" -> isPrivateTo(module(words[1]));
      default ->
          isPrivateTo(words[0])
              || (isPrivateTo(module(words[1]))
                  && !(COLLECTIONS.contains(module(words[1])) && sights.isWhole));
    };
  }

  private static String module(String place) {
    return place.substring(0, place.indexOf(':'));
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

  private boolean isExtension(String module) {
    return world.space().find(module).filter(FoundModule.Extension.class::isInstance).isPresent();
  }

  private boolean isLibrary(String module) {
    return world
        .space()
        .find(module)
        .filter(found -> found.origin() == FoundModule.Origin.STANDARD_LIBRARY)
        .isPresent();
  }
}
