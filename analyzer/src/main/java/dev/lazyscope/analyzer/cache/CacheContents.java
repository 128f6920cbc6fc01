package dev.lazyscope.analyzer.cache;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a cache file is to hold: the files of this run over those of the file before.
record CacheContents(
    Optional<CacheImage> before, List<CachedFile> files, Set<String> seen, int today) {
  static final int DAYS_TO_KEEP = 30;

  static CacheContents of(Optional<CacheImage> before, List<CachedFile> files, int today) {
    Set<String> seen = HashSet.newHashSet(files.size());
    for (CachedFile file : files) {
      seen.add(file.path());
    }
    return new CacheContents(before, files, seen, today);
  }

  boolean isSeen(String path) {
    return seen.contains(path);
  }
}
