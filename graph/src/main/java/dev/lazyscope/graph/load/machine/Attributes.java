package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.load.content.Mentions;
import dev.lazyscope.graph.load.operation.Slots;
import dev.lazyscope.graph.load.operation.SpecialMethods;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Joining;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// Attribute access: descriptors, the method resolution order, `__getattr__` (data model,
/// "Customizing attribute access").
final class Attributes {
  private final Interpreter interpreter;
  private static final Value BUILTINS = Value.of("builtins");

  private final Specials specials;

  Attributes(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.specials = new Specials(interpreter);
  }

  /// `object.name`; raises or is unknown where there is none.
  Value get(Value object, String name) {
    Value found = find(object, name);
    if (found != Value.ABSENT) {
      return found;
    }
    if (object instanceof ModuleValue module) {
      return missing(module, name);
    }
    return interpreter.errors.noAttribute(object, name);
  }

  /// Of a module whose names are all known a missing one ends the program, and so does reading a
  /// proxy that is just being resolved.
  private Value missing(ModuleValue module, String name) {
    if (module.namespace().get(name) instanceof ProxyValue proxy) {
      throw interpreter.errors.make("ImportCycleError", proxy.request().module());
    }
    if (!name.startsWith("__")
        && (interpreter.doubts.isComplete(module) || isForeign(module, name))) {
      throw interpreter.errors.ofNoAttribute(module, name);
    }
    return interpreter.errors.noAttribute(module, name);
  }

  /// {@return whether nothing in the source of a module can have given it the name, so that what
  /// was doubted while it loaded does not matter}
  private boolean isForeign(ModuleValue module, String name) {
    return interpreter.branches.isCertain()
        && interpreter.doubts.isCertain()
        && module.state() == ModuleValue.State.DONE
        && !module.namespace().isOpen()
        && module.found().flatMap(interpreter.space()::source).stream()
            .anyMatch(source -> !Mentions.mayBind(source, name));
  }

  /// `object.name`, or absent.
  Value find(Value object, String name) {
    if (interpreter.isTraced && name.equals("argv")) {
      observeArguments(object);
    }
    return switch (object) {
      case ModuleValue module -> ofModule(module, name);
      case ClassValue type -> ofClass(type, name);
      case InstanceValue instance -> ofInstance(instance, name);
      case Value.AnyOf(var options) -> ofAny(options, name);
      case Value.Marker marker when marker.isUnknown() -> {
        Value ofText = Texts.ofUnknown(name, !interpreter.branches.isAfterReturn());
        yield marker.isAnyCompiled() && ofText.isUnknown()
            ? Extensions.read(interpreter, marker, name)
            : ofText;
      }
      case ProxyValue proxy -> {
        interpreter.setting.observer().leaked(proxy.request());
        yield interpreter.imports.hidesProxies()
            ? find(interpreter.imports.resolve(proxy), name)
            : ofProxy(proxy, name);
      }
      case Value.Super(var after, var receiver) -> ofSuper(after, receiver, name);
      case Value _ -> ofPlain(object, name);
    };
  }

  private void observeArguments(Value owner) {
    if (owner instanceof ModuleValue module
        && module.namespace().get("argv") instanceof ListValue list
        && !list.items().isEmpty()) {
      String reader = interpreter.traces.loading();
      interpreter.setting.observer().readsArguments(reader, list.items().getFirst());
    }
  }

  /// A proxy that came out of a namespace looked at as a dictionary is an object of its own, with
  /// no attributes but `resolve`.
  private Value ofProxy(ProxyValue proxy, String name) {
    return name.equals("resolve")
        ? NativeFunction.function(name, (m, a) -> interpreter.imports.resolve(proxy))
        : ofPlain(proxy, name);
  }

  private Value ofModule(ModuleValue module, String name) {
    interpreter.modules.wake(module);
    Value custom = ofOwnType(module, "__getattribute__");
    Value found =
        isCustom(custom)
            ? callHook(bindMethod(module, custom), name)
            : ofModulePlainly(module, name);
    if (found != Value.ABSENT || isBusy(module.namespace().get(name))) {
      return found;
    }
    Value hook = module.namespace().get("__getattr__");
    if (hook == Value.ABSENT) {
      Value method = ofOwnType(module, "__getattr__");
      hook = method == Value.ABSENT ? method : bindMethod(module, method);
    }
    if (hook != Value.ABSENT && !isSilent(name)) {
      Value given = callHook(hook, name);
      if (given != Value.ABSENT) {
        return given.isUnknown() ? interpreter.hints.find(module.namespace(), name) : given;
      }
    }
    // What code makes up, in C too, comes from no file unless it says so.
    boolean hasNoFile = module.found().isEmpty() && name.equals("__file__");
    return hasNoFile ? Value.ABSENT : module.namespace().missing();
  }

