package dev.lazyscope.graph.load.value;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;

/// The arguments of a call; *open* when an unknown `*args` or `**kwargs` was among them, and
/// *loose* when some of the named may not be given.
public record Arguments(
    List<Value> positional, Map<String, Value> named, boolean isOpen, boolean isLoose) {
  public static final Arguments NONE = new Arguments(List.of(), Map.of(), false);

  public Arguments(List<Value> positional, Map<String, Value> named, boolean isOpen) {
    this(positional, named, isOpen, false);
  }

  public static Arguments of(Value... positional) {
    return new Arguments(List.of(positional), Map.of(), false);
  }

  public static Arguments of(List<Value> positional) {
    return new Arguments(positional, Map.of(), false);
  }

  public int count() {
    return positional.size();
  }

  /// {@return the argument at this position, or absent}
  public Value at(int index) {
    return index < positional.size() ? positional.get(index) : Value.ABSENT;
  }

  /// {@return the argument at this position or of this name, or absent (unknown when open)}
  public Value at(int index, String name) {
    if (index < positional.size()) {
      return positional.get(index);
    }
    return named.getOrDefault(name, isOpen ? Value.UNKNOWN : Value.ABSENT);
  }

  public Value named(String name) {
    return named.getOrDefault(name, isOpen ? Value.UNKNOWN : Value.ABSENT);
  }

  /// {@return the text of a string argument}
  public Optional<String> text(int index) {
    return at(index) instanceof Value.Str(var text) ? Optional.of(text) : Optional.empty();
  }

  /// {@return the same with a receiver in front}
  public Arguments prepended(Value first) {
    return new Arguments(new Received(first, positional), named, isOpen, isLoose);
  }

  /// {@return the same without the first `count` positional arguments}
  public Arguments dropped(int count) {
    if (count == 1 && positional instanceof Received received) {
      return new Arguments(received.others, named, isOpen, isLoose);
    }
    int from = Math.min(count, positional.size());
    return new Arguments(positional.subList(from, positional.size()), named, isOpen, isLoose);
  }

  /// A receiver before the arguments of its method: most calls are such.
  private static final class Received extends AbstractList<Value> implements RandomAccess {
    private final Value receiver;
    private final List<Value> others;

    Received(Value receiver, List<Value> others) {
      this.receiver = receiver;
      this.others = others;
    }

    @Override
    public Value get(int index) {
      return index == 0 ? receiver : others.get(index - 1);
    }

    @Override
    public int size() {
      return others.size() + 1;
    }
  }

  public Arguments with(String name, Value value) {
    Map<String, Value> more = new LinkedHashMap<>(named);
    more.put(name, value);
    return new Arguments(positional, more, isOpen, isLoose);
  }
}
