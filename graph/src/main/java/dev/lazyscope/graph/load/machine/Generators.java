package dev.lazyscope.graph.load.machine;

import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.graph.load.branch.Branches;
import dev.lazyscope.graph.load.coroutine.Stacks;
import dev.lazyscope.graph.load.coroutine.Strand;
import dev.lazyscope.graph.load.coroutine.Strands;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.GeneratorValue;
import dev.lazyscope.graph.load.value.GeneratorValue.State;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Generators, the coroutines to which somebody sends values (tasks) and threads. What the machine
/// keeps about the code that runs (frames, handlers, undecided branches) are stacks of which each
/// of them owns the upper part; it takes that along when it stops and brings it back when it goes
/// on. Nothing runs side by side: a thread goes on until it waits.
final class Generators {
  /// Threads that look again and again are let do so as often.
  private static final int MOST_TIMEOUTS = 100;

  private final Interpreter interpreter;
  private final Strands<Mark, Taken> strands = new Strands<>(new OwnStacks());
  private final List<ThreadStrand> waiting = new ArrayList<>();
  private int threads = 1;
  private int patience = MOST_TIMEOUTS;

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

  /// What leaves the body of a generator or coroutine looks in no case like its end (PEP 479).
  PythonError leaving(GeneratorValue.Kind kind, PythonError error) {
    boolean isAsync = kind == GeneratorValue.Kind.ASYNC_GENERATOR;
    Optional<String> end =
        is(error, "StopIteration")
            ? Optional.of("StopIteration")
            : Optional.of("StopAsyncIteration").filter(type -> isAsync && is(error, type));
    if (end.isEmpty()) {
      return error;
    }
    String raiser = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    Value made =
        interpreter.errors.make("RuntimeError", raiser + " raised " + end.get()).exception();
    if (made instanceof InstanceValue exception) {
      exception.attributes().put("__cause__", error.exception());
      exception.attributes().put("__context__", error.exception());
    }
    return new PythonError(made, error.isInferred(), error.trail());
  }

  private boolean is(PythonError error, String type) {
    return error.exception() instanceof InstanceValue exception
        && exception.type().isSubclassOf(interpreter.builtin(type));
  }

  /// Runs a coroutine, or the generator of an `__await__`, to its end.
  Value await(GeneratorValue coroutine) {
    if (coroutine.kind() != GeneratorValue.Kind.COROUTINE || coroutine.state() != State.NEW) {
      return delegated(coroutine, this::pause);
    }
    coroutine.state(State.RUNNING);
    try {
      coroutine.result(coroutine.source().drive(this::pause));
    } finally {
      coroutine.state(State.DONE);
    }
    return coroutine.result();
  }

  /// Goes on with an inner generator to its end: what `outer` answers to each value, or raises,
  /// goes to it.
  Value delegated(GeneratorValue inner, UnaryOperator<Value> outer) {
    Value value = next(inner);
    while (value != Value.ABSENT) {
      value = resume(inner, answer(value, outer));
    }
    return inner.result();
  }

  private static Supplier<Value> answer(Value yielded, UnaryOperator<Value> outer) {
    try {
      Value sent = outer.apply(yielded);
      return () -> sent;
    } catch (PythonError raised) {
      return () -> {
        throw raised;
      };
    }
  }

  /// Gives a value to whoever sends values to the coroutine that runs. {@return what is sent next;
  /// unknown where nobody does, or where it is not known what is waited for}
  private Value pause(Value value) {
    return value.isUnknown()
        ? value
        : strands
            .innermost(Strand.Level.COROUTINE)
            .map(strand -> ((Driven) strand).running.stop(value))
            .orElse(Value.UNKNOWN);
  }

  /// Runs the code of a thread until it ends, or waits for something that others have to do.
  void startThread(Runnable code) {
    new ThreadStrand(++threads, code).resume();
  }

  /// {@return the number of the thread that runs}
  int thread() {
    return current().map(thread -> thread.number).orElse(1);
  }

  private Optional<ThreadStrand> current() {
    return strands.innermost(Strand.Level.THREAD).map(ThreadStrand.class::cast);
  }

  /// The running thread waits until others have brought something about. {@return whether they
  /// have; false where nobody can, or all wait and this one does so for some time only}
  boolean block(BooleanSupplier isReady, boolean isTimed) {
    if (isReady.getAsBoolean()) {
      return true;
    }
    Optional<ThreadStrand> current = current();
    if (current.isEmpty()) {
      return runOthers(isReady, isTimed);
    }
    current.get().isReady = isReady;
    current.get().isTimed = isTimed;
    waiting.add(current.get());
    strands.stop(current.get());
    return isReady.getAsBoolean();
  }

