package dev.lazyscope.graph.plan;

import dev.lazyscope.graph.load.observer.Observer;
import dev.lazyscope.graph.load.observer.Reached;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.Trace;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Collects what one run reads in containers that several modules write to.
final class Watching implements Observer {
  private final Set<String> followed;
  private final List<Statement> statements = new ArrayList<>();
  private final List<String> loaders = new ArrayList<>();
  private final Map<Look, Sights> sights = new LinkedHashMap<>();
  private final Set<ProxyValue.Request> leaks = new LinkedHashSet<>();
  private final Map<Imported, Shape> imported = new LinkedHashMap<>();
  private final Set<Tested> tested = new LinkedHashSet<>();
  private final Set<ProxyValue.Request> neededByFinders = new LinkedHashSet<>();
  private final Map<String, Sight> arguments = new LinkedHashMap<>();
  private final Set<ProxyValue.Site> called = new HashSet<>();
  private final Map<Failure, Standing> failures = new LinkedHashMap<>();
  private final Set<Reached.Failed> failed = new HashSet<>();
  private final Deque<String> loading = new ArrayDeque<>();
  private final List<String> begun = new ArrayList<>();
  private final List<Trace> changed = new ArrayList<>();
  private final Map<Patch, Integer> patches = new LinkedHashMap<>();
  private final Map<Registration, Integer> registrations = new LinkedHashMap<>();
  private final Probe probe;
  private final Allowance allowance;
  private End end = End.OPEN;

  /// Who looks at which container.
  record Look(String reader, String container) {

    /// {@return the place in the code where the container was made; whoever runs it first makes it,
    /// and that may be another module in another run}
    String place() {
      return Watching.place(container);
    }
  }

  private static String place(String container) {
    String[] words = container.split(" ");
    return words.length == 3 ? words[1] : container;
  }

  /// What somebody saw in a container: the entries that were there and by whom, those that were
  /// not, and whether all of it was looked at. `missed` is when something was found missing last.
  static final class Sights {
    final Trace trace;
    final Map<String, Sight> present = new HashMap<>();
    final Set<String> absent = new HashSet<>();
    boolean isWhole;
    Moment missed = new Moment(0, 0);

    Sights(Trace trace) {
      this.trace = trace;
    }
  }

  /// `time` counts the import statements before the first sight.
  record Sight(Trace.Write write, Shape shape, int time) {}

  /// Why a run was left before the program ended.
  enum End {
    OPEN,
    FAILED,
    PASSED,
    OUT_OF_TIME
  }

  /// What a run is asked that need not end: it fails at the first of some failures, and has passed
  /// where the module has loaded in which they happened.
  record Probe(Predicate<Failure> fails, String until) {
    /// The question that only the whole run answers.
    static final Probe NONE = new Probe(failure -> false, "");
  }

  /// Where the program stood: the modules of the code that ran, outermost first, and the innermost
  /// module that was loading; empty when the program itself ran.
  record Standing(List<String> stack, String loading) {}

  /// `followed` are the places of the containers all reads of which are kept.
  Watching(Set<String> followed, Probe probe, Allowance allowance) {
    this.followed = followed;
    this.probe = probe;
    this.allowance = allowance;
  }

  End end() {
    return end;
  }

  List<Statement> statements() {
    return statements;
  }

  /// {@return the modules that were loading when the statements were executed, `__main__` where
  /// none was}
  List<String> loaders() {
    return loaders;
  }

  /// A moment of a run: how many modules had begun to load, and how many import statements had been
  /// executed.
  record Moment(int begun, int statements) {}

  /// The modules that had begun to load, and the import statements that had been executed.
  record Progress(Set<String> begun, Set<ProxyValue.Site> executed) {}

  Progress before(Moment moment) {
    Set<ProxyValue.Site> executed = new HashSet<>();
    statements.subList(0, moment.statements()).forEach(one -> executed.add(one.site()));
    return new Progress(new HashSet<>(begun.subList(0, moment.begun())), executed);
  }

  private Moment now() {
    return new Moment(begun.size(), statements.size());
  }

  Map<Look, Sights> sights() {
    return sights;
  }

  Set<ProxyValue.Request> leaks() {
    return leaks;
  }

  /// {@return what from-imports got, by module and name}
  Map<Imported, Shape> imported() {
    return imported;
  }

  /// A name of a module.
  record Imported(String module, String name) {}

  @Override
  public void imported(String module, String name, Value value) {
    imported.merge(
        new Imported(module, name),
        Shape.of(value),
        (known, now) -> now.isModule(module + "." + name) ? now : known);
  }

