package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `_abc`: virtual subclasses, and what is abstract in a class (PEP 3119).
public final class AbcModel implements NativeModel {
  private static final String REGISTRY = "_abc_impl";
  private static final String ABSTRACT = "__abstractmethods__";
  private static final String MARK = "__isabstractmethod__";

  @Override
  public String module() {
    return "_abc";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "get_cache_token", (m, a) -> Value.UNKNOWN);
    Natives.function(
        names,
        "_abc_init",
        (m, a) -> {
          if (a.at(0) instanceof ClassValue type) {
            type.namespace().put(REGISTRY, m.list(List.of()));
            type.namespace().put(ABSTRACT, abstracts(m, type));
          }
          return Value.NONE;
        });
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
    Natives.function(
        names,
        "_abc_subclasscheck",
        (m, a) ->
            a.at(0) instanceof ClassValue type && a.at(1) instanceof ClassValue other
                ? isSubclass(m, type, other).value()
                : Value.UNKNOWN);
  }

  /// {@return the names of what is abstract in a class, its own and inherited}
  private static Value abstracts(Machine machine, ClassValue type) {
    if (type.namespace().isOpen()) {
      return Value.UNKNOWN;
    }
    Map<String, Value> candidates = new LinkedHashMap<>();
    for (Value name : type.namespace().keys()) {
      if (name instanceof Value.Str(var text)) {
        candidates.put(text, type.namespace().get(text));
      }
    }
    for (Value base : type.bases()) {
      switch (machine.find(base, ABSTRACT)) {
        case SetValue set when !set.isOpen() ->
            set.items()
                .forEach(
                    name -> {
                      if (name instanceof Value.Str(var text)) {
                        candidates.computeIfAbsent(text, key -> machine.find(type, key));
                      }
                    });
        case Value.Marker absent when absent == Value.ABSENT -> {}
        case Value _ -> {
          return Value.UNKNOWN;
        }
      }
    }
    return abstracts(machine, candidates);
  }

  private static Value abstracts(Machine machine, Map<String, Value> candidates) {
    List<Value> found = new ArrayList<>();
    for (Map.Entry<String, Value> candidate : candidates.entrySet()) {
      switch (isAbstract(machine, candidate.getValue())) {
        case YES -> found.add(Value.of(candidate.getKey()));
        case NO -> {}
        case UNDECIDED -> {
          return Value.UNKNOWN;
        }
      }
    }
    return machine.set(found, SetValue.Kind.FROZENSET);
  }

  /// Descriptors are what the functions in them are.
  private static Truth isAbstract(Machine machine, Value value) {
    return switch (value) {
      case Value.ClassMethod(var function) -> isAbstract(machine, function);
      case Value.StaticMethod(var function) -> isAbstract(machine, function);
      case InstanceValue property when property.type() == machine.builtin("property") ->
          isAbstract(machine, property);
      // A `__getattr__` would be asked too: it is taken to know no such name.
      case InstanceValue other
          when other.type().lookup(MARK) == Value.ABSENT && !other.attributes().has(MARK) ->
          Truth.NO;
      case Value other -> {
        Value mark = machine.find(other, MARK);
        yield mark == Value.ABSENT ? Truth.NO : machine.truth(mark);
      }
    };
  }

  private static Truth isAbstract(Machine machine, InstanceValue property) {
    Truth any = Truth.NO;
    for (String part : List.of("fget", "fset", "fdel")) {
      Truth one = isAbstract(machine, property.attributes().get(part));
      any = one == Truth.YES || any == Truth.NO ? one : any;
      if (any == Truth.YES) {
        return any;
      }
    }
    return any;
  }

  private static Truth isSubclass(Machine machine, ClassValue type, ClassValue other) {
    if (other.isSubclassOf(type)) {
      return Truth.YES;
    }
    Value hook = machine.find(type, "__subclasshook__");
    if (hook != Value.ABSENT && hook != Value.UNKNOWN) {
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
