package dev.lazyscope.graph.load.value;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Something that gives values one after the other: a generator, a coroutine, or an iterator made
/// in Java. Its source runs when it is first asked, and stops at each value that it gives.
public final class GeneratorValue implements Value {
  private final Kind kind;
  private final Source source;
  private State state = State.NEW;
  private Value result = NONE;
  private Length length = Length.UNKNOWN;
  private boolean mayLack;
  private Optional<Activity> activity = Optional.empty();

  public enum Kind {
    GENERATOR,
    COROUTINE,
    ASYNC_GENERATOR,
    ITERATOR
  }

  /// Whether it comes to an end for certain.
  public enum Length {
    UNKNOWN,
    FINITE,
    ENDLESS
  }

  public enum State {
    NEW,
    SUSPENDED,
    RUNNING,
    DONE
  }

  /// Gives its values to a receiver, one after the other. {@return what the code returned}
  public interface Source {
    Value drive(Frame.YieldTarget receiver);
  }

  /// A source that is running, or stopped at a value.
  public interface Activity {
    /// Goes on; the `yield` at which it stopped gives the answer. {@return the next value, or
    /// absent}
    Value resume(Supplier<Value> answer);

    /// {@return whether the place where it stopped may not be reached}
    boolean mayNotHappen();

    /// {@return whether it stopped below a decision that is only assumed}
    boolean isDoubtful();

    /// {@return the names of the exceptions for which handlers wait where it stopped}
    Set<String> awaited();
  }

  public GeneratorValue(Kind kind, Source source) {
    this.kind = kind;
    this.source = source;
  }

  /// {@return an iterator that is asked for each value; it answers absent at the end}
  public static GeneratorValue pulled(Supplier<Value> next) {
    GeneratorValue iterator = new GeneratorValue(Kind.ITERATOR, receiver -> NONE);
    iterator.activity(new Pulled(next));
    return iterator;
  }

  /// {@return the same over a collection, so that it comes to an end}
  public static GeneratorValue overCollection(Supplier<Value> next) {
    GeneratorValue iterator = pulled(next);
    iterator.length = Length.FINITE;
    return iterator;
  }

  /// {@return the same that always has a next value}
  public static GeneratorValue endless(Supplier<Value> next) {
    GeneratorValue iterator = pulled(next);
    iterator.length = Length.ENDLESS;
    return iterator;
  }

  public Length length() {
    return length;
  }

  /// It goes through a collection that may not have what stands in it.
  public void overOpen() {
    mayLack = true;
  }

  /// {@return whether what it gives may not be there}
  public boolean mayLack() {
    return mayLack;
  }

  private record Pulled(Supplier<Value> next) implements Activity {
    @Override
    public Value resume(Supplier<Value> answer) {
      return next.get();
    }

    @Override
    public boolean mayNotHappen() {
      return false;
    }

    @Override
    public boolean isDoubtful() {
      return false;
    }

    @Override
    public Set<String> awaited() {
      return Set.of();
    }
  }

  public Kind kind() {
    return kind;
  }

  public Source source() {
    return source;
  }

  public State state() {
    return state;
  }

  public void state(State next) {
    state = next;
  }

  /// {@return what the code returned; none before}
  public Value result() {
    return result;
  }

  public void result(Value value) {
    result = value;
  }

  public Optional<Activity> activity() {
    return activity;
  }

  public void activity(Activity started) {
    activity = Optional.of(started);
  }
}
