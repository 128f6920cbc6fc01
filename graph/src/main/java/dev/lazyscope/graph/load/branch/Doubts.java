package dev.lazyscope.graph.load.branch;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.value.ModuleValue;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/// Keeps when the run could last not be followed for certain (a branch on an unknown condition, a
/// call of something unknown, an error that may not happen), and whether the code that runs now
/// does so for certain.
///
/// Certain is meant within the module that loads: code of its body that runs whenever the module is
/// loaded. The program is assumed to end without an exception that nobody handles.
public final class Doubts {
  private final Set<Heuristic> assumed = EnumSet.noneOf(Heuristic.class);
  private long clock;
  private long last;
  private int level;
  private int base;

  /// {@return the serial number of what is made now}
  public long tick() {
    return ++clock;
  }

  /// From here on, something is only assumed.
  public void assume(Heuristic heuristic) {
    assumed.add(heuristic);
    last = tick();
  }

  /// {@return what was assumed so far}
  public Set<Heuristic> assumed() {
    return Set.copyOf(assumed);
  }

  /// {@return whether there was a doubt after the making of something}
  public boolean since(long serial) {
    return last > serial;
  }

  public boolean isFree() {
    return last == 0;
  }

  /// What follows may not happen, until [#leave].
  public void enter() {
    level++;
  }

  public void leave() {
    level--;
  }

  /// Runs what happens only if something doubtful is as it seems.
  public <T> T within(boolean isDoubtful, Supplier<T> action) {
    if (!isDoubtful) {
      return action.get();
    }
    enter();
    try {
      return action.get();
    } finally {
      leave();
    }
  }

  /// Runs the body of a module.
  public void loading(Runnable body) {
    int outer = base;
    base = level;
    try {
      body.run();
    } finally {
      base = outer;
    }
  }

  /// {@return whether the code that runs is run whenever the innermost loading module is loaded}
  public boolean isCertain() {
    return level == base;
  }

  /// A generator leaves with its part of the level, or comes back with it.
  public void shift(int levels) {
    level += levels;
  }

  public int level() {
    return level;
  }

  /// {@return whether every name that the module has is known: there was no doubt since it began to
  /// load}
  public boolean isComplete(ModuleValue module) {
    return module.state() == ModuleValue.State.DONE
        && module.found().filter(FoundModule.Source.class::isInstance).isPresent()
        && !module.namespace().isOpen()
        && !since(module.namespace().serial());
  }
}
