package dev.lazyscope.graph.load.nativemodel.framework;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.function.UnaryOperator;

/// Instances of models.
final class Models {
  private final Machine machine;
  private final Validation validation;

  Models(Machine machine, Validation validation) {
    this.machine = machine;
    this.validation = validation;
  }

  Value model(DictValue schema, Value input, Scope scope) {
    return instance(schema, input, scope, one -> filled(schema, one, input, scope));
  }

  /// An instance, of a model or a dataclass, stays as it is; other input fills a new one.
  Value instance(DictValue schema, Value input, Scope scope, UnaryOperator<Value> filling) {
    if (!(schema.get("cls") instanceof ClassValue type)) {
      return Value.UNKNOWN;
    }
    if (scope.instance() != Value.NONE) {
      return filling.apply(scope.instance());
    }
    Value same = Validation.tested(machine.isInstance(input, type), input);
    if (same != Value.ABSENT) {
      return isRevalidated(schema, scope) ? Value.UNKNOWN : same;
    }
    if (scope.isStrict() && input.isKnown()) {
      return Value.ABSENT;
    }
    if (Validation.isTrue(schema.get("custom_init"))) {
      return Value.UNKNOWN;
    }
    return filling.apply(machine.instance(type));
  }

  private static boolean isRevalidated(DictValue schema, Scope scope) {
    Value own = schema.get("revalidate_instances");
    Value said = own == Value.ABSENT ? config(schema, scope).get("revalidate_instances") : own;
    return said != Value.ABSENT && said != Value.NONE && !said.equals(Value.of("never"));
  }

  static DictValue config(DictValue schema, Scope scope) {
    return Payloads.plain(schema.get("config")) instanceof DictValue own ? own : scope.config();
  }

  /// {@return the instance with the attributes that the input gives it}
  private Value filled(DictValue schema, Value instance, Value input, Scope outer) {
    Scope scope = outer.within(config(schema, outer));
    Value made = validation.of(schema.get("schema"), input, scope);
    if (made == Value.ABSENT) {
      return made;
    }
    if (Validation.isTrue(schema.get("root_model"))) {
      DictValue fields = machine.dict();
      fields.put("root", made);
      set(instance, fields, Value.NONE, machine.set(List.of(Value.of("root"))));
    } else if (made instanceof Value.Tuple(var parts) && parts.size() == 3) {
      set(instance, parts.get(0), parts.get(1), parts.get(2));
    } else {
      return Value.UNKNOWN;
    }
    if (schema.get("post_init") instanceof Value.Str(var name)) {
      machine.call(machine.attribute(instance, name), Arguments.of(scope.run().context()));
    }
    return instance;
  }

  private void set(Value instance, Value fields, Value extra, Value given) {
    assign(instance, "__dict__", fields);
    assign(instance, "__pydantic_extra__", extra);
    assign(instance, "__pydantic_fields_set__", given);
  }

  /// Past what the class does when attributes are assigned.
  void assign(Value instance, String name, Value value) {
    Value setter = machine.attribute(machine.builtin("object"), "__setattr__");
    machine.call(setter, Arguments.of(instance, Value.of(name), value));
  }

  /// Gives one field of an instance a value. {@return the instance}
  Value assigned(DictValue schema, Arguments given, Scope outer) {
    Value instance = given.at(0);
    Value name = given.at(1);
    Scope scope = outer.within(config(schema, outer));
    if (!(Serialization.fields(schema) instanceof DictValue inner)
        || !(Payloads.plain(inner.get("fields")) instanceof DictValue fields)
        || !(fields.get(name) instanceof DictValue field)
        || !(instance instanceof InstanceValue object)) {
      return Value.UNKNOWN;
    }
    DictValue attributes = object.attributes();
    Value made = validation.of(field.get("schema"), given.at(2), scope.at(name, name, attributes));
    if (made == Value.ABSENT) {
      return made;
    }
    machine.beforeWrite(attributes);
    attributes.put(name, made);
    if (machine.find(instance, "__pydantic_fields_set__") instanceof SetValue names) {
      machine.beforeWrite(names);
      names.add(name);
    }
    return instance;
  }
}
