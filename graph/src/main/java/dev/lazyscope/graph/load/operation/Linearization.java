package dev.lazyscope.graph.load.operation;

import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;

/// The C3 order of a class and its bases (data model, "Determining the appropriate metaclass" and
/// the C3 paper).
public final class Linearization {
  private Linearization() {}

  /// {@return the order; bases that are no known class are left out}
  public static List<ClassValue> of(ClassValue type, List<Value> bases) {
    return bases.size() == 1
            && bases.getFirst() instanceof ClassValue base
            && base.order().indexOf(base) == 0
        ? behind(type, base)
        : merged(type, bases);
  }

  /// {@return whether a base, `Generic[T]`, adds nothing: beside `Protocol` or before another
  /// alias, the class of that one has `Generic` among its own bases (`typing`, `__mro_entries__`)}
  public static boolean isRepeated(InstanceValue alias, Value bases) {
    return isOfTyping(alias.attributes().get("__origin__"), "Generic")
        && bases instanceof Value.Tuple(var all)
        && (all.stream().anyMatch(one -> isOfTyping(one, "Protocol"))
            || all.subList(all.indexOf(alias) + 1, all.size()).stream()
                .anyMatch(Linearization::isAliasOfTyping));
  }

  /// {@return whether it is what `typing` makes of a class that has parameters, or stands for that}
  private static boolean isAliasOfTyping(Value value) {
    return value instanceof InstanceValue alias
        && (alias.type().order().stream().anyMatch(one -> isOfTyping(one, "_BaseGenericAlias"))
            || alias.attributes().get("__origin__") instanceof ClassValue origin
                && origin.order().stream().anyMatch(one -> isOfTyping(one, "Generic")));
  }

  private static boolean isOfTyping(Value value, String name) {
    return value instanceof ClassValue type
        && type.name().equals(name)
        && type.namespace().get("__module__").equals(Value.of("typing"));
  }

  /// {@return whether there is an order: none of a base behind its own base, and none twice}
  public static boolean isPossible(List<Value> bases) {
    List<ClassValue> known = new ArrayList<>();
    for (Value base : bases) {
      if (base instanceof ClassValue type && !type.isOfOpen()) {
        known.add(type);
      }
    }
    if (known.size() < 2 || known.size() < bases.size()) {
      return true;
    }
    List<ClassValue> order = merged(known.getFirst(), bases);
    List<ClassValue> merged = order.subList(1, order.size());
    return isWithin(known, merged)
        && known.stream().allMatch(type -> isWithin(type.order(), merged));
  }

  private static boolean isWithin(List<ClassValue> part, List<ClassValue> order) {
    int last = -1;
    for (ClassValue type : part) {
      int at = order.indexOf(type);
      if (at <= last) {
        return false;
      }
      last = at;
    }
    return true;
  }

  private static List<ClassValue> behind(ClassValue type, ClassValue base) {
    List<ClassValue> order = new ArrayList<>(base.order().size() + 1);
    order.add(type);
    order.addAll(base.order());
    return order;
  }

  private static List<ClassValue> merged(ClassValue type, List<Value> bases) {
    List<List<ClassValue>> sequences = new ArrayList<>();
    List<ClassValue> direct = new ArrayList<>();
    for (Value base : bases) {
      if (base instanceof ClassValue known) {
        sequences.add(new ArrayList<>(known.order()));
        direct.add(known);
      }
    }
    sequences.add(direct);
    List<ClassValue> order = new ArrayList<>(List.of(type));
    while (sequences.removeIf(List::isEmpty) || !sequences.isEmpty()) {
      if (sequences.isEmpty()) {
        break;
      }
      ClassValue next = next(sequences);
      order.add(next);
      sequences.forEach(sequence -> sequence.remove(next));
    }
    return order;
  }

  /// The first head that stands in no tail; where there is none, the order is inconsistent and the
  /// first head will do.
  private static ClassValue next(List<List<ClassValue>> sequences) {
    for (List<ClassValue> sequence : sequences) {
      ClassValue head = sequence.getFirst();
      boolean inTail =
          sequences.stream().anyMatch(other -> other.subList(1, other.size()).contains(head));
      if (!inTail) {
        return head;
      }
    }
    return sequences.getFirst().getFirst();
  }
}
