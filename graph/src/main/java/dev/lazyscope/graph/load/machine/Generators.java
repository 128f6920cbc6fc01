package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.graph.load.branch.Branches;
import dev.lazyscope.graph.load.coroutine.Coroutine;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.GeneratorValue.State;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Generators run as coroutines. What the machine keeps about the code that runs (frames, handlers,
/// undecided branches) is a stack of which a generator owns the upper part; it takes that along
/// when it stops and brings it back when it goes on.
final class Generators {
  private final Interpreter interpreter;
  private Mark threadMark = new Mark(0, 0, 0, new Branches.Height(0, 0), 0);
  private int threads = 1;
  private int thread = 1;

  Generators(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /// Goes on to the next `yield`, where `answer` is what the last one gives or raises. {@return
  /// what was yielded, absent at the end}
  Value resume(GeneratorValue generator, Supplier<Value> answer) {
    switch (generator.state()) {
      case RUNNING -> {
        return interpreter.errors.inferred("ValueError", "generator already executing");
      }
      case DONE -> {
        answer.get();
        return Value.ABSENT;
      }
      case NEW, SUSPENDED -> {}
    }
    boolean isNew = generator.state() == State.NEW;
    generator.state(State.DONE);
    if (isNew) {
      answer.get();
    }
    GeneratorValue.Activity activity = generator.activity().orElseGet(() -> new Running(generator));
    generator.state(State.RUNNING);
    Value value = Value.ABSENT;
    try {
      value = activity.resume(answer);
    } finally {
      generator.state(value == Value.ABSENT ? State.DONE : State.SUSPENDED);
    }
    return value;
  }

  /// {@return the next value, absent at the end}
  Value next(GeneratorValue generator) {
    return resume(generator, () -> Value.NONE);
  }

  /// Raises an exception where the generator stopped. {@return what it yields next, or absent}
  Value raise(GeneratorValue generator, PythonError error) {
    return resume(
        generator,
        () -> {
          throw error;
        });
  }

  /// {@return a generator that only the loop holds that goes over it, so that leaving the loop ends
  /// it}
  static Optional<GeneratorValue> temporary(Term term, Value iterable) {
    return (term instanceof Term.Call || term instanceof Term.Comprehend)
            && iterable instanceof GeneratorValue generator
            && generator.kind() == GeneratorValue.Kind.GENERATOR
            && generator.state() == State.NEW
        ? Optional.of(generator)
        : Optional.empty();
  }

  /// Ends the generator by a `GeneratorExit` where it stopped.
  void close(GeneratorValue generator) {
    if (generator.state() != State.SUSPENDED) {
      generator.state(generator.state() == State.NEW ? State.DONE : generator.state());
      return;
    }
    try {
      raise(generator, interpreter.errors.closing());
    } catch (PythonError end) {
      if (!is(end, "GeneratorExit") && !is(end, "StopIteration")) {
        throw end;
      }
    }
    generator.state(State.DONE);
  }

  private boolean is(PythonError error, String type) {
    return error.exception() instanceof InstanceValue exception
        && exception.type().isSubclassOf(interpreter.builtin(type));
  }

  /// Runs the code of a thread until it ends, or waits for something that others have to do.
  void startThread(Runnable code) {
    Mark outer = threadMark;
    int starter = thread;
    threadMark = mark();
    thread = ++threads;
    try {
      new Coroutine(Coroutine.Level.THREAD, code).resume();
    } finally {
      threadMark = outer;
      thread = starter;
    }
  }

  /// {@return the number of the thread that runs}
  int thread() {
    return thread;
  }

  /// The running thread waits for what nothing has brought about; in the first thread it goes on.
  void block() {
    if (thread > 1) {
      Taken own = take(threadMark);
      Coroutine.suspend(Coroutine.Level.THREAD);
      putBack(own);
    }
  }

  /// How far the stacks reach below a generator that runs.
  private record Mark(int frames, int waiting, int handled, Branches.Height branches, int level) {}

  /// What a generator took along.
  private record Taken(
      List<Frame> frames,
      List<Errors.Waiting> waiting,
      List<Attempts.Handling> handled,
      Branches.Height branches,
      List<Long> entries,
      int level,
      int depth) {}

  private Mark mark() {
    int waiting = interpreter.errors.active().size();
    return new Mark(
        interpreter.stack.depth(),
        waiting,
        interpreter.steps.handled().size(),
        interpreter.branches.height(),
        ownLevel(waiting));
  }

  /// {@return the level of doubt, without what is due to the innermost handlers}
  private int ownLevel(int waiting) {
    return interpreter.doubts.level() - Errors.doubtful(interpreter.errors.active(), waiting);
  }

  private Taken take(Mark mark) {
    int level = ownLevel(mark.waiting()) - mark.level();
    Branches.Height above = interpreter.branches.height().minus(mark.branches());
    Taken taken =
        new Taken(
            cut(interpreter.stack.frames(), mark.frames()),
            cut(interpreter.errors.active(), mark.waiting()),
            cut(interpreter.steps.handled(), mark.handled()),
            above,
            interpreter.branches.take(above),
            level,
            mark.frames());
    interpreter.doubts.shift(-level);
    return taken;
  }

  private static <T> List<T> cut(List<T> stack, int from) {
    List<T> upper = stack.subList(from, stack.size());
    List<T> taken = List.copyOf(upper);
    upper.clear();
    return taken;
  }

  private void putBack(Taken taken) {
    int deeper = interpreter.stack.depth() - taken.depth();
    interpreter.stack.frames().addAll(taken.frames());
    taken.waiting().forEach(one -> one.deepen(deeper));
    interpreter.errors.active().addAll(taken.waiting());
    interpreter.steps.handled().addAll(taken.handled());
    interpreter.branches.putBack(taken.branches(), taken.entries());
    interpreter.doubts.shift(taken.level());
  }

  /// A generator whose code has begun.
  private final class Running implements GeneratorValue.Activity {
    private final Coroutine coroutine;
    private Mark mark = mark();
    private Supplier<Value> answer = () -> Value.NONE;
    private Value given = Value.ABSENT;
    private Optional<Taken> taken = Optional.empty();

    Running(GeneratorValue generator) {
      generator.activity(this);
      this.coroutine =
          new Coroutine(
              Coroutine.Level.GENERATOR,
              () -> generator.result(generator.source().drive(this::stop)));
    }

    @Override
    public Value resume(Supplier<Value> next) {
      answer = next;
      mark = mark();
      given = Value.ABSENT;
      coroutine.resume();
      return given;
    }

    private Value stop(Value value) {
      Taken own = take(mark);
      taken = Optional.of(own);
      given = value;
      Coroutine.suspend(Coroutine.Level.GENERATOR);
      taken = Optional.empty();
      putBack(own);
      return answer.get();
    }

    @Override
    public boolean mayNotHappen() {
      return taken.filter(own -> !own.branches().isZero()).isPresent();
    }

    @Override
    public boolean isDoubtful() {
      return taken.filter(own -> own.level() > 0).isPresent();
    }

    @Override
    public Set<String> awaited() {
      return taken.map(own -> Errors.swallowed(own.waiting())).orElse(Set.of());
    }
  }
}
