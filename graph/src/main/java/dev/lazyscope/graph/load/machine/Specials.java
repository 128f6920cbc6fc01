package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Code;
import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.FunctionFacts;
import dev.lazyscope.graph.load.operation.Slices;
import dev.lazyscope.graph.load.operation.Slots;
import dev.lazyscope.graph.load.operation.Tracebacks;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// The attributes that the interpreter itself gives to classes, functions and instances (data
/// model, "The standard type hierarchy").
final class Specials {
  /// How the functions are called that evaluate an attribute (PEP 649 and 695).
  private static final String EVALUATE = "evaluate_";

  private final Interpreter interpreter;

  /// Functions that one statement made share their code.
  private final Map<Code, Value> codes = new IdentityHashMap<>();

  private final Map<Term.TypeParameter, Value> parameters = new IdentityHashMap<>();

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
      case "__dict__" -> type.namespace();
      case "__mro__" -> new Value.Tuple(List.copyOf(type.order()));
      case "__bases__" -> new Value.Tuple(type.bases());
      case "__base__" -> type.bases().isEmpty() ? Value.NONE : type.bases().getFirst();
      case "__class__" -> type.metaclass();
      case "__doc__" -> own(type, name, Value.NONE);
      case "__annotations__" -> interpreter.annotations(type);
      case "__type_params__" -> own(type, name, Value.tuple());
      case "__subclasses__" -> interpreter.classes.subclassesMethod(type);
      case "__flags__", "__basicsize__", "__dictoffset__", "__weakrefoffset__" -> Value.UNKNOWN;
      default -> Value.ABSENT;
    };
  }

  private ListValue orderOf(ClassValue type) {
    return interpreter.list(List.copyOf(type.order()));
  }

  private static Value own(ClassValue type, String name, Value otherwise) {
    Value value = type.namespace().get(name);
    return value == Value.ABSENT || value == Value.UNKNOWN ? otherwise : value;
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
      case "__dict__" -> Slots.haveDict(instance.type()) ? instance.attributes() : Value.ABSENT;
      case "__class__" -> instance.type();
      case "__doc__" -> documentation(instance);
      case "__value__", "__bound__", "__constraints__", "__default__" -> evaluated(instance, name);
      case "f_lineno" -> Tracebacks.line(interpreter, instance);
      default -> Value.ABSENT;
    };
  }

  /// A type alias is evaluated when somebody first asks for its value, and the bound of a type
  /// parameter likewise.
  private Value evaluated(InstanceValue object, String name) {
    String evaluator = EVALUATE + name.substring(2, name.length() - 2);
    if (!(object.attributes().get(evaluator) instanceof NativeFunction evaluate)) {
      return Value.ABSENT;
    }
    Value value = interpreter.call(evaluate, Arguments.of(Value.of(1)));
    object.attributes().put(name, value);
    return value;
  }

  /// {@return the type parameters of a definition, which has run again}
  Value.Tuple parameters(List<Code.TypeParam> declared, Frame frame) {
    List<Value> made = new ArrayList<>(declared.size());
    for (Code.TypeParam one : declared) {
      Value parameter = parameter(one, frame);
      parameters.put(one.parameter(), parameter);
      made.add(parameter);
    }
    return new Value.Tuple(made);
  }

  Value parameter(Term.TypeParameter read) {
    return parameters.getOrDefault(read, Value.UNKNOWN);
  }

  private Value parameter(Code.TypeParam declared, Frame frame) {
    Term.TypeParameter named = declared.parameter();
    Map<String, Value> inferred = Map.of("infer_variance", Value.of(true));
    Arguments arguments = new Arguments(List.of(Value.of(named.name())), inferred, false);
    Value type = variables().get(named.type());
    if (!(interpreter.call(type, arguments) instanceof InstanceValue made)) {
      return Value.UNKNOWN;
    }
    declared.bound().ifPresent(bound -> late(made, bound(bound), bound, frame));
    if (declared.otherwise().isPresent()) {
      late(made, "default", declared.otherwise().get(), frame);
      Natives.function(made.attributes(), "has_default", (m, a) -> Value.of(true));
    }
    return made;
  }

  /// The compiler has the classes of type parameters at hand, whether `typing` has loaded or not.
  private DictValue variables() {
    return interpreter.modules.loaded().get("_typing") instanceof ModuleValue loaded
        ? loaded.namespace()
        : interpreter.modules.modelled("_typing");
  }

  /// Several types in parentheses are constraints.
  private static String bound(Term bound) {
    return bound instanceof Term.TupleOf ? "constraints" : "bound";
  }

  /// A class with type parameters is derived from `typing.Generic` too, after all others (PEP 695).
  Arguments withGeneric(Arguments arguments, Value.Tuple parameters) {
    if (parameters.items().isEmpty()) {
      return arguments;
    }
    Value typing = interpreter.importModule("typing");
    List<Value> unpacked = new ArrayList<>();
    parameters.items().forEach(one -> unpacked.add(unpacked(one, typing)));
    Value index = unpacked.size() == 1 ? unpacked.getFirst() : new Value.Tuple(unpacked);
    List<Value> bases = new ArrayList<>(arguments.positional());
    bases.add(interpreter.subscripts.get(interpreter.attribute(typing, "Generic"), index));
    return new Arguments(List.copyOf(bases), arguments.named(), arguments.isOpen());
  }

  /// `Ts` in an index means `*Ts`.
  private Value unpacked(Value parameter, Value typing) {
    return interpreter.types.of(parameter).name().equals("TypeVarTuple")
        ? interpreter.subscripts.get(interpreter.attribute(typing, "Unpack"), parameter)
        : parameter;
  }

  /// Something that is evaluated when it is first asked for.
  void late(InstanceValue object, String name, Term value, Frame frame) {
    String evaluator = EVALUATE + name;
    object.attributes().remove("__" + name + "__");
    Natives.function(
        object.attributes(), evaluator, (m, a) -> interpreter.terms.value(value, frame));
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
            default -> interpreter.attributes.find(function, name);
          };
      case NativeFunction function ->
          switch (name) {
            case "__name__", "__qualname__" -> Value.of(function.name());
            case "__module__" -> Value.of("builtins");
            case "__doc__", "__text_signature__" -> Value.NONE;
            case "__get__" -> function.isMethod() ? binding(function) : Value.ABSENT;
            default -> Value.ABSENT;
          };
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
      case Value.ClassMethod(var function) -> ofWrapper(object, function, name);
      case Value.StaticMethod(var function) -> ofWrapper(object, function, name);
      case Value _ -> Value.ABSENT;
    };
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
    Value set = function.attributes().get(name);
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
      case "__doc__" -> function.code().body().docstring().map(Value::of).orElse(Value.NONE);
      case "__dict__" -> function.attributes();
      case "__globals__" -> function.globals();
      case "__defaults__" -> FunctionFacts.defaults(function);
      case "__kwdefaults__" -> FunctionFacts.keywordDefaults(interpreter, function);
      case "__annotations__" -> interpreter.annotations(function);
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
}
