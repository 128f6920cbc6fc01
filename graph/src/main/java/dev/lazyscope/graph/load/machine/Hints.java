package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Step;
import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.Value;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// `type-checking-block` says where names come from that a module `__getattr__` gives by means that
/// are not known.
final class Hints {
  private final Interpreter interpreter;
  private final Map<DictValue, Map<String, String>> known = new IdentityHashMap<>();

  Hints(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /// Remembers from where a block for type checkers imports names.
  void remember(List<Step> body, Frame frame) {
    Map<String, String> names = known.computeIfAbsent(frame.globals(), key -> new HashMap<>());
    for (Step step : body) {
      if (step instanceof Step.ImportFrom(int level, var module, var imported, _, _)) {
        String from = interpreter.imports.absolute(level, module, frame);
        imported.forEach(name -> names.putIfAbsent(name.name(), from));
      }
    }
  }

  /// {@return the name from where the block said that it comes, else unknown}
  Value find(DictValue namespace, String name) {
    String module = known.getOrDefault(namespace, Map.of()).get(name);
    if (module == null) {
      return Value.UNKNOWN;
    }
    interpreter.doubts.assume(Heuristic.TYPE_CHECKING_BLOCK);
    return interpreter.doubts.within(true, () -> interpreter.importSystem.dynamic(module, name));
  }
}
