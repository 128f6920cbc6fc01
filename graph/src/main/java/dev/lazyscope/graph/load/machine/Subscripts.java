package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.load.operation.Keys;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.operation.Ranges;
import dev.lazyscope.graph.load.operation.Slices;
import dev.lazyscope.graph.load.operation.SpecialMethods;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.FunctionValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Joining;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.NativeFunction;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// `object[index]`.
final class Subscripts {
  private final Interpreter interpreter;

  Subscripts(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  private String lastText = "";
  private boolean lastIsWide;

  Value get(Value object, Value index) {
    return switch (object) {
      case DictValue dict -> fromDict(dict, index);
      case ListValue list -> fromItems(list.items(), number(index), list.isOpen(), true);
      case Value.Tuple(var items) -> fromItems(items, number(index), false, false);
      case Value.Str(var text) -> fromText(text, number(index));
      case Value.Bytes(var latin1) -> fromBytes(latin1, number(index));
      case Value.Range range -> fromRange(range, number(index));
      case InstanceValue instance -> fromInstance(instance, index);
      case ClassValue type -> fromClass(type, index);
      case Value.AnyOf(var options) -> {
        Value joined = Value.ABSENT;
        for (Value option : options) {
          joined = option == Value.NONE ? joined : Joining.join(joined, get(option, index));
        }
        yield joined == Value.ABSENT ? Value.UNKNOWN : joined;
      }
      case Value other ->
          interpreter.attributes.lacks(other, "__getitem__")
              ? notSubscriptable(other)
              : other.isAnyCompiled() ? Value.COMPILED : Value.UNKNOWN;
    };
  }

  private Value notSubscriptable(Value object) {
    return interpreter.errors.inferred(
        "TypeError", "'" + interpreter.types.of(object).name() + "' object is not subscriptable");
  }

  private Value fromRange(Value.Range range, Value index) {
    if (index instanceof Value.Slice slice && Slices.isKnown(slice)) {
      return Ranges.slice(range, slice);
    }
    if (!(index instanceof Value.Int(long place))) {
      return Value.UNKNOWN;
    }
    OptionalLong number = Ranges.at(range, place);
    return number.isPresent()
        ? Value.of(number.getAsLong())
        : interpreter.errors.inferred("IndexError", "range object index out of range");
  }

  private Value fromDict(DictValue dict, Value index) {
    if (Keys.isUnhashable(index)) {
      return interpreter.errors.inferred("TypeError", "unhashable type");
    }
    if (index instanceof Value.AnyOf(var options)) {
      return anyOf(dict, options);
    }
    if (!DictValue.isKey(index)) {
      return anyOf(dict);
    }
    Value value = dict.get(index);
    if (index instanceof Value.Str(var module) && dict == interpreter.modules()) {
      interpreter.traces.readModules(module, value);
    }
    if (value != Value.ABSENT) {
      return interpreter.imports.revealed(value);
    }
    return dict.mayHave(index)
        ? Value.UNKNOWN
        : interpreter.errors.inferred(
            "KeyError", index instanceof Value.Str(var text) ? text : "key");
  }

  /// Of a few keys those that are there are meant.
  private Value anyOf(DictValue dict, List<Value> keys) {
    Value joined = Value.ABSENT;
    for (Value key : keys) {
      if (!DictValue.isKey(key) || !dict.has(key)) {
        return anyOf(dict);
      }
      joined = Joining.join(joined, interpreter.imports.revealed(dict.get(key)));
    }
    return joined;
  }

  /// An unknown key may mean any of a few values.
  private static Value anyOf(DictValue dict) {
    if (dict.isOpen() || dict.size() == 0) {
      return Value.UNKNOWN;
    }
    Value joined = Value.ABSENT;
    for (Value value : dict.entries().values()) {
      joined = Joining.join(joined, value);
      if (joined.isUnknown()) {
        return joined;
      }
    }
    return joined;
  }

  private Value fromItems(List<Value> items, Value index, boolean open, boolean isList) {
    switch (Slices.index(index)) {
      case Value.Int(long number) -> {
        long position = number < 0 ? number + items.size() : number;
        if (open && number < 0) {
          return items.isEmpty() ? Value.UNKNOWN : items.getLast();
        }
        if (position >= 0 && position < items.size()) {
          return items.get((int) position);
        }
        String kind = isList ? "list" : "tuple";
        return open
            ? Value.UNKNOWN
            : interpreter.errors.inferred("IndexError", kind + " index out of range");
      }
      case Value.Slice slice -> {
        if (!Slices.isKnown(slice)) {
          return Value.UNKNOWN;
        }
        if (Slices.goesNowhere(slice)) {
          return interpreter.errors.inferred("ValueError", "slice step cannot be zero");
        }
        List<Value> part = Slices.of(items, slice);
        if (!isList) {
          return new Value.Tuple(List.copyOf(part));
        }
        ListValue list = interpreter.list(part);
        if (open) {
          list.open();
        }
        return list;
      }
      case Value other -> {
        return notAnIndex(other, isList ? "list" : "tuple");
      }
    }
  }

  /// An object says by `__index__` which number it is.
  private Value number(Value index) {
    return index instanceof InstanceValue instance
            && instance.payload() == Value.ABSENT
            && instance.type().lookup("__index__") instanceof FunctionValue method
        ? interpreter.calls.call(method, Arguments.of(instance))
        : index;
  }

  private Value notAnIndex(Value index, String kind) {
    return interpreter.attributes.lacks(index, "__index__") && !(index instanceof Value.Slice)
        ? interpreter.errors.inferred(
            "TypeError",
            kind + " indices must be integers or slices, not " + interpreter.types.of(index).name())
        : Value.UNKNOWN;
  }

  private Value fromText(String text, Value index) {
    if (isWide(text)) {
      List<Value> letters =
          text.codePoints().<Value>mapToObj(one -> Value.of(Character.toString(one))).toList();
      return switch (fromItems(letters, index, false, false)) {
        case Value.Tuple(var part) ->
            Value.of(part.stream().map(Subscripts::letter).collect(Collectors.joining()));
        case Value one -> one;
      };
    }
    return switch (Slices.index(index)) {
      case Value.Int(long number) -> {
        long position = number < 0 ? number + text.length() : number;
        yield position >= 0 && position < text.length()
            ? Value.of(String.valueOf(text.charAt((int) position)))
            : interpreter.errors.inferred("IndexError", "string index out of range");
      }
      case Value.Slice slice when Slices.goesNowhere(slice) ->
          interpreter.errors.inferred("ValueError", "slice step cannot be zero");
      case Value.Slice slice when Slices.isKnown(slice) -> Value.of(Slices.of(text, slice));
      case Value other -> notAnIndex(other, "string");
    };
  }

  private static String letter(Value value) {
    return value instanceof Value.Str(var text) ? text : "";
  }

  /// {@return whether a text has characters above U+FFFF; programs ask the same text again and
  /// again}
  private boolean isWide(String text) {
    if (text != lastText) {
      lastText = text;
      lastIsWide = hasSurrogate(text);
    }
    return lastIsWide;
  }

  private static boolean hasSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private Value fromBytes(String latin1, Value index) {
    return switch (fromText(latin1, index)) {
      case Value.Str(var part) when index instanceof Value.Slice -> new Value.Bytes(part);
      case Value.Str(var one) -> Value.of(one.charAt(0));
      case Value other -> other;
    };
  }

  private Value fromInstance(InstanceValue instance, Value index) {
    Value method = SpecialMethods.of(instance.type(), "__getitem__");
    boolean isDict =
        instance.payload() instanceof DictValue
            && method == interpreter.builtin("dict").namespace().get("__getitem__");
    if (!isDict && (method instanceof FunctionValue || method instanceof NativeFunction)) {
      return interpreter.calls.call(method, Arguments.of(instance, index));
    }
    if (instance.payload() instanceof DictValue dict) {
      Value missing = instance.type().lookup("__missing__");
      boolean isMissing = DictValue.isKey(index) && !dict.has(index) && !dict.mayHave(index);
      if (isMissing && (missing instanceof FunctionValue || missing instanceof NativeFunction)) {
        return interpreter.calls.call(missing, Arguments.of(instance, index));
      }
      return fromDict(dict, index);
    }
    if (instance.payload() == Value.ABSENT) {
      return instance.type().isOfPython() && interpreter.attributes.lacks(instance, "__getitem__")
          ? notSubscriptable(instance)
          : Value.UNKNOWN;
    }
    return get(instance.payload(), index);
  }

  private Value fromClass(ClassValue type, Value index) {
    if (type == interpreter.operators.unionType()) {
      List<Value> types = index instanceof Value.Tuple(var items) ? items : List.of(index);
      return interpreter.operators.union(types.stream().map(this::unionable).toList());
    }
    Value ofMeta = SpecialMethods.of(type.metaclass(), "__getitem__");
    if (ofMeta instanceof FunctionValue || ofMeta instanceof NativeFunction) {
      return interpreter.calls.call(ofMeta, Arguments.of(type, index));
    }
    Value method = type.lookup("__class_getitem__");
    if (method != Value.ABSENT && !method.isUnknown()) {
      Value bound = interpreter.attributes.find(type, "__class_getitem__");
      return interpreter.calls.call(bound, Arguments.of(index));
    }
    if (type.isOfPython() && !type.mayHaveOthers() && !type.metaclass().mayHaveOthers()) {
      return interpreter.errors.inferred(
          "TypeError", "type '" + type.name() + "' is not subscriptable");
    }
    return genericAlias(type, isGeneric(type) ? referring(index) : index);
  }

  private boolean isGeneric(ClassValue type) {
    return interpreter.modules.loaded().get("typing") instanceof ModuleValue typing
        && typing.namespace().get("Generic") instanceof ClassValue generic
        && type.isSubclassOf(generic);
  }

  /// A generic class has `typing` make references of texts (`_generic_class_getitem`).
  private Value referring(Value index) {
    return index instanceof Value.Tuple(var items)
        ? new Value.Tuple(items.stream().map(this::converted).toList())
        : converted(index);
  }

  private Value converted(Value type) {
    return type instanceof Value.Str ? reference("_type_convert", Arguments.of(type)) : type;
  }

  /// The C code of `Union[...]` does, too (`unionobject.c`).
  private Value unionable(Value type) {
    Value message = Value.of("Union[arg, ...]: each arg must be a type.");
    return type instanceof Value.Str ? reference("_type_check", Arguments.of(type, message)) : type;
  }

  private Value reference(String function, Arguments arguments) {
    return interpreter.modules.loaded().get("typing") instanceof ModuleValue typing
        ? interpreter.call(interpreter.attribute(typing, function), arguments)
        : arguments.at(0);
  }

  /// `list[int]` and the like: `types.GenericAlias`.
  Value genericAlias(ClassValue type, Value index) {
    InstanceValue alias = interpreter.instance(interpreter.builtin("GenericAlias"));
    CoreTypes.alias(alias, type, index);
    return alias;
  }

  void set(Value object, Value index, Value value) {
    switch (object) {
      case DictValue dict -> interpreter.branches.put(dict, index, value);
      case ListValue list -> setItem(list, index, value);
      case InstanceValue instance -> {
        Value method = SpecialMethods.of(instance.type(), "__setitem__");
        if (method instanceof FunctionValue || method instanceof NativeFunction) {
          interpreter.calls.call(method, Arguments.of(instance, index, value));
        } else if (instance.payload() != Value.ABSENT) {
          set(instance.payload(), index, value);
        }
      }
      case Value.AnyOf(var options) ->
          interpreter.either(options.stream().map(option -> () -> set(option, index, value)));
      case Value.Marker.UNKNOWN, Value.Marker.COMPILED, Value.Marker.IMPORTING -> {
        if (value instanceof ClassValue || value instanceof FunctionValue) {
          interpreter.traces.registers(index);
        }
      }
      case Value _ -> {}
    }
  }

  private void setItem(ListValue list, Value index, Value value) {
    interpreter.beforeWrite(list);
    switch (Slices.index(index)) {
      case Value.Int(long number) -> {
        long position = number < 0 ? number + list.items().size() : number;
        if (position >= 0 && position < list.items().size()) {
          list.items().set((int) position, value);
        }
      }
      case Value.Slice slice -> {
        List<Value> values = interpreter.elements(value).orElse(List.of());
        boolean whole =
            slice.lower() == Value.NONE
                && slice.upper() == Value.NONE
                && slice.step() == Value.NONE;
        if (whole) {
          list.items().clear();
          list.items().addAll(values);
        } else if (Slices.isKnown(slice)) {
          Slices.replace(list.items(), slice, new ArrayList<>(values));
        } else {
          list.items().addAll(values);
          list.open();
        }
      }
      case Value _ -> list.open();
    }
  }

  void delete(Value object, Value index) {
    switch (object) {
      case DictValue dict -> {
        if (!DictValue.isKey(index)) {
          return;
        }
        if (!dict.has(index) && !dict.mayHave(index)) {
          interpreter.errors.inferred("KeyError", "key");
        }
        interpreter.branches.remove(dict, index);
      }
      case ListValue list -> {
        interpreter.beforeWrite(list);
        if (index instanceof Value.Int(long number)) {
          long position = number < 0 ? number + list.items().size() : number;
          if (position >= 0 && position < list.items().size()) {
            list.items().remove((int) position);
          }
        } else if (index instanceof Value.Slice slice && Slices.isKnown(slice)) {
          Slices.replace(list.items(), slice, List.of());
        }
      }
      case InstanceValue instance -> {
        Value method = SpecialMethods.of(instance.type(), "__delitem__");
        if (method instanceof FunctionValue || method instanceof NativeFunction) {
          interpreter.calls.call(method, Arguments.of(instance, index));
        } else if (instance.payload() != Value.ABSENT) {
          delete(instance.payload(), index);
        }
      }
      case Value _ -> {}
    }
  }

  /// `target.update(source)`.
  void update(DictValue target, Value source) {
    Value plain = Payloads.plain(source);
    switch (plain) {
      case DictValue dict -> {
        dict.forEach((key, value) -> interpreter.branches.put(target, key, value));
        target.openAs(dict);
      }
      case Value.Marker marker when marker.isUnknown() -> target.open();
      case Value _ -> updateByPairs(target, source);
    }
  }

  private void updateByPairs(DictValue target, Value source) {
    Value keys = interpreter.attributes.find(source, "keys");
    if (keys != Value.ABSENT && !keys.isUnknown()) {
      Value names = interpreter.calls.call(keys, Arguments.NONE);
      interpreter.iterate(
          names,
          key -> {
            interpreter.branches.put(target, key, get(source, key));
            return true;
          });
      return;
    }
    interpreter.iterate(
        source,
        pair -> {
          interpreter
              .elements(pair)
              .filter(items -> items.size() == 2)
              .ifPresentOrElse(
                  items -> interpreter.branches.put(target, items.getFirst(), items.getLast()),
                  target::open);
          return true;
        });
  }
}
