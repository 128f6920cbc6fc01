package dev.lazyscope.graph.effect.walk;

import dev.lazyscope.analyzer.name.EffectTable;
import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.graph.effect.thing.Paths;
import dev.lazyscope.graph.effect.thing.Thing;
import dev.lazyscope.graph.effect.thing.Thing.Bound;
import dev.lazyscope.graph.effect.thing.Thing.Cls;
import dev.lazyscope.graph.effect.thing.Thing.Function;
import dev.lazyscope.graph.effect.thing.Thing.Library;
import dev.lazyscope.graph.effect.thing.Thing.LibraryMethod;
import dev.lazyscope.graph.effect.thing.Thing.Made;
import dev.lazyscope.graph.effect.thing.Thing.Nothing;
import dev.lazyscope.graph.effect.thing.Thing.Text;
import dev.lazyscope.graph.effect.thing.Thing.Wrapped;
import dev.lazyscope.graph.effect.thing.Thing.Wrapping;
import dev.lazyscope.graph.effect.walk.Calls.At;
import dev.lazyscope.graph.effect.walk.Calls.Given;
import dev.lazyscope.graph.effect.walk.Calls.Use;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What functions of the standard library do, by its documentation.
final class LibraryCalls {
  private static final Set<String> READ_ALL =
      Set.of(
          "list",
          "tuple",
          "set",
          "dict",
          "frozenset",
          "sorted",
          "len",
          "iter",
          "enumerate",
          "any",
          "all",
          "sum",
          "min",
          "max",
          "zip",
          "reversed");

  private static final Set<String> CALLING_BACK = Set.of("map", "filter", "sorted", "min", "max");

  private static final Set<String> READING =
      Set.of("get", "items", "keys", "values", "copy", "index", "count", "__getitem__", "__iter__");

  private static final Set<String> CONSTANTS =
      Set.of("re.compile", "struct.Struct", "decimal.Decimal", "fractions.Fraction");

  private static final Map<String, Wrapping> WRAPPINGS =
      Map.of(
          "builtins.classmethod", Wrapping.CLASS_METHOD,
          "builtins.staticmethod", Wrapping.STATIC_METHOD,
          "builtins.property", Wrapping.PROPERTY,
          "functools.cached_property", Wrapping.PROPERTY);

  private final Walk walk;
  private final Looks looks;
  private final Calls calls;

  LibraryCalls(Walk walk, Looks looks, Calls calls) {
    this.walk = walk;
    this.looks = looks;
    this.calls = calls;
  }

  Thing call(String origin, List<Given> arguments, At at) {
    Thing first = Calls.first(arguments);
    if (WRAPPINGS.containsKey(origin) && first instanceof Function function) {
      return new Wrapped(WRAPPINGS.get(origin), function);
    }
    effects(origin, arguments, at);
    return result(origin, arguments, at);
  }

  private void effects(String origin, List<Given> arguments, At at) {
    if (origin.startsWith("builtins.")) {
      builtin(origin.substring("builtins.".length()), arguments, at);
    } else if (!byTable(origin, at)) {
      int dot = origin.lastIndexOf('.');
      String container = origin.substring(0, Math.max(0, dot));
      EffectKind state = EffectTable.STATE.get(container);
      if (Calls.isMutator(origin.substring(dot + 1)) && state != null) {
        effect(state, origin, at);
      } else if (origin.endsWith(".register") && isAbstract(origin)) {
        effect(EffectKind.ABC_REGISTER, origin, at);
      } else if (container.equals("sys.modules")) {
        effect(EffectKind.READ_SYS_MODULES, origin, at);
      } else if (origin.equals("logging.getLogger")) {
        effect(EffectKind.MAKE_LOGGER, origin, at);
      } else if (CONSTANTS.contains(origin)) {
        effect(EffectKind.COMPILE_CONSTANT, origin, at);
      }
    }
  }

  private boolean byTable(String origin, At at) {
    if (walk.modules.known.tells(origin)) {
      walk.modules.known.kind(origin).ifPresent(kind -> effect(kind, origin, at));
      return true;
    }
    EffectKind kind = EffectTable.CALLS.get(origin);
    if (kind != null) {
      effect(kind, origin, at);
    }
    return kind != null;
  }

  private static boolean isAbstract(String origin) {
    return origin.startsWith("collections.abc.")
        || origin.startsWith("numbers.")
        || origin.startsWith("typing.")
        || origin.startsWith("os.PathLike")
        || origin.startsWith("io.");
  }