  /// Lets other threads go on until the first one can. {@return whether it can}
  private boolean runOthers(BooleanSupplier isReady, boolean isTimed) {
    while (!isReady.getAsBoolean()) {
      Optional<ThreadStrand> next =
          waiting.stream()
              .filter(thread -> thread.isReady.getAsBoolean())
              .findFirst()
              .or(() -> isTimed ? Optional.empty() : timed());
      if (next.isEmpty()) {
        return false;
      }
      waiting.remove(next.get());
      next.get().resume();
    }
    return true;
  }

  /// {@return a thread whose time is up, as nothing else can happen}
  private Optional<ThreadStrand> timed() {
    return patience-- > 0
        ? waiting.stream().filter(thread -> thread.isTimed).findFirst()
        : Optional.empty();
  }

  /// Lets the threads go on that can, when the first one has ended.
  void finishThreads() {
    runOthers(() -> false, true);
  }

  private final class ThreadStrand extends Strand<Mark, Taken> {
    private final int number;
    private BooleanSupplier isReady = () -> true;
    private boolean isTimed;

    ThreadStrand(int number, Runnable code) {
      super(strands, Level.THREAD, code);
      this.number = number;
    }

    @Override
    public boolean resume() {
      interpreter.branches.persist();
      return super.resume();
    }
  }

  /// How far the stacks reach.
  private record Mark(int frames, int waiting, int handled, Branches.Height branches, int level) {}

  /// What lay above a mark.
  private record Taken(
      List<Frame> frames,
      List<Errors.Waiting> waiting,
      List<Attempts.Handling> handled,
      Branches.Height branches,
      Branches.Suspended undecided,
      int level,
      int depth) {}

  private final class OwnStacks implements Stacks<Mark, Taken> {
    @Override
    public Mark height() {
      int waiting = interpreter.errors.active().size();
      return new Mark(
          interpreter.stack.depth(),
          waiting,
          interpreter.steps.handled().size(),
          interpreter.branches.height(),
          ownLevel(waiting));
    }

    @Override
    public Mark moved(Mark mark, Mark from, Mark to) {
      return new Mark(
          mark.frames() - from.frames() + to.frames(),
          mark.waiting() - from.waiting() + to.waiting(),
          mark.handled() - from.handled() + to.handled(),
          mark.branches().minus(from.branches()).plus(to.branches()),
          mark.level() - from.level() + to.level());
    }

    /// {@return the level of doubt, without what is due to the innermost handlers}
    private int ownLevel(int waiting) {
      return interpreter.doubts.level() - Errors.doubtful(interpreter.errors.active(), waiting);
    }

    @Override
    public Taken take(Mark mark) {
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

    @Override
    public void putBack(Taken taken) {
      int deeper = interpreter.stack.depth() - taken.depth();
      interpreter.stack.frames().addAll(taken.frames());
      taken.waiting().forEach(one -> one.deepen(deeper));
      interpreter.errors.active().addAll(taken.waiting());
      interpreter.steps.handled().addAll(taken.handled());
      interpreter.branches.putBack(taken.branches(), taken.undecided());
      interpreter.doubts.shift(taken.level());
    }
  }

  /// A generator or coroutine whose code has begun.
  private final class Running implements GeneratorValue.Activity {
    private final Strand<Mark, Taken> strand;
    private final boolean isCoroutine;
    private Supplier<Value> answer = () -> Value.NONE;
    private Value given = Value.ABSENT;

    Running(GeneratorValue generator) {
      generator.activity(this);
      this.isCoroutine = generator.kind() == GeneratorValue.Kind.COROUTINE;
      this.strand =
          new Driven(
              this,
              isCoroutine ? Strand.Level.COROUTINE : Strand.Level.GENERATOR,
              () -> generator.result(generator.source().drive(this::stop)));
    }

    @Override
    public Value resume(Supplier<Value> next) {
      answer = next;
      given = Value.ABSENT;
      if (isCoroutine) {
        interpreter.branches.persist();
      }
      strand.resume();
      return given;
    }

    private Value stop(Value value) {
      given = value;
      strands.stop(strand);
      return answer.get();
    }

    @Override
    public boolean mayNotHappen() {
      return strand.taken().filter(own -> !own.branches().isZero()).isPresent();
    }

    @Override
    public boolean isDoubtful() {
      return strand.taken().filter(own -> own.level() > 0).isPresent();
    }

    @Override
    public Set<String> awaited() {
      return strand.taken().map(own -> Errors.swallowed(own.waiting())).orElse(Set.of());
    }
  }

  /// The strand of a generator, which is known by it.
  private final class Driven extends Strand<Mark, Taken> {
    private final Running running;

    Driven(Running running, Level level, Runnable code) {
      super(strands, level, code);
      this.running = running;
    }
  }
}
