package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// `_abc`: virtual subclasses and abstract methods (PEP 3119).
public final class AbcModel implements NativeModel {
  private static final String REGISTRY = "_abc_impl";
  private static final String ABSTRACT = "__abstractmethods__";
  private static final String TOLD = "__isabstractmethod__";

  @Override
  public String module() {
    return "_abc";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "get_cache_token", (m, a) -> Value.UNKNOWN);
    Natives.function(names, "_abc_init", AbcModel::begin);
    Natives.function(
        names,
        "_abc_register",
        (m, a) -> {
          if (a.at(0) instanceof ClassValue type
              && type.namespace().get(REGISTRY) instanceof ListValue registry) {
            registry.items().add(a.at(1));
          }
          return a.at(1);
        });
    Natives.function(
        names,
        "_abc_instancecheck",
        (m, a) ->
            a.at(1).isKnown() && a.at(0) instanceof ClassValue type
                ? isSubclass(m, type, m.typeOf(a.at(1))).value()
                : Value.UNKNOWN);
    Natives.function(names, "_abc_subclasscheck", AbcModel::checkSubclass);
  }

  private static Value begin(Machine machine, Arguments arguments) {
    if (arguments.at(0) instanceof ClassValue type) {
      type.namespace().put(REGISTRY, machine.list(List.of()));
      type.namespace().put(ABSTRACT, abstractNames(machine, type));
    }
    return Value.NONE;
  }

  /// {@return the names of a class that stand for something abstract, unknown where that is not
  /// known of one}
  private static Value abstractNames(Machine machine, ClassValue type) {
    SetValue names = machine.set(List.of(), SetValue.Kind.FROZENSET);
    boolean isKnown = !type.mayHaveOthers();
    for (Map.Entry<Value, Value> one : candidates(type).entrySet()) {
      Truth isAbstract = isAbstract(machine, one.getValue());
      isKnown &= isAbstract != Truth.UNDECIDED;
      if (isAbstract == Truth.YES) {
        names.add(one.getKey());
      }
    }
    return isKnown ? names : Value.UNKNOWN;
  }

  /// {@return its own attributes, and those that stand for something abstract in a base}
  private static Map<Value, Value> candidates(ClassValue type) {
    Map<Value, Value> candidates = new LinkedHashMap<>();
    for (Value base : type.bases()) {
      if (base instanceof ClassValue known
          && known.namespace().get(ABSTRACT) instanceof SetValue inherited) {
        inherited.items().forEach(name -> candidates.put(name, Value.UNKNOWN));
      }
    }
    type.namespace().keys().forEach(name -> candidates.put(name, Value.UNKNOWN));
    candidates.replaceAll(
        (name, _) -> name instanceof Value.Str(var text) ? type.lookup(text) : Value.NONE);
    return candidates;
  }

  /// `__isabstractmethod__`, which properties and wrapped methods have of what they are made of.
  private static Truth isAbstract(Machine machine, Value value) {
    return switch (value) {
      case Value.ClassMethod(var function) -> isAbstract(machine, function);
      case Value.StaticMethod(var function) -> isAbstract(machine, function);
      case InstanceValue property when property.type().isSubclassOf(machine.builtin("property")) ->
          ofProperty(machine, property);
      case FunctionValue _, InstanceValue _ -> told(machine, value);
      case Value.Marker marker when marker.isUnknown() -> Truth.UNDECIDED;
      case Value.AnyOf _ -> Truth.UNDECIDED;
      case Value _ -> Truth.NO;
    };
  }

  private static Truth ofProperty(Machine machine, InstanceValue property) {
    List<Truth> parts =
        Stream.of("fget", "fset", "fdel")
            .map(part -> isAbstract(machine, property.attributes().get(part)))
            .toList();
    return parts.contains(Truth.YES) || !parts.contains(Truth.UNDECIDED)
        ? Truth.of(parts.contains(Truth.YES))
        : Truth.UNDECIDED;
  }

  /// What an object tells of itself. Its `__getattr__`, which CPython asks too, has nothing to say.
  private static Truth told(Machine machine, Value value) {
    Value own =
        switch (value) {
          case FunctionValue function -> function.attribute(TOLD);
          case InstanceValue instance when instance.attributes().has(TOLD) ->
              instance.attributes().get(TOLD);
          case InstanceValue instance when instance.type().lookup(TOLD) != Value.ABSENT ->
              machine.find(instance, TOLD);
          case InstanceValue instance when instance.type().isOfOpen() -> Value.UNKNOWN;
          case Value _ -> Value.ABSENT;
        };
    return own == Value.ABSENT ? Truth.NO : machine.truth(own);
  }

  private static Value checkSubclass(Machine machine, Arguments arguments) {
    return switch (arguments.at(1)) {
      case ClassValue other when arguments.at(0) instanceof ClassValue type ->
          isSubclass(machine, type, other).value();
      case ClassValue _ -> Value.UNKNOWN;
      case InstanceValue instance when instance.type().isOfOpen() -> Value.UNKNOWN;
      case Value other when other.isKnown() ->
          throw machine.error("TypeError", "issubclass() arg 1 must be a class");
      case Value _ -> Value.UNKNOWN;
    };
  }

  private static Truth isSubclass(Machine machine, ClassValue type, ClassValue other) {
    if (other.isSubclassOf(type)) {
      return Truth.YES;
    }
    Value hook = machine.find(type, "__subclasshook__");
    if (hook != Value.ABSENT && !hook.isUnknown()) {
      Value answer = machine.call(hook, Arguments.of(other));
      if (answer == Value.Marker.TRUE || answer == Value.Marker.FALSE) {
        return machine.truth(answer);
      }
    }
    if (type.namespace().get(REGISTRY) instanceof ListValue registry) {
      for (Value registered : List.copyOf(registry.items())) {
        if (machine.isSubclass(other, registered) == Truth.YES) {
          return Truth.YES;
        }
      }
    }
    return subclasses(machine, type, other);
  }

  /// A virtual subclass of a subclass is one too.
  private static Truth subclasses(Machine machine, ClassValue type, ClassValue other) {
    for (Value subclass : machine.subclasses(type)) {
      if (subclass instanceof ClassValue known && isSubclass(machine, known, other) == Truth.YES) {
        return Truth.YES;
      }
    }
    return other.isOfOpen() ? Truth.UNDECIDED : Truth.NO;
  }
}
