package dev.lazyscope.graph.plan;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/// How much processor time the search for one plan may take: a part for the search, and the rest to
/// try what is left of it where it did not end.
final class Allowance {
  private static final double FOR_SEARCH = 0.75;

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final long all;
  private long limit;
  private long spent;
  private long running;

  Allowance(Duration all) {
    this.all = all.toNanos();
    this.limit = (long) (this.all * FOR_SEARCH);
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
    running = 0;
  }

  /// The search is over.
  void openReserve() {
    limit = all;
  }
}
