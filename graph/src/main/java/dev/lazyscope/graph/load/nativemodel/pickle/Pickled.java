package dev.lazyscope.graph.load.nativemodel.pickle;

import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// What a pickle says of an object, so that another one like it can be made (library reference,
/// `pickle`).
sealed interface Pickled {
  /// What is found by its name, or never changes, or is not known.
  record Same(Value value) implements Pickled {}

  /// The same of an object, which has a number as all that may be met again.
  record SameObject(Value value) implements Pickled {}

  /// An object that was met before, by its number.
  record Again(int number) implements Pickled {}

  record Tuple(List<Pickled> items) implements Pickled {}

  /// @param isOpen whether it may have other items
  record Items(List<Pickled> items, boolean isOpen) implements Pickled {}

  record Members(List<Pickled> items, SetValue.Kind kind, boolean isOpen) implements Pickled {}

  record Pairs(List<Pair> pairs, boolean isOpen) implements Pickled {}

  record Pair(Value key, Pickled value) {}

  /// An object of a class in C that holds a list or dictionary.
  record Container(ClassValue type, Pickled attributes, Pickled payload) implements Pickled {}

  /// What `__reduce_ex__` tells: a function, what it is called with, the state of what it gives,
  /// and the items that are put there.
  record Reduced(Value maker, Pickled arguments, Pickled state, Pickled items, Pickled pairs)
      implements Pickled {}
}
