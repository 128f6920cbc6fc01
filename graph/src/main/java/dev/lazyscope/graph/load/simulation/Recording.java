package dev.lazyscope.graph.load.simulation;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.LoadSet.Cause;
import dev.lazyscope.graph.load.LoadSet.Load;
import dev.lazyscope.graph.load.content.Scripts;
import dev.lazyscope.graph.load.machine.Entries;
import dev.lazyscope.graph.load.machine.Interpreter;
import dev.lazyscope.graph.load.observer.LoadRecorder;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/// Collects the loads of one run with their causes.
final class Recording implements LoadRecorder {
  private static final Place NOWHERE = new Place(1, 1);

  private static final int FEW = 8;

  private final LoadSimulation.World world;
  private final Map<String, Cause> causes = new LinkedHashMap<>();
  private final Map<String, Collection<String>> wanted = new HashMap<>();
  private final Set<String> bare = new HashSet<>();
  private final List<LoadSet.Note> notes = new ArrayList<>();
  private final Map<String, IntFunction<Place>> elsewhere = new HashMap<>();

  Recording(LoadSimulation.World world) {
    this.world = world;
  }

  @Override
  public void begin(Set<String> loaded) {
    bare.addAll(loaded);
  }

  @Override
  public void loading(Event event, List<Frame> stack) {
    String importer = event.site().module();
    String running = stack.isEmpty() ? "" : stack.getLast().module();
    int at = stack.isEmpty() ? 0 : stack.getLast().at();
    Place statement = place(importer, event.site().at());
    boolean isThere = at == event.site().at() && running.equals(importer);
    Place trigger = isThere ? statement : place(running, at);
    causes.put(event.module(), new Cause(importer, statement, running, trigger, event.kind()));
  }

  @Override
  public void wanted(String importer, String module) {
    wanted.put(importer, with(wanted.getOrDefault(importer, List.of()), module));
  }

  /// {@return them and one more; most importers want so few that a list is smaller and faster}
  private static Collection<String> with(Collection<String> some, String more) {
    if (some.contains(more)) {
      return some;
    }
    Collection<String> all = some.isEmpty() ? new ArrayList<>(FEW / 2) : some;
    if (all.size() == FEW) {
      all = new HashSet<>(all);
    }
    all.add(more);
    return all;
  }

  @Override
  public void mayFail(String module) {
    wanted.values().forEach(modules -> modules.remove(module));
  }

  @Override
  public void failed(String module) {
    causes.remove(module);
  }

  @Override
  public void places(String module, IntFunction<Place> places) {
    elsewhere.put(module, places);
  }

  @Override
  public void note(String kind, Frame frame, String text) {
    String module = frame.module();
    notes.add(new LoadSet.Note(kind, module, place(module, frame.at()), text));
  }

  private Place place(String module, int offset) {
    if (module.isEmpty()) {
      return NOWHERE;
    }
    IntFunction<Place> places = elsewhere.get(module);
    if (places != null) {
      return places.apply(offset);
    }
    return world
        .space()
        .find(module)
        .flatMap(this::parse)
        .map(one -> one.place(offset))
        .orElse(LoadSet.UNKNOWN);
  }

  private Optional<Scripts.Parse> parse(FoundModule module) {
    return world.scripts().of(world.space(), module);
  }

  /// {@return the modules that the program asks for, and what their bodies ask for in turn}
  private Set<String> must() {
    Set<String> reached = HashSet.newHashSet(causes.size());
    reached.add("");
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (String module : wanted.getOrDefault(open.pop(), List.of())) {
        if (reached.add(module)) {
          open.push(module);
        }
      }
    }
    reached.remove("");
    return reached;
  }

  private LoadSet.Note raised(Entries.Outcome outcome) {
    List<ProxyValue.Site> trail = outcome.trail();
    if (trail.isEmpty()) {
      return new LoadSet.Note("raised", "__main__", NOWHERE, outcome.message());
    }
    ProxyValue.Site at = trail.getFirst();
    String callers =
        trail.stream()
            .skip(1)
            .map(site -> LoadSet.where(site.module(), place(site.module(), site.at())))
            .collect(Collectors.joining(", "));
    return new LoadSet.Note(
        "raised",
        at.module(),
        place(at.module(), at.at()),
        outcome.message() + (callers.isEmpty() ? "" : ", called from " + callers));
  }

  /// {@return what `sys.modules` holds at the end, without what it held at the start}
  LoadSet result(Interpreter run, Entries.Outcome outcome) {
    DictValue modules = run.modules();
    List<Load> likely = new ArrayList<>(modules.size());
    Set<String> must = HashSet.newHashSet(modules.size());
    Set<String> reached = must();
    for (Map.Entry<Object, Value> entry : modules.entries().entrySet()) {
      if (entry.getKey() instanceof String name && !bare.contains(name)) {
        Cause cause =
            causes.getOrDefault(
                name, new Cause("", NOWHERE, "", NOWHERE, LoadSet.Kind.DYNAMIC_IMPORT));
        likely.add(new Load(name, cause));
        if (reached.contains(name)) {
          must.add(name);
        }
      }
    }
    if (outcome.ending() == LoadSet.Ending.RAISED) {
      notes.add(raised(outcome));
    }
    return new LoadSet(likely, must, notes, run.assumed(), run.hasLazy(), outcome.ending());
  }
}
