package dev.lazyscope.analyzer.scan;

import dev.lazyscope.analyzer.cache.CacheLocation;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The files to read, on how many threads, and where summaries of earlier runs lie. `progress` is
/// run after each file, by any thread.
public record ScanRequest(
    List<Path> files, int jobs, Optional<CacheLocation> cache, Runnable progress) {
  public ScanRequest {
    files = List.copyOf(files);
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be at least 1, not " + jobs);
    }
  }

  /// {@return a scan without cache and progress}
  public static ScanRequest of(List<Path> files, int jobs) {
    return new ScanRequest(files, jobs, Optional.empty(), () -> {});
  }
}
