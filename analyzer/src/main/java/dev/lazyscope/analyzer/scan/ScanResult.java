package dev.lazyscope.analyzer.scan;

import dev.lazyscope.analyzer.summary.ModuleSummary;
import java.util.List;

/// The summaries, in the order of the files asked for, and how they came about: how many were
/// parsed, the others coming from the cache, and how many bytes were read.
public record ScanResult(List<ModuleSummary> summaries, int parsed, long bytesRead) {
  public ScanResult {
    summaries = List.copyOf(summaries);
  }
}
