package dev.lazyscope.graph.load.nativemodel.library;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// `_functools`: the cache behind `lru_cache`, and `reduce`. The rest of `functools` has a form in
/// Python, which runs.
public final class FunctoolsModel implements NativeModel {

  @Override
  public String module() {
    return "_functools";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    cache(machine, names);
    Natives.function(names, "reduce", FunctoolsModel::reduce);
  }

  private static void cache(Machine machine, DictValue names) {
    ClassValue type = Natives.type(machine, names, "_lru_cache_wrapper");
    DictValue methods = type.namespace();
    Natives.method(
        methods,
        "__init__",
        (m, a) -> {
          DictValue attributes = ((InstanceValue) a.at(0)).attributes();
          attributes.put("function", a.at(1));
          attributes.put("cache", m.dict());
          attributes.put("maxsize", a.at(2));
          attributes.put("information", a.at(4));
          forget(attributes);
          return Value.NONE;
        });
    Natives.method(methods, "__call__", FunctoolsModel::cached);
    Natives.method(
        methods,
        "__get__",
        (m, a) -> a.at(1) == Value.NONE ? a.at(0) : new Value.BoundMethod(a.at(1), a.at(0)));
    Natives.method(methods, "cache_info", FunctoolsModel::information);
    Natives.method(methods, "cache_parameters", (m, a) -> Value.UNKNOWN);
    Natives.method(
        methods,
        "cache_clear",
        (m, a) -> {
          if (((InstanceValue) a.at(0)).attributes().get("cache") instanceof DictValue cache) {
            cache.clear();
            forget(((InstanceValue) a.at(0)).attributes());
          }
          return Value.NONE;
        });
  }

  private static Value cached(Machine machine, Arguments arguments) {
    DictValue attributes = ((InstanceValue) arguments.at(0)).attributes();
    Value function = attributes.get("function");
    Arguments given = arguments.dropped(1);
    Value key = new Value.Tuple(java.util.List.copyOf(given.positional()));
    boolean isKey = given.named().isEmpty() && !given.isOpen() && DictValue.isKey(key);
    if (isKey && attributes.get("cache") instanceof DictValue cache) {
      Value known = cache.get(key);
      if (known != Value.ABSENT) {
        count(machine, attributes, "hits");
        return known;
      }
      count(machine, attributes, "misses");
      Value made = machine.call(function, given);
      machine.beforeWrite(cache);
      cache.put(key, made);
      return made;
    }
    attributes.put("hits", Value.UNKNOWN);
    return machine.call(function, given);
  }

  private static void forget(DictValue attributes) {
    attributes.put("hits", Value.of(0));
    attributes.put("misses", Value.of(0));
  }

  /// What may happen is not counted.
  private static void count(Machine machine, DictValue attributes, String what) {
    boolean isKnown =
        attributes.get(what) instanceof Value.Int && machine.isCertain(attributes.serial());
    attributes.put(
        what, isKnown ? machine.binary("+", attributes.get(what), Value.of(1)) : Value.UNKNOWN);
  }

  /// `cache_info()`, as long as nothing has been thrown away.
  private static Value information(Machine machine, Arguments arguments) {
    DictValue attributes = ((InstanceValue) arguments.at(0)).attributes();
    Value most = attributes.get("maxsize");
    boolean isKnown =
        attributes.get("hits") instanceof Value.Int
            && attributes.get("misses") instanceof Value.Int
            && attributes.get("cache") instanceof DictValue cache
            && (most == Value.NONE || most instanceof Value.Int(long size) && cache.size() <= size);
    return isKnown
        ? machine.call(
            attributes.get("information"),
            Arguments.of(
                attributes.get("hits"),
                attributes.get("misses"),
                most,
                Value.of(((DictValue) attributes.get("cache")).size())))
        : Value.UNKNOWN;
  }

  private static Value reduce(Machine machine, Arguments arguments) {
    Value[] total = {arguments.count() > 2 ? arguments.at(2) : Value.ABSENT};
    machine.iterate(
        arguments.at(1),
        item -> {
          total[0] =
              total[0] == Value.ABSENT
                  ? item
                  : machine.call(arguments.at(0), Arguments.of(total[0], item));
          return true;
        });
    if (total[0] == Value.ABSENT && arguments.at(1).isKnown()) {
      throw machine.error("TypeError", "reduce() of empty iterable with no initial value");
    }
    return total[0] == Value.ABSENT ? Value.UNKNOWN : total[0];
  }
}
