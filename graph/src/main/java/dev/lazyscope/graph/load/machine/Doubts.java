package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.load.value.ModuleValue;
import java.util.IdentityHashMap;
import java.util.Map;

/// Counts how often the run could not be followed for certain: a branch on an unknown condition, a
/// call of something unknown, an error that may not happen. As long as there was none since a
/// module began to load, its namespace is known completely.
final class Doubts {
  private final Map<ModuleValue, Long> atStart = new IdentityHashMap<>();
  private long count;

  void add() {
    count++;
  }

  /// {@return the number so far: equal at two moments, it says that everything between was certain}
  long count() {
    return count;
  }

  void begin(ModuleValue module) {
    atStart.put(module, count);
  }

  /// {@return whether every name that the module has is known}
  boolean isComplete(ModuleValue module) {
    return module.state() == ModuleValue.State.DONE
        && module.found().filter(FoundModule.Source.class::isInstance).isPresent()
        && !module.namespace().isOpen()
        && atStart.getOrDefault(module, -1L) == count;
  }
}
