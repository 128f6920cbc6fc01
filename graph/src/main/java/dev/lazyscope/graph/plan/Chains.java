package dev.lazyscope.graph.plan;

import dev.lazyscope.graph.load.LoadMode.KeptEager;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.observer.Observer.Statement;
import dev.lazyscope.graph.load.value.Frame;
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

/// Finds the fewest import statements that bring a module in, among those that the eager run
/// executed.
final class Chains {
  private final List<Statement> statements;
  private final Set<String> eagerlyLoaded;

  Chains(List<Statement> statements, Set<String> eagerlyLoaded) {
    this.statements = statements;
    this.eagerlyLoaded = eagerlyLoaded;
  }

  private record Hop(Statement statement, String imported) {}

  /// {@return the statements to keep eager so that `module` is loaded as soon as a module of
  /// `loaded` is; only statements that ran before `time` count; empty where there is no way}
  Optional<List<KeptEager>> to(String module, Set<String> loaded, int time) {
    Map<String, List<Hop>> into = hops(time);
    Map<String, Hop> next = new HashMap<>();
    Set<String> seen = new HashSet<>(Set.of(module));
    Deque<String> open = new ArrayDeque<>(List.of(module));
    while (!open.isEmpty()) {
      String at = open.poll();
      for (Hop hop : into.getOrDefault(at, List.of())) {
        String importer = hop.statement().site().module();
        if (seen.add(importer)) {
          next.put(importer, hop);
          if (loaded.contains(importer) || importer.equals("__main__")) {
            return Optional.of(walk(importer, module, next));
          }
          open.add(importer);
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
    for (Statement statement : statements.subList(0, Math.min(time, statements.size()))) {
      for (String imported : imported(statement)) {
        into.computeIfAbsent(imported, key -> new ArrayList<>()).add(new Hop(statement, imported));
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
