package dev.lazyscope.analyzer.scan;

import dev.lazyscope.analyzer.cache.CachedFile;
import dev.lazyscope.analyzer.cache.SummaryCache;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/// Reads, parses and summarises files in parallel.
///
/// ```java
/// ScanResult result = Scan.run(ScanRequest.of(files, 4));
/// ```
public final class Scan {
  /// Files taken at a time; neighbours often share names.
  private static final int BATCH = 16;

  /// Files that one thread reads before the others start: until the program is compiled, more
  /// threads only run the same code slowly side by side, and take the compiler's turn.
  private static final int WARM_UP = 400;

  /// Trees may be deep, and whoever walks them recurses. Only what is used is ever occupied.
  private static final long STACK = 256L << 20;

  private Scan() {}

  /// Never throws because of a file: what is wrong with one is in its summary.
  public static ScanResult run(ScanRequest request) {
    Optional<SummaryCache> cache = request.cache().map(SummaryCache::open);
    FileReading reading = new FileReading(cache);
    FileReading.Outcome[] outcomes = inParallel(request, reading);
    cache.ifPresent(c -> save(c, outcomes));
    return result(outcomes);
  }

  private static FileReading.Outcome[] inParallel(ScanRequest request, FileReading reading) {
    FileReading.Outcome[] outcomes = new FileReading.Outcome[request.files().size()];
    IntConsumer one =
        i -> {
          outcomes[i] = reading.read(request.files().get(i));
          request.progress().run();
        };
    int alone = Math.min(WARM_UP, outcomes.length);
    forEach(0, alone, one, 1);
    forEach(alone, outcomes.length, one, request.jobs());
    return outcomes;
  }

  private static void forEach(int first, int end, IntConsumer one, int jobs) {
    AtomicInteger next = new AtomicInteger(first);
    Runnable worker =
        () -> {
          int start;
          while ((start = next.getAndAdd(BATCH)) < end && start >= 0) {
            for (int i = start; i < Math.min(start + BATCH, end); i++) {
              one.accept(i);
            }
          }
        };
    runAll(worker, Math.min(jobs, (end - first + BATCH - 1) / BATCH));
  }

  private static void runAll(Runnable worker, int workers) {
    List<Throwable> failures = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      Thread thread =
          new Thread(Thread.currentThread().getThreadGroup(), worker, "scan-" + i, STACK);
      thread.setDaemon(true);
      thread.setUncaughtExceptionHandler(
          (_, failure) -> {
            synchronized (failures) {
              failures.add(failure);
            }
          });
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      join(thread);
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException(failures.getFirst());
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupt) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while scanning", interrupt);
    }
  }

  /// Nothing is written when nothing has changed, which is the usual case.
  private static void save(SummaryCache cache, FileReading.Outcome[] outcomes) {
    List<CachedFile> files = new ArrayList<>(outcomes.length);
    boolean hasNews = false;
    for (FileReading.Outcome outcome : outcomes) {
      if (outcome.cached().isPresent()) {
        files.add(outcome.cached().get());
        hasNews |= outcome.isNews();
      }
    }
    if (hasNews) {
      cache.save(files);
    }
  }

  private static ScanResult result(FileReading.Outcome[] outcomes) {
    List<ModuleSummary> summaries = new ArrayList<>(outcomes.length);
    int parsed = 0;
    long bytes = 0;
    for (FileReading.Outcome outcome : outcomes) {
      summaries.add(outcome.summary());
      parsed += outcome.isParsed() ? 1 : 0;
      bytes += outcome.bytesRead();
    }
    return new ScanResult(summaries, parsed, bytes);
  }
}
