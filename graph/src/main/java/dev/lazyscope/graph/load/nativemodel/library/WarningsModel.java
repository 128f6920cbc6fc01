package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `_warnings`: decides by the filters what becomes of a warning; the module `warnings`, where it
/// is loaded, shows it (library reference, "The Warnings Filter"). That a warning is shown only
/// once for each line makes no difference to what loads.
public final class WarningsModel implements NativeModel {
  private static final String MODULE = "warnings";

  @Override
  public String module() {
    return "_warnings";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    names.put(
        "filters",
        machine.list(
            List.of(
                filter(machine, "default", "DeprecationWarning", Value.of("__main__")),
                filter(machine, "ignore", "DeprecationWarning", Value.NONE),
                filter(machine, "ignore", "PendingDeprecationWarning", Value.NONE),
                filter(machine, "ignore", "ImportWarning", Value.NONE),
                filter(machine, "ignore", "ResourceWarning", Value.NONE))));
    names.put("_defaultaction", Value.of("default"));
    Natives.function(names, "warn", WarningsModel::warn);
    Natives.function(names, "warn_explicit", WarningsModel::warnExplicitly);
  }

  private static Value filter(Machine machine, String action, String category, Value module) {
    return Value.tuple(
        Value.of(action), Value.NONE, machine.builtin(category), module, Value.of(0));
  }

  /// A warning at the place of which it speaks.
  private record Warning(
      Value message, ClassValue category, Value file, Value line, Value module, Value source) {

    Value text(Machine machine) {
      return machine.text(message).map(Value::of).orElse(Value.UNKNOWN);
    }
  }

  private static Value warn(Machine machine, Arguments arguments) {
    Value message = arguments.at(0, "message");
    DictValue globals = place(machine, arguments).globals();
    Value file = orElse(globals.get("__file__"), Value.of("<string>"));
    Value module = orElse(globals.get("__name__"), Value.of("<string>"));
    Value source = orElse(arguments.at(3, "source"), Value.NONE);
    category(machine, message, arguments.at(1, "category"))
        .map(one -> new Warning(message, one, file, Value.UNKNOWN, module, source))
        .ifPresent(warning -> act(machine, warning));
    return Value.NONE;
  }

  private static Value warnExplicitly(Machine machine, Arguments arguments) {
    Value message = arguments.at(0, "message");
    Value file = arguments.at(2, "filename");
    Value line = arguments.at(3, "lineno");
    Value module = orElse(arguments.at(4, "module"), file);
    Value source = orElse(arguments.at(7, "source"), Value.NONE);
    category(machine, message, arguments.at(1, "category"))
        .map(one -> new Warning(message, one, file, line, module, source))
        .ifPresent(warning -> act(machine, warning));
    return Value.NONE;
  }

  private static Value orElse(Value given, Value otherwise) {
    return given == Value.ABSENT ? otherwise : given;
  }

  /// The code that a warning is about, `stacklevel` calls out.
  private static Frame place(Machine machine, Arguments arguments) {
    Value prefixes = arguments.named("skip_file_prefixes");
    List<Value> skipped = prefixes instanceof Value.Tuple(var items) ? items : List.of();
    int level = arguments.at(2, "stacklevel") instanceof Value.Int(long number) ? (int) number : 1;
    int depth = Math.max(skipped.isEmpty() ? 1 : 2, level) - 1;
    Frame frame = machine.frame(depth);
    while (isSkipped(frame, skipped) && machine.frame(depth + 1) != frame) {
      frame = machine.frame(++depth);
    }
    return frame;
  }

  private static boolean isSkipped(Frame frame, List<Value> prefixes) {
    return frame.globals().get("__file__") instanceof Value.Str(var file)
        && prefixes.stream()
            .anyMatch(one -> one instanceof Value.Str(var prefix) && file.startsWith(prefix));
  }

