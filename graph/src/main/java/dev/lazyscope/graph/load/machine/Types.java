package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.link.stdlib.StandardLibrary;
import dev.lazyscope.graph.load.binary.CompiledFunction;
import dev.lazyscope.graph.load.binary.CompiledType;
import dev.lazyscope.graph.load.content.NativeNames;
import dev.lazyscope.graph.load.content.NativeSignatures;
import dev.lazyscope.graph.load.nativemodel.string.ByteArrays;
import dev.lazyscope.graph.load.nativemodel.system.HandedPaths;
import dev.lazyscope.graph.load.operation.Linearization;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The classes written in C, made from the table of native names when first needed.
///
/// An attribute that no model implements is there, but unknown.
final class Types {
  /// Attributes that a class has when its own code sets them; a base class in C means nothing.
  private static final Set<String> ONLY_WHERE_SET =
      Set.of("__new__", "__init__", "__abstractmethods__");

  private static final List<String> OF_SETS =
      List.of(
          "__and__",
          "__contains__",
          "__iter__",
          "__len__",
          "__or__",
          "__rand__",
          "__reversed__",
          "__ror__",
          "__rsub__",
          "__rxor__",
          "__sub__",
          "__xor__",
          "isdisjoint",
          "mapping");

  /// From these no class can be derived (those without `Py_TPFLAGS_BASETYPE`).
  private static final Set<String> FINAL =
      Set.of(
          "Interpolation",
          "NoneType",
          "NotImplementedType",
          "Template",
          "bool",
          "builtin_function_or_method",
          "cell",
          "code",
          "coroutine",
          "ellipsis",
          "frame",
          "function",
          "generator",
          "getset_descriptor",
          "mappingproxy",
          "member_descriptor",
          "memoryview",
          "method",
          "method_descriptor",
          "range",
          "slice",
          "traceback");

  /// What t-strings consist of says that it is of a module in Python.
  private static final Set<String> OF_TEMPLATES = Set.of("Template", "Interpolation");

  /// Classes that no module names, with their attributes. All iterators of C code count as one.
  private static final Map<String, List<String>> NAMELESS =
      Map.of(
          "Template",
          List.of("__add__", "__class_getitem__", "__iter__", "__reduce__"),
          "Interpolation",
          List.of("__class_getitem__", "__match_args__", "__reduce__"),
          "dict_keys",
          OF_SETS,
          "dict_items",
          OF_SETS,
          "dict_values",
          List.of("__iter__", "__len__", "__reversed__", "mapping"),
          "iterator",
          List.of("__iter__", "__next__"));

  private final StandardLibrary catalogue;
  private final NativeNames natives;
  private final Map<String, ClassValue> made = new HashMap<>();
  private final Map<String, ClassValue> byName = new HashMap<>();
  private final Map<String, CompiledFunction> compiledMethods = new HashMap<>();
  private final Map<String, String> importingGetters = new HashMap<>();
  private final Set<String> importingForAny = new HashSet<>();

  Types(StandardLibrary catalogue, NativeNames natives) {
    this.catalogue = catalogue;
    this.natives = natives;
  }

  /// Learns of a class in an extension module that loads.
  void describe(CompiledType type) {
    for (CompiledFunction method : type.methods()) {
      if (method.imported().isPresent() || !compiledMethods.containsKey(method.name())) {
        compiledMethods.put(method.name(), method);
      }
    }
    importingGetters.putAll(type.importing());
    if (type.importsForAny()) {
      importingForAny.add(type.lastName());
    }
  }

  /// {@return a method of this name that a class in a loaded extension module has}
  Optional<CompiledFunction> compiledMethod(String name) {
    return Optional.ofNullable(compiledMethods.get(name));
  }

  /// {@return the module that reading an attribute of this name imports in such a class}
  Optional<String> importedByGetter(String attribute) {
    return Optional.ofNullable(importingGetters.get(attribute));
  }

  /// {@return whether a compiled class of this name imports when an attribute is read that all
  /// objects have}
  boolean importsForAny(String type) {
    return importingForAny.contains(type);
  }

  /// {@return a class of `builtins`, or one of those that only `types` names}
  ClassValue named(String name) {
    ClassValue known = byName.get(name);
    if (known != null) {
      return known;
    }
    ClassValue found = search(name);
    byName.put(name, found);
    return found;
  }

  /// {@return whether no class can be derived from it, whatever its bases are}
  boolean isFinal(ClassValue type) {
    return FINAL.contains(type.name()) && named(type.name()) == type;
  }

  private ClassValue search(String name) {
    return find("builtins", name)
        .or(() -> find("types", name))
        .or(() -> find("_types", name))
        .or(() -> nameless(name))
        .orElseGet(() -> find("builtins", "object").orElseThrow());
  }

  /// {@return a class that no module names}
  private Optional<ClassValue> nameless(String name) {
    return Optional.ofNullable(NAMELESS.get(name))
        .map(attributes -> new NativeNames.Type(name, List.of("object"), attributes))
        .map(type -> make(OF_TEMPLATES.contains(name) ? "string.templatelib" : "builtins", type));
  }

  /// {@return a class that a module written in C defines}
  Optional<ClassValue> find(String module, String name) {
    String key = module + "." + name;
    ClassValue known = made.get(key);
    if (known != null) {
      return Optional.of(known);
    }
    return natives.type(module, name).map(type -> make(module, type));
  }

  /// {@return a class by its home, which for many is `builtins` without being named there}
  Optional<ClassValue> anywhere(String module, String name) {
    return find(module, name)
        .or(() -> module.equals("builtins") ? find("types", name) : find("_" + module, name))
        .or(() -> module.equals("builtins") ? find("_types", name) : Optional.empty());
  }

