package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.nativemodel.exception.ExceptionGroups;
import dev.lazyscope.graph.load.operation.FunctionFacts;
import dev.lazyscope.graph.load.operation.Linearization;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// `object`, `type` and the descriptors: what the object model itself is made of.
final class CoreTypes {
  private CoreTypes() {}

  static void install(Interpreter interpreter) {
    object(interpreter, interpreter.builtin("object").namespace());
    type(interpreter, interpreter.builtin("type").namespace());
    property(interpreter, interpreter.builtin("property").namespace());
    wrappers(interpreter);
    modules(interpreter);
    exceptions(interpreter);
    aliases(interpreter, interpreter.builtin("GenericAlias").namespace());
  }

  /// `list[int]` makes lists, and has what `list` has.
  private static void aliases(Interpreter interpreter, DictValue names) {
    Natives.staticMethod(
        names,
        "__new__",
        (machine, arguments) ->
            arguments.at(1) instanceof ClassValue type
                ? interpreter.subscripts.genericAlias(type, arguments.at(2))
                : Value.UNKNOWN);
    Natives.method(
        names,
        "__init__",
        (machine, arguments) -> {
          if (arguments.at(0) instanceof InstanceValue alias) {
            alias(alias, arguments.at(1), arguments.at(2));
          }
          return Value.NONE;
        });
    Natives.method(
        names,
        "__call__",
        (machine, arguments) -> machine.call(origin(arguments), arguments.dropped(1)));
    Natives.method(
        names,
        "__getattr__",
        (machine, arguments) -> {
          String name = arguments.text(1).orElse("__");
          Value found =
              name.startsWith("__") ? Value.ABSENT : machine.find(origin(arguments), name);
          if (found == Value.ABSENT) {
            throw machine.error("AttributeError", name);
          }
          return found;
        });
  }

  /// `types.GenericAlias(origin, args)`.
  static void alias(InstanceValue alias, Value origin, Value arguments) {
    DictValue names = alias.attributes();
    names.put("__origin__", origin);
    names.put("__args__", arguments instanceof Value.Tuple ? arguments : Value.tuple(arguments));
    names.put("__unpacked__", Value.of(false));
    names.put(
        "__mro_entries__",
        NativeFunction.function(
            "__mro_entries__",
            (machine, given) ->
                Linearization.isRepeated(alias, given.at(0))
                    ? Value.tuple()
                    : Value.tuple(origin)));
  }

  private static Value origin(Arguments arguments) {
    Value origin =
        arguments.at(0) instanceof InstanceValue alias
            ? alias.attributes().get("__origin__")
            : Value.UNKNOWN;
    return origin == Value.ABSENT ? Value.UNKNOWN : origin;
  }

  /// `object.__class__`, which stands in the dictionary of `object` and tells the class of others.
  private static Value classOf(Interpreter interpreter) {
    ClassValue type = interpreter.builtin("getset_descriptor");
    Natives.method(
        type.namespace(),
        "__get__",
        (machine, arguments) ->
            arguments.at(1) == Value.NONE
                ? arguments.at(0)
                : interpreter.types.of(arguments.at(1)));
    return interpreter.instance(type);
  }

  private static void object(Interpreter interpreter, DictValue names) {
    names.put("__class__", classOf(interpreter));
    Natives.staticMethod(
        names,
        "__new__",
        (machine, arguments) ->
            arguments.at(0) instanceof ClassValue type
                ? bare(machine, type, arguments)
                : Value.UNKNOWN);
    Natives.method(names, "__init__", (machine, arguments) -> Value.NONE);
    Natives.classMethod(names, "__init_subclass__", (machine, arguments) -> Value.NONE);
    Natives.classMethod(
        names, "__subclasshook__", (machine, arguments) -> Value.Marker.NOT_IMPLEMENTED);
    Natives.method(
        names,
        "__setattr__",
        (machine, arguments) -> {
          if (arguments.at(1) instanceof Value.Str(var name)) {
            interpreter.writes.setPlainly(arguments.at(0), name, arguments.at(2));
          }
          return Value.NONE;
        });
    Natives.method(
        names,
        "__delattr__",
        (machine, arguments) -> {
          if (arguments.at(1) instanceof Value.Str(var name)) {
            interpreter.writes.deletePlainly(arguments.at(0), name);
          }
          return Value.NONE;
        });
    getAttribute(interpreter, names, (object, name) -> found(interpreter, object, name));
  }

