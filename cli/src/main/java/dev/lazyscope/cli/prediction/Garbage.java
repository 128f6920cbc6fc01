package dev.lazyscope.cli.prediction;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.NotificationEmitter;

/// Nearly all that the runs of an entry made is garbage when they are over, but old by then: the
/// serial collector would sooner let the heap grow to its limit than look there.
final class Garbage {
  /// Bytes of it that may lie about.
  private static final long MOST = 250_000_000;

  private final AtomicBoolean isBound = new AtomicBoolean();

  /// From now on the collector looks there when so much has come together.
  void bound() {
    if (isBound.compareAndSet(false, true)
        && ManagementFactory.getMemoryMXBean() instanceof NotificationEmitter memory) {
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isUsageThresholdSupported())
          .forEach(pool -> bound(pool, memory));
    }
  }

  private static void bound(MemoryPoolMXBean pool, NotificationEmitter memory) {
    allow(pool);
    memory.addNotificationListener(
        (full, handback) -> {
          System.gc();
          allow(pool);
        },
        message -> message.getType().equals(MemoryNotificationInfo.MEMORY_THRESHOLD_EXCEEDED),
        pool);
  }

  private static void allow(MemoryPoolMXBean pool) {
    long most = pool.getUsage().getMax();
    long allowed = pool.getUsage().getUsed() + MOST;
    pool.setUsageThreshold(most < 0 ? allowed : Math.min(most, allowed));
  }
}
