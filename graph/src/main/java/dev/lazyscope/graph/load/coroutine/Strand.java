package dev.lazyscope.graph.load.coroutine;

import java.util.List;
import java.util.Optional;

/// Code that stops and goes on, with its part of the stacks: it takes that along when it stops and
/// brings it back, wherever the stacks stand, when it goes on.
public abstract class Strand<H, P> {
  private final Strands<H, P> strands;
  private final Level level;
  private final Coroutine coroutine;
  private H base;
  private Optional<P> taken = Optional.empty();
  private List<Strand<H, P>> inside = List.of();

  /// What a strand is, which says what leaves it, with all that runs inside of it: a generator is
  /// left by its `yield`, a coroutine that somebody sends values to by an `await` however deep, a
  /// thread by waiting.
  public enum Level {
    GENERATOR,
    COROUTINE,
    THREAD
  }

  protected Strand(Strands<H, P> strands, Level level, Runnable code) {
    this.strands = strands;
    this.level = level;
    this.coroutine = new Coroutine(level, code);
    this.base = strands.stacks().height();
  }

  /// Runs until the code stops or ends. {@return whether there is more}
  public boolean resume() {
    H before = base;
    base = strands.stacks().height();
    inside.forEach(one -> one.base = strands.stacks().moved(one.base, before, base));
    strands.enter(this, inside);
    inside = List.of();
    taken.ifPresent(strands.stacks()::putBack);
    taken = Optional.empty();
    try {
      return coroutine.resume();
    } finally {
      strands.leave(this);
    }
  }

  /// {@return the part of the stacks that it took along; empty while it runs}
  public Optional<P> taken() {
    return taken;
  }

  Level level() {
    return level;
  }

  /// Stops here; returns when it is resumed.
  void stop(List<Strand<H, P>> running) {
    taken = Optional.of(strands.stacks().take(base));
    inside = running;
    Coroutine.suspend(level);
  }
}