  /// `object.__getattribute__` is as good a choice for a module as code of its own.
  private boolean isCustom(Value access) {
    return access instanceof FunctionValue
        || access instanceof NativeFunction
            && access == interpreter.builtin("object").namespace().get("__getattribute__");
  }

  /// A name whose proxy is being resolved is there, but stands for nothing yet.
  private static boolean isBusy(Value value) {
    return value instanceof ProxyValue proxy && proxy.isBusy();
  }

  /// {@return what the class has that a program gave a module}
  private static Value ofOwnType(ModuleValue module, String name) {
    return module.type().map(type -> type.lookup(name)).orElse(Value.ABSENT);
  }

  /// What `ModuleType.__getattribute__` finds for a program that calls it: CPython's own look-ups
  /// alone overlook a proxy that is being resolved.
  Value ofModuleAsAsked(ModuleValue module, String name) {
    if (module.namespace().get(name) instanceof ProxyValue proxy && proxy.isBusy()) {
      throw interpreter.errors.make("ImportCycleError", proxy.request().module());
    }
    return ofModulePlainly(module, name);
  }

  /// What a module has without hooks.
  Value ofModulePlainly(ModuleValue module, String name) {
    return switch (ofModuleAsObject(module, name)) {
      case ProxyValue proxy when proxy.isBusy() -> Value.ABSENT;
      case ProxyValue proxy -> interpreter.imports.touch(module.namespace(), name, proxy);
      case Value.AnyOf any -> interpreter.imports.touchAny(module.namespace(), name, any);
      case Value.Marker.ABSENT -> interpreter.imports.pending(module, name);
      case Value found -> found;
    };
  }

  /// What `object.__getattribute__` finds: a proxy as it stands, and no submodule that is to come.
  Value ofModuleAsObject(ModuleValue module, String name) {
    Value value = module.namespace().get(name);
    if (value != Value.ABSENT) {
      return value;
    }
    Value attribute = ofOwnType(module, name);
    if (attribute != Value.ABSENT && !attribute.isUnknown()) {
      return bind(attribute, module, module.type().orElseThrow());
    }
    return switch (name) {
      case "__dict__" -> module.namespace();
      case "__class__" -> interpreter.types.of(module);
      default -> methodOfAll(module, name);
    };
  }

  /// What every module has, such as `__getattribute__`.
  private Value methodOfAll(ModuleValue module, String name) {
    return name.startsWith("__")
            && interpreter.types.of(module).lookup(name) instanceof NativeFunction method
        ? bindMethod(module, method)
        : Value.ABSENT;
  }

  /// `from module import name` asks a module for its `__path__`, and so its `__getattr__`.
  void askForPath(ModuleValue module) {
    Value hook = module.namespace().get("__getattr__");
    if (hook instanceof FunctionValue && !module.namespace().has("__path__")) {
      interpreter.errors.awaiting(
          "Exception", () -> interpreter.calls.call(hook, Arguments.of(Value.of("__path__"))));
    }
  }

  private static boolean isSilent(String name) {
    return name.equals("__path__") || name.equals("__wrapped__");
  }

  /// A `__getattr__` says by AttributeError that there is nothing.
  private Value callHook(Value hook, String name) {
    return interpreter.errors.awaiting(
        "AttributeError", () -> interpreter.calls.call(hook, Arguments.of(Value.of(name))));
  }

  private Value ofClass(ClassValue type, String name) {
    Value known = knownOfClass(type, name);
    if (known != Value.ABSENT) {
      return known;
    }
    Value hook = SpecialMethods.of(type.metaclass(), "__getattr__");
    return hook instanceof FunctionValue || hook instanceof NativeFunction
        ? callHook(new Value.BoundMethod(type, hook), name)
        : missingOfClass(type, name);
  }

  /// {@return the annotations of a class or function, as a reader asks for them}
  DictValue annotations(Value owner, Value format) {
    return specials.annotations(owner, format);
  }

  /// What `type.__getattribute__` finds.
  Value ofClassPlainly(ClassValue type, String name) {
    Value known = knownOfClass(type, name);
    return known == Value.ABSENT ? missingOfClass(type, name) : known;
  }

