package dev.lazyscope.graph.load.coroutine;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// Code that can be left at [#suspend] and goes on there when it is resumed.
///
/// It is what virtual threads are made of (`jdk.internal.vm.Continuation`) without the threads: it
/// runs on the stack of whoever resumes it, so that depth stays bounded by one stack, nothing is
/// scheduled, and one that is never resumed again is garbage like any object.
final class Coroutine {
  private static final Access ACCESS = Access.open();

  private final Object continuation;
  private Optional<Throwable> failure = Optional.empty();

  Coroutine(Strand.Level level, Runnable body) {
    Runnable guarded =
        () -> {
          try {
            body.run();
          } catch (Throwable thrown) {
            failure = Optional.of(thrown);
          }
        };
    this.continuation = ACCESS.make(level, guarded);
  }

  /// Runs until the code suspends itself or ends. {@return whether there is more}
  boolean resume() {
    ACCESS.run(continuation);
    if (failure.isPresent()) {
      throw Access.unexpected(failure.get());
    }
    return !ACCESS.isDone(continuation);
  }

  /// Leaves the innermost coroutine of a level that runs; returns when it is resumed.
  static void suspend(Strand.Level level) {
    ACCESS.leave(level);
  }

  /// The class is not exported: a Java machine that runs simulations is started with `--add-exports
  /// java.base/jdk.internal.vm=ALL-UNNAMED`.
  private record Access(
      Map<Strand.Level, Object> scopes,
      MethodHandle make,
      MethodHandle run,
      MethodHandle yield,
      MethodHandle isDone) {

    static Access open() {
      try {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        Class<?> continuation = Class.forName("jdk.internal.vm.Continuation");
        Class<?> scope = Class.forName("jdk.internal.vm.ContinuationScope");
        MethodHandle newScope =
            lookup.findConstructor(scope, MethodType.methodType(void.class, String.class));
        MethodHandle make =
            lookup.findConstructor(
                continuation, MethodType.methodType(void.class, scope, Runnable.class));
        MethodHandle yield =
            lookup.findStatic(continuation, "yield", MethodType.methodType(boolean.class, scope));
        Map<Strand.Level, Object> scopes = new EnumMap<>(Strand.Level.class);
        for (Strand.Level level : Strand.Level.values()) {
          scopes.put(level, newScope.invoke(level.name()));
        }
        return new Access(
            scopes,
            make.asType(MethodType.methodType(Object.class, Object.class, Runnable.class)),
            lookup
                .findVirtual(continuation, "run", MethodType.methodType(void.class))
                .asType(MethodType.methodType(void.class, Object.class)),
            yield.asType(MethodType.methodType(boolean.class, Object.class)),
            lookup
                .findVirtual(continuation, "isDone", MethodType.methodType(boolean.class))
                .asType(MethodType.methodType(boolean.class, Object.class)));
      } catch (Throwable thrown) {
        throw new IllegalStateException(
            "start Java with --add-exports java.base/jdk.internal.vm=ALL-UNNAMED", thrown);
      }
    }

    private Object scope(Strand.Level level) {
      return scopes.get(level);
    }

    Object make(Strand.Level level, Runnable body) {
      try {
        return (Object) make.invokeExact(scope(level), body);
      } catch (Throwable thrown) {
        throw unexpected(thrown);
      }
    }

    void run(Object continuation) {
      try {
        run.invokeExact(continuation);
      } catch (Throwable thrown) {
        throw unexpected(thrown);
      }
    }

    void leave(Strand.Level level) {
      try {
        boolean _ = (boolean) yield.invokeExact(scope(level));
      } catch (Throwable thrown) {
        throw unexpected(thrown);
      }
    }

    boolean isDone(Object continuation) {
      try {
        return (boolean) isDone.invokeExact(continuation);
      } catch (Throwable thrown) {
        throw unexpected(thrown);
      }
    }

    private static RuntimeException unexpected(Throwable thrown) {
      if (thrown instanceof Error error) {
        throw error;
      }
      return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
    }
  }
}