  private void builtin(String name, List<Given> arguments, At at) {
    EffectKind kind = EffectTable.BUILTINS.get(name);
    Thing first = Calls.first(arguments);
    if (kind != null) {
      effect(kind, name, at);
    } else if (READ_ALL.contains(name)) {
      looks.whole(first, new Looks.Spot(at.at(), at.frame(), false));
    }
    switch (name) {
      case "open" ->
          effect(isWriting(arguments) ? EffectKind.FILE_WRITE : EffectKind.FILE_READ, name, at);
      case "setattr", "delattr" -> setAttribute(first, arguments, at);
      case "vars", "dir" -> {
        boolean isModule =
            first instanceof Thing.Module
                || first instanceof Library
                || first instanceof Thing.Foreign;
        if (arguments.isEmpty() || isModule) {
          effect(EffectKind.NAMESPACE_READ, name, at);
        }
      }
      case "globals", "locals" -> {
        if (at.frame().function.isEmpty()) {
          effect(EffectKind.NAMESPACE_READ, name, at);
        }
      }
      case "type.__subclasses__" -> effect(EffectKind.SUBCLASS_LOOKUP, "__subclasses__", at);
      case "isinstance", "issubclass" -> {
        if (arguments.size() > 1 && arguments.get(1).value() instanceof Cls cls) {
          walk.recorder.look(EffectKind.SUBCLASS_LOOKUP, cls.label(), at.frame().module, at.at());
        }
      }
      default -> {}
    }
  }

  private void setAttribute(Thing object, List<Given> arguments, At at) {
    String name =
        arguments.size() > 1 && arguments.get(1).value() instanceof Text(String text) ? text : "…";
    Thing value = arguments.size() > 2 ? arguments.get(2).value() : Nothing.KNOWN;
    walk.stores().attribute(object, name, value, new Stores.Place(at.at(), at.frame()));
  }

  private static boolean isWriting(List<Given> arguments) {
    return arguments.stream()
        .skip(1)
        .filter(one -> one.name().isEmpty() || one.name().equals("mode"))
        .findFirst()
        .filter(one -> one.value() instanceof Text(String mode) && mode.matches(".*[wax+].*"))
        .isPresent();
  }

  private Thing result(String origin, List<Given> arguments, At at) {
    Thing first = Calls.first(arguments);
    boolean passes = at.use() == Use.DECORATOR || origin.equals("functools.partial");
    if (passes && (first instanceof Function || first instanceof Cls)) {
      return first;
    }
    switch (origin) {
      case "builtins.getattr" -> {
        return arguments.size() > 1 && arguments.get(1).value() instanceof Text(String name)
            ? looks.attribute(first, name, new Looks.Spot(at.at(), at.frame(), false))
            : Nothing.KNOWN;
      }
      case "importlib.import_module", "builtins.__import__" -> {
        return first instanceof Text(String name) ? walk.modules.module(name) : Nothing.KNOWN;
      }
      default -> {
        if (origin.startsWith("builtins.") && CALLING_BACK.contains(origin.substring(9))) {
          arguments.forEach(one -> callBack(one.value(), at));
        }
        return new Made(walk.recorder.running(), Paths.derived(origin + "()"));
      }
    }
  }

  private void callBack(Thing function, At at) {
    if (function instanceof Function || function instanceof Bound) {
      calls.call(function, List.of(), at.kept());
    }
  }

  /// A method of an object of the library's, or of one about whose class nothing is known.
  Thing method(LibraryMethod method, List<Given> arguments, At at) {
    Made object = method.object();
    String origin = method.origin();
    String name = origin.substring(origin.lastIndexOf('.') + 1);
    if (origin.equals("abc.ABCMeta.register")) {
      walk.recorder.change(EffectKind.ABC_REGISTER, object.label(), at.frame().module, at.at());
      return Calls.first(arguments);
    }
    if (isHarmlessHandler(origin, arguments)) {
      effect(EffectKind.MAKE_LOGGER, origin, at);
    } else if (origin.startsWith("builtins.globals().") && Calls.isMutator(name)) {
      effect(EffectKind.NAMESPACE_WRITE, "globals()." + name, at);
    } else if (EffectTable.METHODS.containsKey(name)) {
      effect(EffectTable.METHODS.get(name), "." + name, at);
    } else if (!byTable(origin, at)) {
      ofObject(object, name, at);
    }
    boolean isDecorator = at.use() == Use.DECORATOR;
    return isDecorator
        ? Calls.first(arguments)
        : new Made(object.owner, origin.startsWith(".") ? "" : Paths.derived(origin + "()"));
  }

  private void ofObject(Made object, String name, At at) {
    if (READING.contains(name)) {
      looks.whole(object, new Looks.Spot(at.at(), at.frame(), false));
    } else if (Calls.isMutator(name) || at.use() != Use.KEPT) {
      EffectKind kind =
          at.use() == Use.DECORATOR ? EffectKind.REGISTER_DECORATOR : EffectKind.REGISTER_CALL;
      walk.stores().change(kind, object, new Stores.Place(at.at(), at.frame()));
    }
  }

  /// A library that gives its logger a handler which does nothing, as the logging HOWTO asks.
  private static boolean isHarmlessHandler(String origin, List<Given> arguments) {
    return origin.equals("logging.getLogger().addHandler")
        && Calls.first(arguments) instanceof Made handler
        && handler.origin.equals("logging.NullHandler()");
  }

  private void effect(EffectKind kind, String detail, At at) {
    boolean isForSome = kind == EffectKind.WARN || kind == EffectKind.EXIT;
    if (isForSome && !walk.isCertain(at.frame())) {
      return;
    }
    walk.recorder.effect(kind, detail, at.frame().module, at.at());
  }
}
