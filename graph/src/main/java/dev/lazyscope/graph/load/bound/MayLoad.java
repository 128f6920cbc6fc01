package dev.lazyscope.graph.load.bound;

import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.link.stdlib.StandardLibrary;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import dev.lazyscope.graph.load.LoadSet;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The upper bound of one prediction: what it predicts, what the code of these modules, of a bare
/// interpreter's modules and of the program itself may import, and what loading that imports in
/// turn.
///
/// Statements outside of functions are followed without end, whatever branches they stand in. Those
/// inside of functions and imports by name are followed `FARTHEST` times in a row: of a program
/// that imports a little of much, all functions together reach everything that is installed.
public final class MayLoad {
  private static final int FARTHEST = 1;

  private MayLoad() {}

  /// A question and the prediction that answers it.
  public record Asked(ModuleSpace space, LoadQuery query, LoadSet prediction) {}

  /// {@return the names, without those that a bare interpreter has loaded}
  public static SortedSet<String> of(Asked asked, Reaches reaches) {
    LoadQuery query = asked.query();
    LoadSet set = asked.prediction();
    StandardLibrary catalogue = StandardLibrary.of(query.target().minorVersion());
    Set<String> bare = Set.copyOf(catalogue.bare());
    Reaching reaching = new Reaching(reaches, catalogue);
    bare.forEach(name -> reaching.reach(name, 0));
    set.likely().forEach(load -> reaching.reach(load.module(), 0));
    main(asked.space(), query)
        .ifPresent(text -> reaching.reachAll(reaches.ofText(text, catalogue), 0));
    if (set.ending() == LoadSet.Ending.RAISED) {
      catalogue.callImports("raise-uncaught").forEach(name -> reaching.reach(name, 0));
    }
    TreeSet<String> may = new TreeSet<>(reaching.close());
    may.removeAll(bare);
    return may;
  }

  /// A search by distance: how many functions that are not known to run lie on the way.
  private static final class Reaching {
    private final Reaches reaches;
    private final StandardLibrary catalogue;
    private final Map<String, Integer> distances = new HashMap<>();
    private final List<Deque<String>> open = new ArrayList<>();

    private Reaching(Reaches reaches, StandardLibrary catalogue) {
      this.reaches = reaches;
      this.catalogue = catalogue;
      for (int i = 0; i <= FARTHEST + 1; i++) {
        open.add(new ArrayDeque<>());
      }
    }

    void reach(String name, int distance) {
      if (distance <= FARTHEST && distance < distances.getOrDefault(name, Integer.MAX_VALUE)) {
        distances.put(name, distance);
        open.get(distance).push(name);
      }
    }

    void reachAll(Reaches.Direct direct, int distance) {
      direct.loading().forEach(target -> reach(target, distance));
      direct.calling().forEach(target -> reach(target, distance + 1));
    }

    Set<String> close() {
      for (int distance = 0; distance <= FARTHEST; distance++) {
        while (!open.get(distance).isEmpty()) {
          String name = open.get(distance).pop();
          if (distances.get(name) == distance) {
            reachAll(reaches.of(name, catalogue), distance);
          }
        }
      }
      return distances.keySet();
    }
  }

  /// {@return the text that runs as `__main__`, where that is no module}
  private static Optional<String> main(ModuleSpace space, LoadQuery query) {
    return switch (query.entry()) {
      case Entry.Code(var code, _) -> Optional.of(code);
      case Entry.Script(var path, _) -> {
        Path file = Path.of(query.target().directory()).resolve(path).normalize();
        Path inside = file.resolve("__main__.py");
        yield space.text(file.toString()).or(() -> space.text(inside.toString()));
      }
      case Entry.RunModule(var module, _) ->
          Optional.of("import " + module + "\nimport " + module + ".__main__\nimport runpy\n");
      case Entry.ImportModule(var module, _) -> Optional.of("import " + module);
      case Entry.Function(var module, _, _) -> Optional.of("import " + module);
    };
  }
}
