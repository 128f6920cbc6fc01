package dev.lazyscope.cli.prediction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/// Threads that work side by side, each with a tool of its own, and outcomes told in order.
record Workers<T>(int threads, Supplier<T> tool) {

  /// Tells the outcomes on this thread. Asked for, an outcome is there, or what the work threw is
  /// thrown.
  <W, R> void each(List<W> all, BiFunction<T, W, R> work, BiConsumer<W, Supplier<R>> tell) {
    Deque<T> free = new ConcurrentLinkedDeque<>();
    Deque<Future<R>> outcomes = new ArrayDeque<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      for (W one : all) {
        outcomes.add(workers.submit(() -> done(free, one, work)));
      }
      for (W one : all) {
        Future<R> outcome = outcomes.removeFirst();
        tell.accept(one, () -> outcome(outcome));
      }
    }
  }

  private <W, R> R done(Deque<T> free, W one, BiFunction<T, W, R> work) {
    T own = Optional.ofNullable(free.poll()).orElseGet(tool);
    try {
      return work.apply(own, one);
    } finally {
      free.push(own);
    }
  }

  private static <R> R outcome(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException broken) {
      throw broken.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(broken.getCause());
    }
  }
}
