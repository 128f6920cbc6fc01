package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Code;
import dev.lazyscope.graph.load.content.NativeSignatures;
import dev.lazyscope.graph.load.operation.AnnotationFormat;
import dev.lazyscope.graph.load.operation.FunctionFacts;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Slices;
import dev.lazyscope.graph.load.operation.Slots;
import dev.lazyscope.graph.load.operation.Tracebacks;
import dev.lazyscope.graph.load.text.Docstrings;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The attributes that the interpreter itself gives to classes, functions and instances (data
/// model, "The standard type hierarchy").
final class Specials {
  /// `Py_TPFLAGS_HEAPTYPE`, `_BASETYPE`, `_READY` and `_HAVE_GC`.
  private static final int OF_STATEMENT = 1 << 9 | 1 << 10 | 1 << 12 | 1 << 14;

  /// `Py_TPFLAGS_IS_ABSTRACT`.
  private static final int ABSTRACT = 1 << 20;

  private static final String FIRST_LINE = "__firstlineno__";

  /// Since 3.13 classes know where they begin.
  private static final int WITH_LINES = 13;

  private final Interpreter interpreter;

  /// Functions that one statement made share their code.
  private final Map<Code, Value> codes = new IdentityHashMap<>();

  /// Annotations that have been read, in which programs may write.
  private final Map<Value, Annotations> annotations = new IdentityHashMap<>();

  /// What was evaluated, and by which `__annotate__`.
  private record Annotations(Value annotate, DictValue values) {}

  Specials(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value ofClass(ClassValue type, String name) {
    if (!name.startsWith("__")) {
      return name.equals("mro")
          ? NativeFunction.function("mro", (machine, arguments) -> orderOf(type))
          : Value.ABSENT;
    }
    return switch (name) {
      case "__name__" -> type.shownName();
      case "__qualname__" ->
          type.qualifiedName().isKnown() && type.qualifiedName() != Value.ABSENT
              ? type.qualifiedName()
              : Value.of(type.name());
      case "__module__" -> own(type, name, Value.of("builtins"));
      case "__dict__" -> withLine(type);
      case FIRST_LINE -> withLine(type).get(FIRST_LINE);
      case "__mro__" -> new Value.Tuple(List.copyOf(type.order()));
      case "__bases__" -> new Value.Tuple(type.bases());
      case "__base__" -> type.bases().isEmpty() ? Value.NONE : type.bases().getFirst();
      case "__class__" -> type.metaclass();
      case "__doc__" -> documentation(type);
      case "__annotations__" -> annotations(type, AnnotationFormat.VALUE.number());
      case "__type_params__" -> own(type, name, Value.tuple());
      case "__text_signature__" ->
          interpreter.types.textSignature(type).map(Value::of).orElse(Value.NONE);
      case "__subclasses__" -> interpreter.classes.subclassesMethod(type);
      case "__flags__" -> flags(type);
      case "__basicsize__", "__dictoffset__", "__weakrefoffset__" -> Value.UNKNOWN;
      case "__args__", "__origin__", "__parameters__" -> ofUnion(type);
      default -> Value.ABSENT;
    };
  }

  /// A class knows its line when somebody looks (data model, `__firstlineno__`).
  private DictValue withLine(ClassValue type) {
    boolean knows = interpreter.query().target().library() >= WITH_LINES;
    if (knows && !type.namespace().has(FIRST_LINE)) {
      type.written()
          .map(written -> Tracebacks.firstLine(interpreter, written))
          .ifPresent(line -> type.namespace().put(FIRST_LINE, line));
    }
    return type.namespace();
  }

  /// The bits of `tp_flags` that every class of a statement has, and whether it is abstract; how it
  /// is laid out and whether a version is assigned they do not tell (C API, "Type Objects").
  private static Value flags(ClassValue type) {
    Value names = type.namespace().get("__abstractmethods__");
    boolean isKnown = names == Value.ABSENT || names instanceof SetValue;
    if (!type.isOfStatement() || type.isOfOpen() || !isKnown) {
      return Value.UNKNOWN;
    }
    return Value.of(OF_STATEMENT | (isAbstract(type) ? ABSTRACT : 0));
  }

  /// {@return whether something abstract is left in a class for certain}
  static boolean isAbstract(ClassValue type) {
    return type.namespace().get("__abstractmethods__") instanceof SetValue names
        && !names.isOpen()
        && !names.items().isEmpty();
  }

  /// What the unions have, their class describes.
  private Value ofUnion(ClassValue type) {
    return type == interpreter.operators.unionType()
        ? interpreter.instance(interpreter.builtin("getset_descriptor"))
        : Value.ABSENT;
  }

  /// Values are evaluated once; what is not known of them may be known next time.
  DictValue annotations(Value owner, Value format) {
    Value annotate = named(owner, "__annotate__");
    Annotations kept = annotations.get(owner);
    AnnotationFormat asked = AnnotationFormat.of(format);
    if (asked != AnnotationFormat.TEXT
        && named(owner, "__annotations__") == Value.ABSENT
        && kept != null
        && kept.annotate() == annotate) {
      return kept.values();
    }
    DictValue values = interpreter.classes.annotations(owner, format);
    if (asked == AnnotationFormat.VALUE && !values.isOpen() && isAllKnown(values)) {
      annotations.put(owner, new Annotations(annotate, values));
    }
    return values;
  }

  private static boolean isAllKnown(DictValue values) {
    for (Value value : values.entries().values()) {
      if (!value.isKnown()) {
        return false;
      }
    }
    return true;
  }

  private static Value named(Value owner, String name) {
    return switch (owner) {
      case ClassValue type -> type.namespace().get(name);
      case FunctionValue function -> function.attribute(name);
      case Value _ -> Value.ABSENT;
    };
  }

  private ListValue orderOf(ClassValue type) {
    return interpreter.list(List.copyOf(type.order()));
  }

  private static Value own(ClassValue type, String name, Value otherwise) {
    Value value = type.namespace().get(name);
    return value == Value.ABSENT || value.isUnknown() ? otherwise : value;
  }

  /// Classes in C have one, but it is not known.
  private Value documentation(ClassValue type) {
    Value own = type.namespace().get("__doc__");
    return own != Value.ABSENT ? own : interpreter.types.isMade(type) ? Value.UNKNOWN : Value.NONE;
  }

  private static Value documentation(InstanceValue instance) {
    if (instance.attributes().has("__doc__")) {
      return Value.ABSENT;
    }
    boolean isOfProgram = instance.type().qualifiedName() != Value.ABSENT;
    return own(instance.type(), "__doc__", isOfProgram ? Value.NONE : Value.UNKNOWN);
  }

  Value ofInstance(InstanceValue instance, String name) {
    return switch (name) {
      case "__dict__" ->
          Slots.haveDict(instance.type()) ? Slots.dictionary(interpreter, instance) : Value.ABSENT;
      case "__class__" -> instance.type();
      case "__doc__" -> documentation(instance);
      case "__module__", "__name__", "__qualname__" -> ofAlias(instance, name);
      case "__value__", "__bound__", "__constraints__", "__default__" ->
          interpreter.typeParameters.evaluated(instance, name);
      case "f_lineno" -> Tracebacks.line(interpreter, instance);
      case "f_locals", "co_firstlineno" -> Tracebacks.told(interpreter, instance, name);
      default -> Value.ABSENT;
    };
  }

  /// `list[int]` is called as `list` is.
  private Value ofAlias(InstanceValue instance, String name) {
    return instance.type() == interpreter.builtin("GenericAlias")
        ? interpreter.attributes.find(instance.attributes().get("__origin__"), name)
        : Value.ABSENT;
  }

  Value ofPlain(Value object, String name) {
    if (name.equals("__class__")) {
      return interpreter.types.of(object);
    }
    Value special = ofKind(object, name);
    return special == Value.ABSENT && name.equals("__doc__") ? documentation(object) : special;
  }

  /// Everything has a documentation, if only that of its class.
  private Value documentation(Value object) {
    return own(interpreter.types.of(object), "__doc__", Value.UNKNOWN);
  }

  private Value ofKind(Value object, String name) {
    return switch (object) {
      case FunctionValue function -> ofFunction(function, name);
      case Value.BoundMethod(var receiver, var function) ->
          switch (name) {
            case "__self__" -> receiver;
            case "__func__" -> function;
            case "__module__" -> moduleOfBound(function);
            case "__call__" ->
                new Value.BoundMethod(object, interpreter.builtin("function").lookup(name));
            default -> interpreter.attributes.find(function, name);
          };
      case NativeFunction function -> ofNative(function, name);
      case Value.Slice slice ->
          switch (name) {
            case "start" -> slice.lower();
            case "stop" -> slice.upper();
            case "step" -> slice.step();
            case "indices" -> Slices.indices(slice);
            default -> Value.ABSENT;
          };
      case Value.Range(long start, long stop, long step) ->
          switch (name) {
            case "start" -> Value.of(start);
            case "stop" -> Value.of(stop);
            case "step" -> Value.of(step);
            default -> Value.ABSENT;
          };
      case GeneratorValue generator -> ofGenerator(generator, name);
      case Value number when Numbers.isNumber(number) -> ofNumber(number, name);
      case Value.ClassMethod(var function) -> ofWrapper(object, function, name);
      case Value.StaticMethod(var function) -> ofWrapper(object, function, name);
      case Value _ -> Value.ABSENT;
    };
  }

  /// It has a frame until it comes to its end (`inspect`, "Types and members").
  private Value ofGenerator(GeneratorValue generator, String name) {
    String frame =
        switch (generator.kind()) {
          case GENERATOR -> "gi_frame";
          case COROUTINE -> "cr_frame";
          case ASYNC_GENERATOR -> "ag_frame";
          case ITERATOR -> "";
        };
    if (!name.equals(frame)) {
      return Value.ABSENT;
    }
    return generator.state() == GeneratorValue.State.DONE
        ? Value.NONE
        : interpreter.instance(interpreter.builtin("frame"));
  }

  private static Value ofNumber(Value number, String name) {
    boolean isReal = number instanceof Value.Float;
    Value plain = isReal ? number : Value.of(Numbers.whole(number));
    return switch (name) {
      case "real" -> plain;
      case "imag" -> isReal ? new Value.Float(0) : Value.of(0);
      case "numerator" -> isReal ? Value.ABSENT : plain;
      case "denominator" -> isReal ? Value.ABSENT : Value.of(1);
      default -> Value.ABSENT;
    };
  }

  private Value ofNative(NativeFunction function, String name) {
    return switch (name) {
      case "__name__", "__qualname__" -> Value.of(function.name());
      case "__module__" -> moduleOf(function);
      case "__doc__" -> Value.UNKNOWN;
      case "__get__" -> function.isMethod() ? binding(function) : Value.ABSENT;
      case "__self__" -> homeOf(function).map(Value.class::cast).orElse(Value.ABSENT);
      case "__text_signature__" -> textSignature(function);
      default -> Value.ABSENT;
    };
  }

  private Value moduleOfBound(Value function) {
    return switch (function) {
      case NativeFunction method when method.name().startsWith("__") -> Value.ABSENT;
      case NativeFunction _ -> Value.NONE;
      case Value _ -> interpreter.attributes.find(function, "__module__");
    };
  }

  /// Methods have none.
  private Value moduleOf(NativeFunction function) {
    return function.isMethod()
        ? Value.ABSENT
        : Value.of(homeOf(function).map(ModuleValue::name).orElse("builtins"));
  }

  private Value textSignature(NativeFunction function) {
    if (function.body() instanceof Extensions.Compiled) {
      return Value.of(NativeSignatures.ANY);
    }
    return interpreter
        .types
        .textSignature(function)
        .or(() -> homeOf(function).flatMap(module -> textSignature(module, function)))
        .map(Value::of)
        .orElse(Value.NONE);
  }

  private static Optional<String> textSignature(ModuleValue home, NativeFunction function) {
    return Types.nameOf(function, home.namespace())
        .flatMap(name -> NativeSignatures.of(home.name(), name));
  }

  /// {@return the module that a function written in C is of, as far as one has loaded}
  private Optional<ModuleValue> homeOf(NativeFunction function) {
    return interpreter.modules.loaded().entries().values().stream()
        .filter(ModuleValue.class::isInstance)
        .map(ModuleValue.class::cast)
        .filter(interpreter.modules::mayDefineNatives)
        .filter(module -> Types.nameOf(function, module.namespace()).isPresent())
        .findFirst();
  }

  /// `function.__get__(receiver, type)`: the method that attribute access would give.
  private NativeFunction binding(Value function) {
    return NativeFunction.function(
        "__get__",
        (machine, arguments) -> {
          Value receiver = arguments.at(0, "instance");
          boolean isPlain = function instanceof FunctionValue;
          if (isPlain && (receiver == Value.NONE || receiver == Value.ABSENT)) {
            return function;
          }
          ClassValue type =
              arguments.at(1, "owner") instanceof ClassValue given
                  ? given
                  : machine.typeOf(receiver);
          return interpreter.attributes.bind(function, receiver, type);
        });
  }

  private Value ofWrapper(Value wrapper, Value function, String name) {
    return switch (name) {
      case "__func__", "__wrapped__" -> function;
      case "__get__" -> binding(wrapper);
      default -> interpreter.attributes.find(function, name);
    };
  }

  private Value ofFunction(FunctionValue function, String name) {
    Value set = function.attribute(name);
    if (set != Value.ABSENT) {
      return set;
    }
    return switch (name) {
      case "__name__" -> Value.of(function.code().name());
      case "__qualname__" -> Value.of(function.code().qualifiedName());
      case "__module__" -> {
        Value module = function.globals().get("__name__");
        yield module == Value.ABSENT ? Value.NONE : module;
      }
      case "__doc__" -> Docstrings.of(interpreter, function.code()).orElse(Value.NONE);
      case "__dict__" -> function.attributes();
      case "__globals__" -> function.globals();
      case "__defaults__" -> FunctionFacts.defaults(function);
      case "__kwdefaults__" -> FunctionFacts.keywordDefaults(interpreter, function);
      case "__annotations__" -> annotations(function, AnnotationFormat.VALUE.number());
      case "__annotate__" -> interpreter.classes.annotate(function);
      case "__code__" ->
          codes.computeIfAbsent(function.code(), _ -> FunctionFacts.code(interpreter, function));
      case "__wrapped__" -> Value.ABSENT;
      case "__get__" -> binding(function);
      case "__type_params__" -> Value.tuple();
      case "__closure__" -> Value.UNKNOWN;
      default -> Value.ABSENT;
    };
  }

  /// A `__new__` that does not read its first parameter gives what somebody else made, which is no
  /// instance of the class where that is unknown.
  static boolean readsItsClass(Value maker) {
    return switch (maker) {
      case Value.StaticMethod(FunctionValue function) -> function.code().body().readsFirst();
      case Value _ -> true;
    };
  }
}