  private static Optional<ClassValue> category(Machine machine, Value message, Value given) {
    ClassValue warning = machine.builtin("Warning");
    if (message instanceof InstanceValue instance && instance.type().isSubclassOf(warning)) {
      return Optional.of(instance.type());
    }
    return switch (given) {
      case Value.Marker.NONE, Value.Marker.ABSENT -> Optional.of(machine.builtin("UserWarning"));
      case ClassValue type when type.isSubclassOf(warning) -> Optional.of(type);
      case Value _ -> Optional.empty();
    };
  }

  private static void act(Machine machine, Warning warning) {
    if (!(machine.modules().get(MODULE) instanceof ModuleValue warnings)) {
      return;
    }
    Set<Action> actions = actions(machine, warnings, warning);
    if (actions.equals(Set.of(Action.ERROR))) {
      throw new PythonError(
          warning.message() instanceof InstanceValue
              ? warning.message()
              : machine.call(warning.category(), Arguments.of(warning.message())),
          false,
          List.of());
    }
    if (!actions.contains(Action.SHOW)) {
      return;
    }
    if (machine.isUndecided()) {
      machine.assume(Heuristic.WARNING_BRANCH_NOT_TAKEN);
    } else if (actions.size() == 1) {
      show(machine, warnings, warning);
    } else {
      machine.perhaps(() -> show(machine, warnings, warning));
    }
  }

  private enum Action {
    IGNORE,
    ERROR,
    SHOW;

    static Action of(Value name) {
      return switch (name) {
        case Value.Str(var text) when text.equals("ignore") -> IGNORE;
        case Value.Str(var text) when text.equals("error") -> ERROR;
        case Value _ -> SHOW;
      };
    }
  }

  /// What the first filter that applies says, and those before it of which that is not known.
  private static Set<Action> actions(Machine machine, ModuleValue warnings, Warning warning) {
    Set<Action> actions = EnumSet.noneOf(Action.class);
    Optional<List<Value>> filters =
        machine.elements(machine.call(machine.attribute(warnings, "_get_filters"), Arguments.NONE));
    for (Value filter : filters.orElse(List.of(Value.UNKNOWN))) {
      Truth applies = applies(machine, filter, warning);
      if (applies != Truth.NO) {
        actions.add(Action.of(machine.item(filter, Value.of(0))));
      }
      if (applies == Truth.YES) {
        return actions;
      }
    }
    actions.add(Action.of(machine.attribute(warnings, "defaultaction")));
    return actions;
  }

  private static Truth applies(Machine machine, Value filter, Warning warning) {
    if (!(filter instanceof Value.Tuple(var parts)) || parts.size() != 5) {
      return Truth.UNDECIDED;
    }
    return both(
        machine.isSubclass(warning.category(), parts.get(2)),
        both(
            matches(machine, parts.get(3), warning.module()),
            matches(machine, parts.get(1), warning.text(machine))));
  }

  private static Truth both(Truth one, Truth other) {
    return one == Truth.YES ? other : one == Truth.NO ? one : other == Truth.NO ? other : one;
  }

  /// The interpreter's own filters hold plain text.
  private static Truth matches(Machine machine, Value pattern, Value text) {
    return switch (pattern) {
      case Value.Marker.NONE -> Truth.YES;
      case Value.Str _ -> machine.equal(pattern, text);
      case InstanceValue regex ->
          machine.truth(machine.call(machine.attribute(regex, "match"), Arguments.of(text)));
      case Value _ -> Truth.UNDECIDED;
    };
  }

  private static void show(Machine machine, ModuleValue warnings, Warning warning) {
    Value message =
        warning.message() instanceof InstanceValue
            ? warning.message()
            : machine.call(warning.category(), Arguments.of(warning.message()));
    Arguments details =
        Arguments.of(
                message,
                warning.category(),
                warning.file(),
                warning.line(),
                Value.NONE,
                Value.NONE,
                warning.source())
            .with("module", warning.module());
    Value shown = machine.call(machine.attribute(warnings, "WarningMessage"), details);
    machine.call(machine.attribute(warnings, "_showwarnmsg"), Arguments.of(shown));
  }
}