  /// Raises where there is nothing.
  private static void getAttribute(
      Interpreter interpreter, DictValue names, BiFunction<Value, String, Value> finding) {
    Natives.method(
        names,
        "__getattribute__",
        (_, arguments) -> {
          Value object = arguments.at(0);
          if (!(arguments.at(1) instanceof Value.Str(var name))) {
            return Value.UNKNOWN;
          }
          Value found = finding.apply(object, name);
          if (found == Value.ABSENT) {
            throw interpreter.errors.ofNoAttribute(object, name);
          }
          return found;
        });
  }

  private static Value found(Interpreter interpreter, Value object, String name) {
    Attributes attributes = interpreter.attributes;
    return switch (object) {
      case InstanceValue instance -> attributes.ofInstancePlainly(instance, name);
      case ClassValue type -> attributes.ofClassAsObject(type, name);
      case ModuleValue module -> attributes.ofModuleAsObject(module, name);
      case Value _ -> Value.UNKNOWN;
    };
  }

  private static void type(Interpreter interpreter, DictValue names) {
    Natives.staticMethod(
        names,
        "__new__",
        (machine, arguments) ->
            arguments.at(0) instanceof ClassValue metaclass
                ? newType(interpreter, metaclass, arguments.dropped(1))
                : Value.UNKNOWN);
    Natives.method(names, "__init__", (machine, arguments) -> Value.NONE);
    getAttribute(
        interpreter,
        names,
        (object, name) ->
            object instanceof ClassValue type
                ? interpreter.attributes.ofClassPlainly(type, name)
                : Value.UNKNOWN);
    Natives.method(
        names,
        "__call__",
        (machine, arguments) ->
            arguments.at(0) instanceof ClassValue type
                ? interpreter.classes.constructPlainly(type, arguments.dropped(1))
                : Value.UNKNOWN);
    names.put(
        "__prepare__",
        new Value.ClassMethod(
            NativeFunction.function("__prepare__", (machine, arguments) -> machine.dict())));
    Natives.method(
        names,
        "__instancecheck__",
        (machine, arguments) ->
            arguments.at(0) instanceof ClassValue type && arguments.at(1).isKnown()
                ? Value.of(machine.typeOf(arguments.at(1)).isSubclassOf(type))
                : Value.UNKNOWN);
    Natives.method(
        names,
        "__subclasscheck__",
        (machine, arguments) ->
            arguments.at(0) instanceof ClassValue type
                    && arguments.at(1) instanceof ClassValue other
                ? Value.of(other.isSubclassOf(type))
                : Value.UNKNOWN);
    Natives.method(
        names,
        "__setattr__",
        (machine, arguments) -> {
          if (arguments.at(0) instanceof ClassValue type
              && arguments.at(1) instanceof Value.Str(var name)) {
            interpreter.branches.put(type.namespace(), name, arguments.at(2));
          }
          return Value.NONE;
        });
  }

  /// The metaclass that the bases have makes the class, if it is a more special one.
  private static Value newType(Interpreter interpreter, ClassValue metaclass, Arguments arguments) {
    if (arguments.count() == 1) {
      boolean isCompiled = arguments.at(0) instanceof ClassValue type && type.isOpaque();
      return isCompiled ? Value.UNKNOWN : interpreter.typeOf(arguments.at(0));
    }
    if (!(arguments.at(0) instanceof Value.Str(var name))) {
      return Value.UNKNOWN;
    }
    List<Value> bases = interpreter.elements(arguments.at(1)).orElse(List.of(Value.UNKNOWN));
    if (!Linearization.isPossible(bases)) {
      throw interpreter.error("TypeError", "Cannot create a consistent method resolution order");
    }
    ClassValue winner = interpreter.classes.metaclassOf(bases, metaclass);
    Value maker = winner == metaclass ? Value.ABSENT : plainFunction(winner.lookup("__new__"));
    return maker instanceof FunctionValue
        ? interpreter.calls.call(maker, arguments.prepended(winner))
        : interpreter.classes.make(
            metaclass, name, bases, new Classes.Creation(arguments.at(2), arguments.named()));
  }

  /// `object.__new__`: arguments are for an `__init__`. Where nobody expects the error there is an
  /// object all the same, for the program is thought to be right.
  private static Value bare(Machine machine, ClassValue type, Arguments arguments) {
    if (machine.isExpected("TypeError")) {
      boolean hasMore = arguments.count() > 1 || !arguments.named().isEmpty();
      ClassValue object = machine.builtin("object");
      boolean isPlain =
          (type == object || type.isOfPython())
              && type.lookup("__init__") == object.namespace().get("__init__");
      if (Specials.isAbstract(type) || hasMore && !arguments.isOpen() && isPlain) {
        throw machine.error("TypeError", type.name() + "() can't be instantiated so");
      }
    }
    return machine.instance(type);
  }