  /// What `object.__getattribute__` finds: of the class alone, not of its bases, and as it stands.
  Value ofClassAsObject(ClassValue type, String name) {
    Value special = specials.ofClass(type, name);
    if (special != Value.ABSENT) {
      return special;
    }
    Value fromMeta = ofMeta(type, name);
    Value own = isDataDescriptor(fromMeta) ? Value.ABSENT : type.namespace().get(name);
    if (own != Value.ABSENT) {
      return own;
    }
    return fromMeta == Value.ABSENT
        ? missingOfClass(type, name)
        : bind(fromMeta, type, type.metaclass());
  }

  private static Value ofMeta(ClassValue type, String name) {
    return type.metaclass() == type ? Value.ABSENT : type.metaclass().lookup(name);
  }

  private Value knownOfClass(ClassValue type, String name) {
    Value special = specials.ofClass(type, name);
    if (special != Value.ABSENT) {
      return special;
    }
    ClassValue meta = type.metaclass();
    Value fromMeta = ofMeta(type, name);
    if (isDataDescriptor(fromMeta)) {
      return bind(fromMeta, type, meta);
    }
    Value own = type.lookup(name);
    if (own != Value.ABSENT && !own.isUnknown()) {
      return bindToClass(own, type);
    }
    if (fromMeta != Value.ABSENT && !fromMeta.isUnknown()) {
      return bind(fromMeta, type, meta);
    }
    return own;
  }

  private Value missingOfClass(ClassValue type, String name) {
    if (type.isOpaque()) {
      return Value.COMPILED;
    }
    return ofMeta(type, name).isUnknown() || type.mayHaveOthers()
        ? Value.UNKNOWN
        : slot(type, name);
  }

  /// A name in `__slots__` is a descriptor of the class.
  private Value slot(ClassValue type, String name) {
    return switch (Slots.has(interpreter, type, name)) {
      case YES -> interpreter.instance(interpreter.builtin("member_descriptor"));
      case UNDECIDED -> Value.UNKNOWN;
      case NO -> Value.ABSENT;
    };
  }

  private Value bindToClass(Value value, ClassValue type) {
    return switch (value) {
      case Value.ClassMethod(var function) -> bindMethod(type, function);
      case Value.StaticMethod(var function) -> function;
      case InstanceValue instance -> {
        Value getter = instance.type().lookup("__get__");
        yield getter == Value.ABSENT || getter.isUnknown()
            ? value
            : interpreter.calls.call(getter, Arguments.of(instance, Value.NONE, type));
      }
      case Value _ -> value;
    };
  }

  private static Value bindMethod(Value receiver, Value function) {
    return new Value.BoundMethod(receiver, function);
  }

  /// `__getattr__` is asked where `__getattribute__` finds nothing, and by nobody else.
  private Value ofInstance(InstanceValue instance, String name) {
    ClassValue type = instance.type();
    Value custom = type.lookup("__getattribute__");
    boolean isCustom = custom instanceof FunctionValue;
    Value found =
        isCustom ? callHook(new Value.BoundMethod(instance, custom), name) : known(instance, name);
    if (found != Value.ABSENT) {
      return found;
    }
    Value hook = SpecialMethods.of(type, "__getattr__");
    if (hook instanceof FunctionValue || hook instanceof NativeFunction) {
      return callHook(new Value.BoundMethod(instance, hook), name);
    }
    boolean mayHave = hook != Value.ABSENT || !isCustom && mayHave(instance, name);
    return mayHave ? Value.UNKNOWN : Value.ABSENT;
  }

  /// What `object.__getattribute__` finds.
  Value ofInstancePlainly(InstanceValue instance, String name) {
    Value known = known(instance, name);
    return known == Value.ABSENT && mayHave(instance, name) ? Value.UNKNOWN : known;
  }

  private Value known(InstanceValue instance, String name) {
    ClassValue type = instance.type();
    Value inType = type.lookup(name);
    if (isDataDescriptor(inType) && !Slots.goFirst(interpreter, type, name)) {
      return bind(inType, instance, type);
    }
    Value own = Slots.place(interpreter, instance, name).get(name);
    if (own.isUnknown() && name.equals("__traceback__")) {
      return interpreter.steps.traceback(instance);
    }
    if (own != Value.ABSENT) {
      return own;
    }
    Value special = specials.ofInstance(instance, name);
    boolean isDescribed = name.equals("__class__") && inType instanceof InstanceValue;
    if (special != Value.ABSENT && !isDescribed) {
      return special;
    }
    return inType == Value.ABSENT || inType.isUnknown() || isHidden(name, inType)
        ? Value.ABSENT
        : bind(inType, instance, type);
  }

  /// The module of a built-in class stands in no namespace, so that its instances have none.
  private static boolean isHidden(String name, Value inType) {
    return name.equals("__module__") && inType.equals(BUILTINS);
  }