  /// {@return the proxies that finders of the program resolved while they were asked}
  Set<ProxyValue.Request> neededByFinders() {
    return neededByFinders;
  }

  @Override
  public void neededByFinder(ProxyValue.Request request) {
    neededByFinders.add(request);
  }

  /// {@return what modules saw as the program's name while they were loading}
  Map<String, Sight> arguments() {
    return arguments;
  }

  @Override
  public void readsArguments(String reader, Value first) {
    Trace.Write made = new Trace.Write(reader, true);
    arguments.putIfAbsent(reader, new Sight(made, Shape.of(first), statements.size()));
  }

  /// {@return the attributes that modules gave to classes of others, each with the number of import
  /// statements before}
  Map<Patch, Integer> patches() {
    return patches;
  }

  @Override
  public void patched(Patch patch) {
    patches.putIfAbsent(patch, statements.size());
  }

  /// {@return what was registered where nobody sees it read, each with the number of import
  /// statements before}
  Map<Registration, Integer> registrations() {
    return registrations;
  }

  @Override
  public void registered(Registration registration) {
    registrations.putIfAbsent(registration, statements.size());
  }

  /// {@return what failed, each with where the program stood the first time}
  Map<Failure, Standing> failures() {
    return failures;
  }

  /// {@return what this run has come to so far}
  Reached reached() {
    return new Reached(called, Set.copyOf(begun), failed);
  }

  @Override
  public void called(ProxyValue.Site function) {
    called.add(function);
  }

  @Override
  public void failed(Failure failure, Stack stack) {
    failed.add(Reached.Failed.of(failure, stack));
    failures.computeIfAbsent(
        failure,
        first -> new Standing(stack.modules(), Optional.ofNullable(loading.peek()).orElse("")));
    if (probe.fails.test(failure)) {
      end(End.FAILED);
    }
  }

  @Override
  public void begins(String module) {
    loading.push(module);
    begun.add(module);
  }

  @Override
  public void ends(String module) {
    loading.pop();
    if (module.equals(probe.until)) {
      end(End.PASSED);
    }
  }

  private void end(End reason) {
    end = end == End.OPEN ? reason : end;
  }

  @Override
  public void ended() {
    allowance.measure();
  }

  @Override
  public boolean isEnough() {
    allowance.measure();
    if (allowance.isSpent()) {
      end(End.OUT_OF_TIME);
    }
    return end != End.OPEN;
  }

  @Override
  public boolean isWatching() {
    return true;
  }

  @Override
  public boolean isFollowed(String container) {
    return followed.contains(place(container));
  }

  @Override
  public void statement(Statement statement) {
    statements.add(statement);
    loaders.add(Optional.ofNullable(loading.peek()).orElse("__main__"));
  }

  @Override
  public void read(Trace trace, String reader, String entry, Value value) {
    Sights seen = sights(trace, reader);
    if (value != Value.ABSENT) {
      seen.present.putIfAbsent(entry, sight(trace, entry, Shape.of(value)));
    } else {
      seen.absent.add(entry);
      seen.missed = now();
    }
  }

  /// {@return the traces of containers that others than their makers wrote to}
  List<Trace> changed() {
    return changed;
  }

  @Override
  public void changed(Trace trace) {
    changed.add(trace);
  }

  @Override
  public void readWhole(Trace trace, String reader, Set<String> entries) {
    Sights seen = sights(trace, reader);
    seen.isWhole = true;
    seen.missed = now();
    entries.forEach(entry -> seen.present.putIfAbsent(entry, sight(trace, entry, Shape.UNKNOWN)));
  }

  private Sights sights(Trace trace, String reader) {
    return sights.computeIfAbsent(new Look(reader, trace.name()), key -> new Sights(trace));
  }

  private Sight sight(Trace trace, String entry, Shape shape) {
    Trace.Write made = new Trace.Write(trace.maker(), false);
    return new Sight(trace.write(entry).orElse(made), shape, statements.size());
  }

  /// {@return the proxies that were tested for a type, with its name}
  Set<Tested> tested() {
    return tested;
  }

  /// A test of a proxy; the name is that of the type, or empty where there are several.
  record Tested(ProxyValue.Request request, String type) {}

  @Override
  public void tested(ProxyValue.Request request, Value type) {
    tested.add(new Tested(request, type instanceof ClassValue known ? known.name() : ""));
  }

  @Override
  public void leaked(ProxyValue.Request request) {
    leaks.add(request);
  }
}
