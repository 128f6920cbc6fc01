package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.operation.Keys;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.operation.Ranges;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// Membership tests (language reference 6.10.2): `in` and `not in`. Methods of classes first, then
/// what is known of plain values.
final class Membership {
  /// How many elements are looked at in one step of work.
  private static final int IN_A_STEP = 20;

  private final Interpreter interpreter;

  Membership(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  private Truth truth(Value value) {
    return interpreter.operators.truth(value);
  }

  Truth contains(Value container, Value item) {
    Value own = Operators.ownMethod(container, "__contains__");
    if (own != Value.ABSENT) {
      return truth(interpreter.calls.call(own, Arguments.of(container, item)));
    }
    Value plain = Payloads.plain(container);
    if ((plain instanceof DictValue || plain instanceof SetValue) && Keys.isUnhashable(item)) {
      return truth(interpreter.errors.inferred("TypeError", "unhashable type"));
    }
    if (plain instanceof Value.AnyOf(var options)) {
      return Truth.agreed(
          options, one -> isText(one) && isText(item) ? contains(one, item) : Truth.UNDECIDED);
    }
    if (item instanceof Value.AnyOf(var options) && (isText(plain) || plain instanceof DictValue)) {
      return Truth.agreed(options, one -> isText(one) ? contains(plain, one) : Truth.UNDECIDED);
    }
    return switch (plain) {
      case DictValue dict -> containsKey(dict, item);
      case SetValue set ->
          DictValue.isKey(item) && set.has(item)
              ? Truth.YES
              : !DictValue.isKey(item) || Payloads.isOfUnknownValue(item)
                  ? amongUnknown(set.size(), set.isOpen())
                  : set.isOpen() ? Truth.UNDECIDED : Truth.NO;
      case Value.Str(var text) ->
          Payloads.plain(item) instanceof Value.Str(var part)
              ? Truth.of(text.contains(part))
              : inText(item);
      case Value.Bytes(var latin1) ->
          switch (Payloads.plain(item)) {
            case Value.Bytes(var part) -> Truth.of(latin1.contains(part));
            case Value.Int(long number) -> Truth.of(latin1.indexOf((int) number) >= 0);
            case Value.Str _ -> refused("a bytes-like object is required, not 'str'");
            case Value _ -> Truth.UNDECIDED;
          };
      case Value.Tuple(var items) -> among(items, item, false);
      case ListValue list -> among(list.read(), item, list.isOpen());
      case Value.Range range ->
          item instanceof Value.Int(long number)
              ? Truth.of(Ranges.place(range, number).isPresent())
              : Truth.UNDECIDED;
      case GeneratorValue generator -> byIteration(generator, item);
      case InstanceValue instance -> byIteration(instance, item);
      case ClassValue type -> byIteration(type, item);
      case Value.Marker.NONE -> holdsNothing(plain);
      case Value.Marker.TRUE, Value.Marker.FALSE -> holdsNothing(plain);
      case Value.Int _, Value.BigInt _ -> holdsNothing(plain);
      case Value _ -> inUnknown(container, item);
    };
  }

  /// A text may be known as far as its beginning. `plain-texts`: what is beyond ASCII is not in one
  /// that is not known.
  private Truth inUnknown(Value container, Value item) {
    if (!Payloads.plain(container).isUnknown() || !(item instanceof Value.Str(var text))) {
      return Truth.UNDECIDED;
    }
    if (Payloads.isOfUnknownValue(container) && Texts.start(container).contains(text)) {
      return Truth.YES;
    }
    if (text.chars().allMatch(one -> one < 128)) {
      return Truth.UNDECIDED;
    }
    interpreter.assume(Heuristic.PLAIN_TEXTS);
    return Truth.NO;
  }

  private static boolean isText(Value value) {
    return value instanceof Value.Str;
  }

  private Truth inText(Value item) {
    return item == Value.NONE || item instanceof Value.Int
        ? refused("'in <string>' requires string as left operand, not " + nameOfType(item))
        : Truth.UNDECIDED;
  }

  private Truth holdsNothing(Value value) {
    return refused("argument of type '" + nameOfType(value) + "' is not a container or iterable");
  }

  private String nameOfType(Value value) {
    return interpreter.types.of(value).name();
  }

  private Truth refused(String message) {
    return truth(interpreter.errors.inferred("TypeError", message));
  }

  /// Nothing is in what holds nothing.
  private static Truth amongUnknown(int size, boolean isOpen) {
    return size == 0 && !isOpen ? Truth.NO : Truth.UNDECIDED;
  }

  private Truth containsKey(DictValue dict, Value item) {
    if (!DictValue.isKey(item)) {
      return amongUnknown(dict.size(), dict.isOpen());
    }
    return dict.has(item) ? Truth.YES : dict.mayHave(item) ? Truth.UNDECIDED : Truth.NO;
  }

  private Truth byIteration(Value container, Value item) {
    Truth[] found = {container.isKnown() ? Truth.NO : Truth.UNDECIDED};
    interpreter.iterate(
        container,
        one -> {
          Truth equal = one.isUnknown() ? Truth.UNDECIDED : among(List.of(one), item, false);
          found[0] = equal == Truth.NO ? found[0] : equal;
          return equal != Truth.YES;
        });
    return found[0];
  }

  /// {@return whether one of several is the same as an item, or equal to it}
  Truth among(List<Value> items, Value item, boolean open) {
    Truth any = open ? Truth.UNDECIDED : Truth.NO;
    for (int i = 0; i < items.size(); i++) {
      if (i % IN_A_STEP == IN_A_STEP - 1) {
        interpreter.work();
      }
      Value one = items.get(i);
      Truth equal =
          interpreter.comparisons.same(one, item) == Truth.YES
              ? Truth.YES
              : interpreter.comparisons.equal(one, item);
      if (equal == Truth.YES) {
        return equal;
      }
      any = equal == Truth.UNDECIDED ? equal : any;
    }
    return any;
  }
}