  private static Value plainFunction(Value method) {
    return method instanceof Value.StaticMethod(var function) ? function : method;
  }

  private static void property(Interpreter interpreter, DictValue names) {
    Natives.method(
        names,
        "__init__",
        (machine, arguments) -> {
          if (arguments.at(0) instanceof InstanceValue self) {
            int index = 1;
            for (String name : List.of("fget", "fset", "fdel")) {
              Value value = arguments.at(index++, name);
              self.attributes().put(name, value == Value.ABSENT ? Value.NONE : value);
            }
            Value doc = interpreter.find(self.attributes().get("fget"), "__doc__");
            self.attributes().put("__doc__", doc == Value.ABSENT ? Value.NONE : doc);
          }
          return Value.NONE;
        });
    Natives.method(names, "__get__", (machine, arguments) -> getProperty(interpreter, arguments));
    Natives.method(
        names,
        "__set__",
        (machine, arguments) -> {
          Value setter = part(arguments, "fset");
          return setter == Value.NONE
              ? interpreter.errors.inferred("AttributeError", "no setter")
              : machine.call(setter, Arguments.of(arguments.at(1), arguments.at(2)));
        });
    for (Map.Entry<String, String> one :
        Map.of("getter", "fget", "setter", "fset", "deleter", "fdel").entrySet()) {
      Natives.method(
          names,
          one.getKey(),
          (machine, arguments) ->
              changed(machine.instance(typeOf(arguments)), arguments, one.getValue()));
    }
    for (String name : List.of("fget", "fset", "fdel", "__name__")) {
      names.remove(name);
    }
  }

  private static ClassValue typeOf(Arguments arguments) {
    return ((InstanceValue) arguments.at(0)).type();
  }

  private static Value part(Arguments arguments, String name) {
    return arguments.at(0) instanceof InstanceValue self
        ? self.attributes().get(name)
        : Value.UNKNOWN;
  }

  private static Value getProperty(Interpreter interpreter, Arguments arguments) {
    Value receiver = arguments.at(1);
    if (receiver == Value.NONE) {
      return arguments.at(0);
    }
    Value getter = part(arguments, "fget");
    return getter == Value.NONE || getter == Value.ABSENT
        ? interpreter.errors.inferred("AttributeError", "no getter")
        : interpreter.call(getter, Arguments.of(receiver));
  }

  private static Value changed(InstanceValue copy, Arguments arguments, String part) {
    if (arguments.at(0) instanceof InstanceValue self) {
      copy.attributes().become(self.attributes());
    }
    copy.attributes().put(part, arguments.at(1));
    return copy;
  }

  private static void modules(Interpreter interpreter) {
    DictValue names = interpreter.builtin("module").namespace();
    getAttribute(
        interpreter,
        names,
        (object, name) ->
            object instanceof ModuleValue module
                ? interpreter.attributes.ofModuleAsAsked(module, name)
                : Value.UNKNOWN);
    Natives.staticMethod(
        names,
        "__new__",
        (machine, arguments) -> {
          if (!(arguments.at(1, "name") instanceof Value.Str(var name))) {
            return Value.UNKNOWN;
          }
          ModuleValue made = new ModuleValue(name, machine.dict(), Optional.empty());
          made.state(ModuleValue.State.DONE);
          made.namespace().put("__name__", Value.of(name));
          made.namespace().put("__doc__", Value.NONE);
          if (arguments.at(0) instanceof ClassValue type && type != machine.builtin("module")) {
            made.type(type);
          }
          return made;
        });
  }

