package dev.lazyscope.graph.load.nativemodel.framework;

import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Where a validation stands: the configuration, whether values have to be of the right type
/// already, the object that the outermost model fills, the name of the field and those before it,
/// and the way from the input to here.
record Scope(
    Run run,
    DictValue config,
    boolean isStrict,
    Value instance,
    Value field,
    Value data,
    List<Value> location) {

  /// What is the same everywhere: what the caller gave to validators, the schemas that have
  /// references, and what has been refused so far.
  record Run(Value context, Map<Value, Value> definitions, List<Refusal> refusals) {}

  /// An input that a schema does not take.
  record Refusal(List<Value> location, Value input) {}

  static Scope of(DictValue config, boolean isStrict, Value context, Value instance) {
    Run run = new Run(context, new HashMap<>(), new ArrayList<>());
    return new Scope(run, config, isStrict, instance, Value.NONE, Value.NONE, List.of());
  }

  Scope strict() {
    return new Scope(run, config, true, instance, field, data, location);
  }

  /// {@return the same inside of a model}
  Scope within(DictValue own) {
    return new Scope(run, own, isStrict, Value.NONE, field, data, location);
  }

  /// {@return the same for a field, found under a key}
  Scope at(Value name, Value key, DictValue before) {
    return new Scope(run, config, isStrict, Value.NONE, name, before, farther(key));
  }

  /// {@return the same for an item}
  Scope at(Value key) {
    return new Scope(run, config, isStrict, Value.NONE, field, data, farther(key));
  }

  private List<Value> farther(Value key) {
    List<Value> longer = new ArrayList<>(location);
    longer.add(key);
    return List.copyOf(longer);
  }

  void refuse(Value input) {
    run.refusals.add(new Refusal(location, input));
  }
}
