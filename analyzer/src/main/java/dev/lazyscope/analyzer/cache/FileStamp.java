package dev.lazyscope.analyzer.cache;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/// What the file system says of a file without reading it: while this stays, so does the content.
/// `identity` tells files apart that were renamed over each other (a digest of device and inode).
public record FileStamp(long size, long modifiedNanos, int identity) {

  /// {@return the stamp in these attributes}
  public static FileStamp of(BasicFileAttributes attributes) {
    Object key = attributes.fileKey();
    return new FileStamp(
        attributes.size(),
        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
        key == null ? 0 : key.hashCode());
  }

  /// {@return whether the file may have changed at `nanos` without changing its time of change,
  /// given how coarse clocks of file systems are}
  boolean isTooYoung(long nanos) {
    return nanos - modifiedNanos < TimeUnit.SECONDS.toNanos(2);
  }
}
