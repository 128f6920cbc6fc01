package dev.lazyscope.analyzer.cache;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Makes the bytes of a cache file: the files of this run, and of the file before those that were
/// not looked at. What did not change is copied as bytes.
final class CacheWriter {
  private final Optional<CacheImage> before;
  private final long version;
  private final int today;
  private final StringTable strings;
  private final ByteSink payload = new ByteSink();
  private final ByteSink entries = new ByteSink();
  private final Map<ContentHash, Integer> offsets = new HashMap<>();
  private int count;
  private int stale;

  private CacheWriter(Optional<CacheImage> before, long version, int today) {
    this.before = before;
    this.version = version;
    this.today = today;
    this.strings =
        before.map(b -> StringTable.startingWith(b.strings())).orElseGet(StringTable::new);
    before.ifPresent(image -> image.copyPayload(payload));
    this.stale = before.map(CacheImage::stale).orElse(0);
  }

  /// {@return the file; entries not used for `daysToKeep` days are left out}
  static byte[] write(CacheContents contents, long version) {
    boolean isMostlyStale =
        contents.before().filter(b -> b.stale() > b.entries() / 2 + 100).isPresent();
    CacheWriter writer =
        new CacheWriter(
            isMostlyStale ? Optional.empty() : contents.before(), version, contents.today());
    for (CachedFile file : contents.files()) {
      writer.file(file);
    }
    contents.before().ifPresent(image -> writer.others(image, contents));
    return writer.bytes();
  }

  private void file(CachedFile file) {
    Optional<Integer> known = before.flatMap(image -> image.find(file.content()));
    if (known.isPresent()) {
      offsets.put(file.content(), before.get().payloadOffset(known.get()));
    } else if (before.isPresent()) {
      stale++;
    }
    add(file);
  }

  private void add(CachedFile file) {
    Integer offset = offsets.get(file.content());
    if (offset == null) {
      offset = payload.size();
      offsets.put(file.content(), offset);
      new SummaryEncoder(payload, strings).summary(file.summary());
    }
    entry(file.path(), file.stamp(), file.content(), new Position(offset, today));
  }

  private void others(CacheImage image, CacheContents contents) {
    for (int i = 0; i < image.entries(); i++) {
      String path = image.path(i);
      if (contents.isSeen(path) || today - image.day(i) > CacheContents.DAYS_TO_KEEP) {
        continue;
      }
      if (before.isPresent()) {
        Position position = new Position(image.payloadOffset(i), image.day(i));
        entry(path, image.stamp(i), image.content(i), position);
      } else {
        add(new CachedFile(path, image.stamp(i), image.content(i), image.summary(i)));
      }
    }
  }

  private record Position(int offset, int day) {}

  private void entry(String path, FileStamp stamp, ContentHash content, Position position) {
    entries.fixedInt(strings.number(path));
    entries.fixedLong(stamp.size());
    entries.fixedLong(stamp.modifiedNanos());
    entries.fixedInt(stamp.identity());
    entries.fixedInt(content.length());
    entries.fixedLong(content.checksums());
    entries.fixedInt(position.offset());
    entries.fixedInt(position.day());
    count++;
  }

  private byte[] bytes() {
    ByteSink out = new ByteSink();
    out.fixedLong(CacheImage.MAGIC);
    out.fixedLong(version);
    out.fixedInt(count);
    out.fixedInt(strings.count());
    out.fixedInt(stale);
    out.fixedInt(payload.size());
    out.raw(entries.bytes());
    out.raw(payload.bytes());
    strings.writeTo(out);
    byte[] body = out.bytes();
    out.fixedInt(CacheImage.checksum(body, body.length));
    return out.bytes();
  }
}
