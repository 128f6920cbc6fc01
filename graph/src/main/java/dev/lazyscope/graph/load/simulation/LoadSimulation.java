package dev.lazyscope.graph.load.simulation;

import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadQuery;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.bound.MayLoad;
import dev.lazyscope.graph.load.bound.Reaches;
import dev.lazyscope.graph.load.content.Scripts;
import dev.lazyscope.graph.load.machine.Entries;
import dev.lazyscope.graph.load.machine.Interpreter;
import dev.lazyscope.graph.load.observer.Observer;
import dev.lazyscope.graph.load.observer.Precedent;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Predicts what a program loads.
public final class LoadSimulation {
  /// Steps of work before a simulation is given up.
  private static final long BUDGET = 16_000_000;

  private static final long STACK_BYTES = 1L << 30;

  private LoadSimulation() {}

  /// The world of one program: its modules, and their parsed code, shared by all its simulations.
  public record World(ModuleSpace space, Scripts scripts, Reaches reaches) {
    public static World of(ModuleSpace space) {
      return of(space, new Scripts());
    }

    /// Worlds over one disk may share the code.
    public static World of(ModuleSpace space, Scripts scripts) {
      return new World(space, scripts, new Reaches(space));
    }
  }

  /// {@return the prediction for one entry in one mode}
  public static LoadSet run(World world, LoadQuery query) {
    return run(world, query, new EagerRun(world, query));
  }

  /// {@return the same; runs of one entry in several modes may share their `precedent`}
  public static LoadSet run(World world, LoadQuery query, Precedent precedent) {
    // Where little is deferred, an eager run would be the same once more.
    Precedent asked =
        switch (query.mode()) {
          case LoadMode.Eager _, LoadMode.AsWritten _ -> Precedent.NONE;
          case LoadMode.All _, LoadMode.AllExcept _, LoadMode.AsWrittenPlus _, LoadMode.Cinder _ ->
              precedent;
        };
    return alone(() -> simulate(world, query, Observer.NONE, asked), query);
  }

  /// {@return the same, told to an observer while it happens}
  public static LoadSet observe(World world, LoadQuery query, Observer observer) {
    return alone(() -> simulate(world, query, observer, Precedent.NONE), query);
  }

  /// On a thread of its own, for its stack is deep.
  private static LoadSet alone(Supplier<LoadSet> simulation, LoadQuery query) {
    AtomicReference<LoadSet> result = new AtomicReference<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread thread =
        Thread.ofPlatform()
            .name("simulation")
            .stackSize(STACK_BYTES)
            .unstarted(() -> result.set(simulation.get()));
    thread.setUncaughtExceptionHandler((ignored, thrown) -> failure.set(thrown));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
    if (failure.get() != null) {
      throw new IllegalStateException("simulation of " + query.entry(), failure.get());
    }
    return result.get();
  }

  /// {@return every module that the entry of a prediction may load}
  public static SortedSet<String> may(World world, LoadQuery query, LoadSet prediction) {
    return MayLoad.of(new MayLoad.Asked(world.space(), query, prediction), world.reaches());
  }

  private static LoadSet simulate(
      World world, LoadQuery query, Observer observer, Precedent precedent) {
    Recording recording = new Recording(world);
    Interpreter interpreter =
        new Interpreter(
            new Interpreter.Setting(
                query,
                world.space(),
                world.scripts(),
                NativeModels.all(),
                BUDGET,
                observer,
                precedent),
            recording);
    Entries.Outcome outcome = interpreter.run();
    observer.ended();
    return recording.result(interpreter, outcome);
  }
}
