package dev.lazyscope.cli.world;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;

/// A bar on the terminal of standard error while something long runs; nothing in a pipe. Safe for
/// several threads.
public final class Progress implements AutoCloseable {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
  private static final int CELLS = 24;
  private static final String CLEAR_LINE = "\r\u001b[K";

  /// A terminal narrower than the bar cuts it: of one that goes on below nobody could clear the
  /// first line (DECAWM).
  private static final String NO_WRAP = "\u001b[?7l";

  private static final String WRAP = "\u001b[?7h";

  private final PrintWriter err;
  private final boolean isShown;
  private final String title;
  private int done;
  private long lastDrawn;
  private boolean isDrawn;

  private Progress(PrintWriter err, boolean isShown, String title) {
    this.err = err;
    this.isShown = isShown;
    this.title = title;
    this.lastDrawn = System.nanoTime();
  }

  /// {@return a bar for `world`, shown only where a person looks at it}
  public static Progress in(World world, boolean isWanted, String title) {
    return new Progress(world.err(), isWanted && world.isCapable(world.terminals().err()), title);
  }

  /// One more of `total` is done; `label` says which.
  public synchronized void step(int total, String label) {
    done++;
    show(done, total, label);
  }

  /// Draws the bar, not more often than eyes can follow.
  public synchronized void show(int count, int total, String label) {
    long now = System.nanoTime();
    if (!isShown || now - lastDrawn < PAUSE) {
      return;
    }
    lastDrawn = now;
    isDrawn = true;
    int filled = total == 0 ? CELLS : Math.min(CELLS, CELLS * count / total);
    err.print(
        "%s%s [%s%s] %d/%d %s%s"
            .formatted(
                CLEAR_LINE + NO_WRAP,
                title,
                "#".repeat(filled),
                ".".repeat(CELLS - filled),
                count,
                total,
                label.length() > CELLS * 2 ? label.substring(0, CELLS * 2) : label,
                WRAP));
    err.flush();
  }

  @Override
  public synchronized void close() {
    if (isDrawn) {
      err.print(CLEAR_LINE);
      err.flush();
      isDrawn = false;
    }
  }
}