  private static boolean mayHave(InstanceValue instance, String name) {
    ClassValue type = instance.type();
    return type.lookup(name).isUnknown() || type.mayHaveOthers() || instance.attributes().isOpen();
  }

  private boolean isDataDescriptor(Value value) {
    return value instanceof InstanceValue instance
        && instance.type().lookup("__set__") != Value.ABSENT
        && instance.type().lookup("__get__") != Value.ABSENT;
  }

  /// Applies the descriptor protocol to what was found in a class.
  Value bind(Value value, Value receiver, ClassValue type) {
    return switch (value) {
      case FunctionValue function -> bindMethod(receiver, function);
      case NativeFunction function ->
          function.isMethod() ? bindMethod(receiver, function) : function;
      case Value.ClassMethod(var function) -> bindMethod(type, function);
      case Value.StaticMethod(var function) -> function;
      case InstanceValue instance -> {
        Value getter = instance.type().lookup("__get__");
        yield getter == Value.ABSENT || getter.isUnknown()
            ? value
            : interpreter.calls.call(getter, Arguments.of(instance, receiver, type));
      }
      case Value.AnyOf(var options) -> {
        Value joined = Value.ABSENT;
        for (Value option : options) {
          joined = Joining.join(joined, bind(option, receiver, type));
        }
        yield joined;
      }
      case Value _ -> value;
    };
  }

  private Value ofSuper(ClassValue after, Value receiver, String name) {
    if (name.equals("__class__")) {
      return interpreter.builtin("super");
    }
    ClassValue type =
        receiver instanceof ClassValue asClass && asClass.isSubclassOf(after)
            ? asClass
            : interpreter.types.of(receiver);
    List<ClassValue> order = type.order();
    int from = position(order, after) + 1;
    for (ClassValue next : order.subList(from, order.size())) {
      Value value = next.namespace().get(name);
      if (value != Value.ABSENT) {
        if (receiver == type) {
          return value instanceof FunctionValue || value instanceof NativeFunction
              ? superOnClass(value, type, name)
              : bindToClass(value, type);
        }
        return bind(value, receiver, type);
      }
    }
    return switch (name) {
      case "__thisclass__" -> after;
      case "__self__" -> receiver;
      case "__self_class__" -> type;
      default -> type.mayHaveOthers() ? Value.UNKNOWN : Value.ABSENT;
    };
  }

  /// In a metaclass the receiver is a class and methods bind to it; in a class method they do not,
  /// except those that are class methods by nature.
  private Value superOnClass(Value function, ClassValue type, String name) {
    boolean ofMetaclass =
        type.metaclass().order().stream().anyMatch(meta -> meta.namespace().get(name) == function);
    return ofMetaclass && !name.equals("__new__") ? bindMethod(type, function) : function;
  }

  /// A class may have been made anew under the same name, as `dataclass(slots=True)` does.
  private static int position(List<ClassValue> order, ClassValue type) {
    int exact = order.indexOf(type);
    if (exact >= 0) {
      return exact;
    }
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i).name().equals(type.name())) {
        return i;
      }
    }
    return order.size() - 1;
  }

  private Value ofAny(List<Value> options, String name) {
    Value joined = Value.ABSENT;
    for (Value option : options) {
      joined = Joining.join(joined, find(option, name));
    }
    return joined;
  }

  private Value ofPlain(Value object, String name) {
    Value special = specials.ofPlain(object, name);
    if (special != Value.ABSENT) {
      return special;
    }
    ClassValue type = interpreter.types.of(object);
    Value value = type.lookup(name);
    return value == Value.ABSENT || isHidden(name, value)
        ? Value.ABSENT
        : bind(value, object, type);
  }

  /// {@return whether a value of which the type is known certainly has no such method}
  boolean lacks(Value object, String name) {
    return isOfKnownType(object) && ofType(object, name) == Value.ABSENT;
  }

  private static boolean isOfKnownType(Value object) {
    return object.isKnown() && object != Value.ABSENT && !(object instanceof ProxyValue);
  }

  /// {@return the method that the type of an object has, bound; the object's own attributes do not
  /// count}
  Value ofType(Value object, String name) {
    if (!object.isKnown()) {
      return Value.UNKNOWN;
    }
    ClassValue type = interpreter.types.of(object);
    Value value = type.lookup(name);
    if (value == Value.ABSENT) {
      return type.mayHaveOthers() ? Value.UNKNOWN : Value.ABSENT;
    }
    return bind(value, object, type);
  }
}