  private ClassValue make(String module, NativeNames.Type type) {
    List<Value> bases = new ArrayList<>();
    for (String base : type.bases()) {
      bases.add(resolve(base));
    }
    DictValue namespace = new DictValue(0);
    namespace.put("__module__", Value.of(module.equals("types") ? "builtins" : module));
    ClassValue made = new ClassValue(type.name(), bases, namespace);
    this.made.put(module + "." + type.name(), made);
    for (String attribute : type.attributes()) {
      if (!ONLY_WHERE_SET.contains(attribute)) {
        namespace.put(attribute, attribute(module + "." + type.name() + "." + attribute));
      }
    }
    List<ClassValue> order = new ArrayList<>(List.of(made));
    if (!bases.isEmpty()) {
      order = Linearization.of(made, bases);
    }
    made.order(order);
    made.metaclass(type.name().equals("type") && module.equals("builtins") ? made : named("type"));
    return made;
  }

  /// {@return whether it is a class written in C}
  boolean isMade(ClassValue type) {
    return made.containsValue(type);
  }

  /// {@return what a class written in C, or a method of one, says of its parameters}
  Optional<String> textSignature(Value object) {
    for (ClassValue type : made.values()) {
      Optional<String> name =
          object == type
              ? Optional.of(type.name())
              : nameOf(object, type.namespace()).map(method -> type.name() + "." + method);
      if (name.isPresent()) {
        return NativeSignatures.of(home(type), name.get());
      }
    }
    return Optional.empty();
  }

  private static String home(ClassValue type) {
    return type.namespace().get("__module__") instanceof Value.Str module ? module.text() : "";
  }

  /// {@return the name that a function written in C has in a namespace}
  static Optional<String> nameOf(Value function, DictValue namespace) {
    return namespace.entries().entrySet().stream()
        .filter(entry -> unwrapped(entry.getValue()) == function)
        .map(entry -> (String) entry.getKey())
        .findFirst();
  }

  private static Value unwrapped(Value value) {
    return switch (value) {
      case Value.ClassMethod(var function) -> function;
      case Value.StaticMethod(var function) -> function;
      case Value _ -> value;
    };
  }

  /// Unknown, unless calling it imports something.
  private Value attribute(String dotted) {
    List<String> imports =
        catalogue.callImports(dotted.startsWith("_") ? dotted.substring(1) : dotted);
    return imports.isEmpty() ? Value.UNKNOWN : new Value.StaticMethod(importing(dotted, imports));
  }

  /// {@return a function of C that imports these modules when it is called}
  static NativeFunction importing(String name, List<String> imports) {
    return NativeFunction.function(
        name,
        (machine, arguments) -> {
          imports.forEach(machine::importModule);
          HandedPaths.toLibrary(machine, name, arguments);
          ByteArrays.handOver(machine, arguments);
          return Value.UNKNOWN;
        });
  }

  private ClassValue resolve(String dotted) {
    int dot = dotted.lastIndexOf('.');
    return dot < 0
        ? named(dotted)
        : anywhere(dotted.substring(0, dot), dotted.substring(dot + 1))
            .orElseGet(() -> named("object"));
  }

  ClassValue of(Value value) {
    return switch (value) {
      case Value.Marker marker -> ofMarker(marker);
      case Value.Str _ -> named("str");
      case Value.Int _, Value.BigInt _ -> named("int");
      case Value.Float _ -> named("float");
      case Value.Reading reading -> named(reading.isWhole() ? "int" : "float");
      case Value.Bytes _ -> named("bytes");
      case Value.Tuple _ -> named("tuple");
      case Value.Slice _ -> named("slice");
      case Value.Range _ -> named("range");
      case Value.AnyOf(var options) -> commonType(options);
      case Value.BoundMethod(_, var function) ->
          named(function instanceof NativeFunction ? "builtin_function_or_method" : "method");
      case Value.ClassMethod _ -> named("classmethod");
      case Value.StaticMethod _ -> named("staticmethod");
      case Value.Super _ -> named("super");
      case Value.Program _ -> named("code");
      case ListValue list -> named(list.kind().type());
      case DictValue names -> named(names.isOfClass() ? "mappingproxy" : "dict");
      case SetValue set -> named(set.kind().type());
      case FunctionValue _ -> named("function");
      case NativeFunction function -> named(functionType(function));
      case ClassValue type -> type.metaclass();
      case InstanceValue instance -> instance.type();
      case ModuleValue module -> module.type().orElseGet(() -> named("module"));
      case GeneratorValue generator -> named(generatorType(generator.kind()));
      case ProxyValue _ -> named("lazy_import");
    };
  }

  private static String functionType(NativeFunction function) {
    if (!function.isMethod()) {
      return "builtin_function_or_method";
    }
    return function.name().startsWith("__") ? "wrapper_descriptor" : "method_descriptor";
  }

  private ClassValue ofMarker(Value.Marker marker) {
    return switch (marker) {
      case NONE -> named("NoneType");
      case TRUE, FALSE -> named("bool");
      case ELLIPSIS -> named("ellipsis");
      case NOT_IMPLEMENTED -> named("NotImplementedType");
      case UNKNOWN, COMPILED, IMPORTING, ABSENT -> named("object");
    };
  }

  private ClassValue commonType(List<Value> options) {
    ClassValue first = of(options.getFirst());
    return options.stream().allMatch(option -> of(option) == first) ? first : named("object");
  }

  private static String generatorType(GeneratorValue.Kind kind) {
    return switch (kind) {
      case GENERATOR -> "generator";
      case ITERATOR -> "iterator";
      case COROUTINE -> "coroutine";
      case ASYNC_GENERATOR -> "async_generator";
    };
  }
}
