package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.load.observer.Observer;
import dev.lazyscope.graph.load.operation.FunctionFacts;
import dev.lazyscope.graph.load.operation.Slots;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;

/// Assigning and deleting attributes (data model, "Customizing attribute access").
final class AttributeWrites {
  private final Interpreter interpreter;

  AttributeWrites(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  void set(Value object, String name, Value value) {
    switch (object) {
      case ModuleValue module -> setOnModule(module, name, value);
      case ClassValue type -> setOnClass(type, name, value);
      case InstanceValue instance -> setOnInstance(instance, name, value);
      case FunctionValue function -> set(function, name, value);
      case Value.BoundMethod(_, var function) -> set(function, name, value);
      case ProxyValue proxy when interpreter.imports.hidesProxies() ->
          set(interpreter.imports.resolve(proxy), name, value);
      case ProxyValue proxy -> {
        interpreter.setting.observer().leaked(proxy.request());
        throw interpreter.errors.ofNoAttribute(proxy, name);
      }
      case Value.AnyOf(var options) ->
          interpreter.either(options.stream().map(option -> () -> set(option, name, value)));
      case Value.Str _, Value.Int _, Value.Float _, Value.Bytes _, Value.Tuple _ ->
          interpreter.errors.noAttribute(object, name);
      case Value _ -> {}
    }
  }

  private void setOnModule(ModuleValue module, String name, Value value) {
    Value setter = module.type().map(type -> type.lookup("__setattr__")).orElse(Value.ABSENT);
    if (setter instanceof FunctionValue) {
      interpreter.calls.call(setter, Arguments.of(module, Value.of(name), value));
    } else {
      setPlainly(module, name, value);
    }
  }

  private void setOnClass(ClassValue type, String name, Value value) {
    Value setter = type.metaclass().lookup("__setattr__");
    boolean isOfType = setter == interpreter.builtin("type").lookup("__setattr__");
    if (setter instanceof FunctionValue || setter instanceof NativeFunction && !isOfType) {
      interpreter.calls.call(setter, Arguments.of(type, Value.of(name), value));
    } else if (name.equals("__name__")) {
      long serial = type.namespace().serial();
      type.shownName(interpreter.branches.written(serial, type.shownName(), value));
    } else if (name.equals("__qualname__")) {
      type.qualifiedName(value);
    } else {
      if (interpreter.isTraced && type.lookup(name) == Value.ABSENT) {
        observePatch(type, name);
      }
      keep(type.namespace(), name, type.lookup(name));
      interpreter.branches.put(type.namespace(), name, value);
    }
  }

  /// A module that loads gives a class of another module an attribute that it has not, and that
  /// nobody asked for.
  private void observePatch(ClassValue type, String name) {
    String writer = interpreter.traces.loading();
    if (!writer.isEmpty()
        && !interpreter.traces.isAsked()
        && type.namespace().get("__module__") instanceof Value.Str(var owner)
        && !owner.equals(writer)
        && !type.namespace().maker().equals(writer)) {
      interpreter.setting.observer().patched(new Observer.Patch(owner, type.name(), name, writer));
    }
  }

  private void setOnInstance(InstanceValue instance, String name, Value value) {
    Value setter = instance.type().lookup("__setattr__");
    if (setter instanceof FunctionValue) {
      interpreter.calls.call(setter, Arguments.of(instance, Value.of(name), value));
    } else {
      setPlainly(instance, name, value);
    }
  }

  /// A call runs what the code object is of.
  private void set(FunctionValue function, String name, Value value) {
    boolean isCode = name.equals("__code__");
    Optional<FunctionValue> coded = isCode ? FunctionFacts.ofCode(value) : Optional.empty();
    DictValue place = function.place(name);
    if (coded.isPresent() && interpreter.isCertain(place.serial())) {
      FunctionFacts.recode(interpreter, function, coded.get());
      interpreter.branches.remove(place, Value.of(name));
      return;
    }
    interpreter.branches.put(place, name, value);
    if (isCode) {
      function.doubtCode();
    }
  }

  /// What `object.__setattr__` does.
  void setPlainly(Value object, String name, Value value) {
    switch (object) {
      case InstanceValue instance -> setPlainly(instance, name, value);
      case ModuleValue module -> setPlainly(module, name, value);
      case Value _ -> {}
    }
  }

  private void setPlainly(ModuleValue module, String name, Value value) {
    if (name.equals("__class__") && value instanceof ClassValue type) {
      module.type(type);
    } else {
      interpreter.modules.wake(module);
      interpreter.branches.put(module.namespace(), name, value);
    }
  }

  private void setPlainly(InstanceValue instance, String name, Value value) {
    Value inType = instance.type().lookup(name);
    if (inType instanceof InstanceValue descriptor
        && !Slots.goFirst(interpreter, instance.type(), name)) {
      Value setter = descriptor.type().lookup("__set__");
      if (setter != Value.ABSENT && !setter.isUnknown()) {
        interpreter.calls.call(setter, Arguments.of(descriptor, instance, value));
        return;
      }
    }
    if (name.equals("__class__") && value instanceof ClassValue type) {
      instance.type(type);
    } else if (name.equals("__dict__") && value instanceof DictValue names) {
      setNamespace(instance, names);
    } else if (Slots.forbid(interpreter, instance.type(), name)) {
      interpreter.errors.noAttribute(instance, name);
    } else {
      DictValue names = Slots.place(interpreter, instance, name);
      if (!isBound(inType)) {
        keep(names, name, inType);
      }
      interpreter.branches.put(names, name, value);
    }
  }

  /// A write that may not happen hides no value of the class, or of a base, for certain.
  private void keep(DictValue names, String name, Value inherited) {
    if (inherited != Value.ABSENT && !inherited.isUnknown()) {
      interpreter.branches.assume(names, name, inherited);
    }
  }

  /// {@return whether an instance sees something else than stands in its class}
  private static boolean isBound(Value inType) {
    return switch (inType) {
      case FunctionValue _, NativeFunction _, Value.ClassMethod _, Value.StaticMethod _ -> true;
      case InstanceValue instance -> instance.type().lookup("__get__") != Value.ABSENT;
      case Value _ -> false;
    };
  }

  /// What stands in slots is no part of the dictionary that is replaced.
  private void setNamespace(InstanceValue instance, DictValue names) {
    if (interpreter.branches.isCertain(instance.attributes().serial())) {
      Slots.dictionary(interpreter, instance);
      instance.attributes(names);
    } else {
      instance.attributes().open();
    }
  }

  void delete(Value object, String name) {
    if (object instanceof InstanceValue instance
        && instance.type().lookup("__delattr__") instanceof FunctionValue method) {
      interpreter.calls.call(method, Arguments.of(instance, Value.of(name)));
    } else {
      deletePlainly(object, name);
    }
  }

  /// What `object.__delattr__` does.
  void deletePlainly(Value object, String name) {
    DictValue names =
        switch (object) {
          case ModuleValue module -> module.namespace();
          case ClassValue type -> type.namespace();
          case InstanceValue instance -> Slots.place(interpreter, instance, name);
          case FunctionValue function -> function.place(name);
          case Value _ -> interpreter.dict();
        };
    if (lacks(object, names, name)) {
      interpreter.errors.noAttribute(object, name);
    }
    interpreter.branches.remove(names, Value.of(name));
  }

  /// {@return whether a module or object has nothing that could be deleted under a name}
  private static boolean lacks(Value object, DictValue names, String name) {
    boolean isPlain =
        switch (object) {
          case ModuleValue _ -> true;
          case InstanceValue instance ->
              instance.type().lookup(name) == Value.ABSENT && !instance.type().mayHaveOthers();
          case Value _ -> false;
        };
    return isPlain && !names.isOpen() && !names.has(name);
  }
}
