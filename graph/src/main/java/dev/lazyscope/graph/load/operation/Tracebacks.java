package dev.lazyscope.graph.load.operation;

import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;

/// Traceback objects, as far as printing one reads them (data model, "Traceback objects").
public final class Tracebacks {
  private Tracebacks() {}

  /// {@return the traceback of what was raised at a trail of places, innermost first}
  public static Value of(Machine machine, List<ProxyValue.Site> trail) {
    Value next = Value.NONE;
    for (ProxyValue.Site site : trail) {
      if (machine.modules().get(site.module()) instanceof ModuleValue module
          && module.namespace().get("__file__") instanceof Value.Str(var file)) {
        next = entry(machine, module.namespace(), line(machine, file, site.at()), next);
      }
    }
    return next == Value.NONE ? Value.UNKNOWN : next;
  }

  private static Value entry(Machine machine, DictValue globals, Value line, Value next) {
    Value frame =
        made(
            machine,
            "frame",
            Map.of(
                "f_code",
                code(machine, globals.get("__file__"), line),
                "f_globals",
                globals,
                "f_locals",
                Value.UNKNOWN,
                "f_lineno",
                line));
    return made(
        machine,
        "traceback",
        Map.of("tb_frame", frame, "tb_lineno", line, "tb_lasti", Value.of(0), "tb_next", next));
  }

  /// Of the positions only the line is known.
  private static Value code(Machine machine, Value file, Value line) {
    Value position = Value.tuple(line, line, Value.UNKNOWN, Value.UNKNOWN);
    return made(
        machine,
        "code",
        Map.of(
            "co_filename",
            file,
            "co_name",
            Value.UNKNOWN,
            "co_qualname",
            Value.UNKNOWN,
            "co_firstlineno",
            Value.UNKNOWN,
            "co_positions",
            NativeFunction.function("co_positions", (m, a) -> m.iterator(List.of(position)))));
  }

  private static InstanceValue made(Machine machine, String type, Map<String, Value> attributes) {
    InstanceValue made = machine.instance(machine.builtin(type));
    attributes.forEach(made.attributes()::put);
    return made;
  }

  private static Value line(Machine machine, String file, int offset) {
    return machine
        .space()
        .content(file)
        .map(bytes -> Value.of(LineMap.of(bytes).place(offset).line()))
        .orElse(Value.UNKNOWN);
  }
}
