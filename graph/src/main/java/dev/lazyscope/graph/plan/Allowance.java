package dev.lazyscope.graph.plan;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Optional;

/// How much processor time the search for one plan may take: a part for the search, and the rest to
/// try what is left of it where it did not end. Several plans may share one, each taking a part.
public final class Allowance {
  /// How often a plan is tried.
  public enum Trying {
    /// Until it holds.
    TO_THE_END,
    /// Once, unless something fails that does not fail eagerly: what the comparison with the eager
    /// run adds to the plan is not tried again.
    ONCE
  }

  private static final double FOR_SEARCH = 0.75;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Optional<Allowance> whole;
  private final Trying trying;
  private final long all;
  private long limit;
  private long spent;
  private long running;

  public Allowance(Duration all) {
    this(all, Trying.TO_THE_END);
  }

  public Allowance(Duration all, Trying trying) {
    this(all.toNanos(), Optional.empty(), trying);
  }

  private Allowance(long all, Optional<Allowance> whole, Trying trying) {
    this.whole = whole;
    this.trying = trying;
    this.all = all;
    this.limit = (long) (all * FOR_SEARCH);
  }

  /// {@return half of what is left, at least `least`, for one of several plans}
  public Allowance part(Duration least) {
    return new Allowance(Math.max((all - spent) / 2, least.toNanos()), Optional.of(this), trying);
  }

  /// {@return all that is left, for the next of several plans}
  public Allowance rest() {
    return new Allowance(Math.max(all - spent, 0), Optional.of(this), trying);
  }

  Trying trying() {
    return trying;
  }

  /// {@return whether nothing is left}
  boolean isSpent() {
    return spent + running > limit;
  }

  /// Takes the time; called by the thread that simulates, one thread for each run.
  void measure() {
    running = threads.isCurrentThreadCpuTimeSupported() ? threads.getCurrentThreadCpuTime() : 0;
  }

  /// A run is over.
  void settle() {
    spent += running;
    whole.ifPresent(shared -> shared.spent += running);
    running = 0;
  }

  /// The search is over.
  void openReserve() {
    limit = all;
  }
}
