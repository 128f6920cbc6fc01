package dev.lazyscope.graph.plan;

import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.observer.Observer.Statement;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.plan.Trials.Trial;
import dev.lazyscope.graph.plan.Watching.Progress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Finds the fewest import statements that bring a module in, among those that the eager run
/// executed.
final class Chains {
  private static final String MAIN = "__main__";

  private final List<Statement> statements;
  private final List<String> loaders;
  private final Set<String> eagerlyLoaded;

  Chains(Trial eagerly) {
    this.statements = eagerly.seen().statements();
    this.loaders = eagerly.seen().loaders();
    this.eagerlyLoaded = eagerly.loaded();
  }

  /// `loader` was loading when the statement was executed: the module in which it stands, or one
  /// that called a function there.
  private record Hop(Statement statement, String imported, String loader) {}

  /// {@return the statements to keep eager so that `module` is loaded as soon as a module of
  /// `loaded` is; only statements that ran before `time` count; empty where there is no way}
  Optional<List<KeptEager>> to(String module, Set<String> loaded, int time) {
    return to(module, time, hop -> loaded.contains(hop.loader()), _ -> true);
  }

  /// {@return the same for `module` to be loaded by a moment of a deferred run, of which is known
  /// what happened before}
  Optional<List<KeptEager>> to(String module, Progress before, int time) {
    return to(
        module,
        time,
        hop -> before.executed().contains(hop.statement().site()),
        hop -> !before.begun().contains(hop.loader()));
  }

  private Optional<List<KeptEager>> to(
      String module, int time, Predicate<Hop> starts, Predicate<Hop> ways) {
    Map<String, List<Hop>> into = hops(time);
    Map<String, Hop> next = new HashMap<>();
    Set<String> seen = new HashSet<>(Set.of(module));
    Deque<String> open = new ArrayDeque<>(List.of(module));
    while (!open.isEmpty()) {
      String at = open.poll();
      for (Hop hop : into.getOrDefault(at, List.of())) {
        boolean isStart = starts.test(hop) || hop.loader().equals(MAIN);
        if ((isStart || ways.test(hop)) && seen.add(hop.loader())) {
          next.put(hop.loader(), hop);
          if (isStart) {
            return Optional.of(walk(hop.loader(), module, next));
          }
          open.add(hop.loader());
        }
      }
    }
    return Optional.empty();
  }

  /// {@return the statements along which the eager run came to some modules, outermost first}
  List<KeptEager> causes(LoadSet eager, Set<String> modules) {
    Map<String, String> importers = new HashMap<>();
    eager.likely().forEach(load -> importers.putIfAbsent(load.module(), load.cause().importer()));
    Map<String, List<Hop>> into = hops(statements.size());
    Set<KeptEager> lines = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>();
    for (String module : modules) {
      for (String at = module; seen.add(at) && importers.containsKey(at); at = importers.get(at)) {
        String importer = importers.get(at);
        into.getOrDefault(at, List.of()).stream()
            .filter(hop -> hop.statement().site().module().equals(importer))
            .filter(hop -> hop.statement().isDeferrable())
            .findFirst()
            .ifPresent(hop -> lines.add(edge(importer, hop.statement().imported())));
      }
    }
    return List.copyOf(lines).reversed();
  }

  private Map<String, List<Hop>> hops(int time) {
    Map<String, List<Hop>> into = new HashMap<>();
    for (int i = 0; i < Math.min(time, statements.size()); i++) {
      Statement statement = statements.get(i);
      for (String imported : imported(statement)) {
        into.computeIfAbsent(imported, key -> new ArrayList<>())
            .add(new Hop(statement, imported, loaders.get(i)));
      }
    }
    return into;
  }

  /// What a statement loads: the module with its parents, and names that are submodules.
  private Set<String> imported(Statement statement) {
    Set<String> modules = new HashSet<>();
    for (String name = statement.imported(); !name.isEmpty(); name = parent(name)) {
      modules.add(name);
    }
    for (String name : statement.names()) {
      String submodule = statement.imported() + "." + name;
      if (eagerlyLoaded.contains(submodule)) {
        modules.add(submodule);
      }
    }
    return modules;
  }

  private static String parent(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static List<KeptEager> walk(String from, String to, Map<String, Hop> next) {
    List<KeptEager> kept = new ArrayList<>();
    for (String at = from; !at.equals(to); at = next.get(at).imported()) {
      Hop hop = next.get(at);
      if (hop.statement().isDeferrable()) {
        kept.add(line(hop.statement(), hop.imported()));
      }
    }
    return kept;
  }

  /// A from-import is told apart from others of the same module by one of its names.
  static KeptEager line(Statement statement, String target) {
    String importer = statement.site().module();
    String module = statement.imported();
    Optional<String> name =
        statement.names().stream()
            .filter(one -> target.equals(module + "." + one))
            .findFirst()
            .or(() -> statement.names().stream().findFirst());
    return edge(importer, name.map(one -> module + ":" + one).orElse(module));
  }

  /// Code that `exec` runs in a namespace without a name has no importer: whoever imports the
  /// module then keeps it eager.
  static KeptEager edge(String importer, String imported) {
    return importer.equals(Frame.NAMELESS)
        ? new KeptEager("*", imported.replaceFirst(":.*", ""))
        : new KeptEager(importer, imported);
  }
}
