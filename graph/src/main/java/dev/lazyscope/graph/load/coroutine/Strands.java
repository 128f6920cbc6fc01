package dev.lazyscope.graph.load.coroutine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The strands that run, each inside of the one before it.
public final class Strands<H, P> {
  private final Stacks<H, P> stacks;
  private final List<Strand<H, P>> running = new ArrayList<>();

  public Strands(Stacks<H, P> stacks) {
    this.stacks = stacks;
  }

  Stacks<H, P> stacks() {
    return stacks;
  }

  void enter(Strand<H, P> strand, List<Strand<H, P>> inside) {
    running.add(strand);
    running.addAll(inside);
  }

  /// A strand around it may have stopped and gone on meanwhile, inside of others: the place where
  /// it entered tells nothing.
  void leave(Strand<H, P> strand) {
    int place = running.lastIndexOf(strand);
    if (place >= 0) {
      running.subList(place, running.size()).clear();
    }
  }

  /// {@return the innermost strand of a level that runs in the running thread}
  public Optional<Strand<H, P>> innermost(Strand.Level level) {
    return running.reversed().stream()
        .takeWhile(strand -> level == Strand.Level.THREAD || strand.level() != Strand.Level.THREAD)
        .filter(strand -> strand.level() == level)
        .findFirst();
  }

  /// Stops a strand that runs, and all inside of it; returns when it is resumed.
  public void stop(Strand<H, P> strand) {
    List<Strand<H, P>> upper = running.subList(running.indexOf(strand), running.size());
    List<Strand<H, P>> inside = List.copyOf(upper.subList(1, upper.size()));
    upper.clear();
    strand.stop(inside);
  }
}