  private static void wrappers(Interpreter interpreter) {
    Natives.staticMethod(
        interpreter.builtin("staticmethod").namespace(),
        "__new__",
        (machine, arguments) -> new Value.StaticMethod(arguments.at(1)));
    Natives.staticMethod(
        interpreter.builtin("classmethod").namespace(),
        "__new__",
        (machine, arguments) -> new Value.ClassMethod(arguments.at(1)));
    Natives.staticMethod(
        interpreter.builtin("super").namespace(),
        "__new__",
        (machine, arguments) ->
            arguments.at(1) instanceof ClassValue after && arguments.count() > 2
                ? new Value.Super(after, arguments.at(2))
                : Value.UNKNOWN);
    Natives.staticMethod(
        interpreter.builtin("method").namespace(),
        "__new__",
        (machine, arguments) -> new Value.BoundMethod(arguments.at(2), arguments.at(1)));
    DictValue function = interpreter.builtin("function").namespace();
    Natives.staticMethod(function, "__new__", FunctionFacts::made);
    Natives.method(interpreter.builtin("code").namespace(), "replace", FunctionFacts::replaced);
    Natives.method(
        function,
        "__get__",
        (machine, arguments) ->
            arguments.at(1) == Value.NONE
                ? arguments.at(0)
                : new Value.BoundMethod(arguments.at(1), arguments.at(0)));
    // An object of a subclass of `type` that nobody knows as a class says nothing of its calls.
    Natives.method(
        function,
        "__call__",
        (machine, arguments) ->
            arguments.at(0) instanceof InstanceValue
                ? Value.UNKNOWN
                : machine.call(arguments.at(0), arguments.dropped(1)));
    for (String name : List.of("builtin_function_or_method", "method")) {
      interpreter.builtin(name).namespace().put("__call__", function.get("__call__"));
    }
    DictValue ofType = interpreter.builtin("type").namespace();
    if (!ofType.has("__call__")) {
      ofType.put("__call__", function.get("__call__"));
    }
  }

  private static void exceptions(Interpreter interpreter) {
    DictValue names = interpreter.builtin("BaseException").namespace();
    for (String data : List.of("args", "__cause__", "__context__", "__traceback__", "__dict__")) {
      names.remove(data);
    }
    Natives.staticMethod(
        names,
        "__new__",
        (machine, arguments) -> {
          if (!(arguments.at(0) instanceof ClassValue type)) {
            return Value.UNKNOWN;
          }
          InstanceValue exception = machine.instance(type);
          fill(exception, arguments.dropped(1));
          return exception;
        });
    Natives.method(
        names,
        "__init__",
        (machine, arguments) -> {
          if (arguments.at(0) instanceof InstanceValue exception) {
            fill(exception, arguments.dropped(1));
          }
          return Value.NONE;
        });
    ExceptionGroups.install(interpreter);
    Natives.method(names, "with_traceback", (machine, arguments) -> arguments.at(0));
    Natives.method(
        names,
        "add_note",
        (machine, arguments) -> {
          if (arguments.at(0) instanceof InstanceValue exception) {
            DictValue attributes = exception.attributes();
            Value notes = attributes.get("__notes__");
            Value all = notes == Value.ABSENT ? machine.list(List.of()) : notes;
            attributes.put("__notes__", all);
            machine.call(machine.attribute(all, "append"), Arguments.of(arguments.at(1)));
          }
          return Value.NONE;
        });
    for (String type : List.of("KeyError", "OSError", "ImportError")) {
      interpreter.builtin(type).namespace().remove("__str__");
    }
    Natives.method(
        names,
        "__str__",
        (machine, arguments) -> known(Texts.ofException(machine, arguments.at(0))));
    Natives.method(
        names,
        "__repr__",
        (machine, arguments) -> known(Texts.exceptionRepr(machine, arguments.at(0))));
  }

  private static Value known(Optional<String> text) {
    return text.map(Value::of).orElse(Value.UNKNOWN);
  }

  private static void fill(InstanceValue exception, Arguments arguments) {
    DictValue attributes = exception.attributes();
    attributes.put("args", new Value.Tuple(List.copyOf(arguments.positional())));
    attributes.put("__cause__", Value.NONE);
    attributes.put("__context__", Value.NONE);
    attributes.put("__traceback__", Value.UNKNOWN);
    Value first = arguments.count() == 0 ? Value.NONE : arguments.at(0);
    for (ClassValue type : exception.type().order()) {
      switch (type.name()) {
        case "SystemExit" -> attributes.put("code", first);
        case "BaseExceptionGroup" -> {
          attributes.put("message", first);
          attributes.put(
              "exceptions",
              arguments.at(1) instanceof ListValue list
                  ? new Value.Tuple(List.copyOf(list.items()))
                  : arguments.at(1));
        }
        case "StopIteration" -> attributes.put("value", first);
        case "ImportError" -> {
          ofNoModule(attributes, arguments.count() == 1 ? first : Value.NONE);
          arguments.named().forEach(attributes::put);
        }
        default -> {}
      }
    }
  }

  /// What an ImportError says apart from its text, as long as nobody tells it more.
  static void ofNoModule(DictValue attributes, Value message) {
    attributes.put("msg", message);
    List.of("name", "path", "name_from").forEach(name -> attributes.put(name, Value.NONE));
  }
}
