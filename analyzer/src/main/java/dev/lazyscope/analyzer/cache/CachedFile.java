package dev.lazyscope.analyzer.cache;

import dev.lazyscope.analyzer.summary.ModuleSummary;

/// A file as it was when its summary was made.
public record CachedFile(
    String path, FileStamp stamp, ContentHash content, ModuleSummary summary) {}
