package dev.lazyscope.analyzer.cache;

import dev.lazyscope.analyzer.summary.ModuleSummary;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// The summaries of one project from earlier runs: read at once, asked by many threads, and saved
/// as a whole. Several runs may share the folder: a file is replaced in one step, and what another
/// run saved meanwhile is kept. A cache that cannot be read or written is no error, only slower.
public final class SummaryCache {
  private static final String SUFFIX = ".summaries";
  private static final int DAYS_TO_KEEP_FILES = 90;
  private static final int LARGEST = 1 << 30;

  private final CacheLocation location;
  private final long version;
  private final Optional<CacheImage> image;
  private final long openedNanos;

  private SummaryCache(CacheLocation location, Optional<CacheImage> image) {
    this.location = location;
    this.version = location.version();
    this.image = image;
    this.openedNanos = nanos(Instant.now());
  }

  /// Reads what is there; a damaged file or one of another version counts as absent.
  public static SummaryCache open(CacheLocation location) {
    return new SummaryCache(location, read(location));
  }

  /// {@return the summary of a file that has not changed by its stamp}
  public Optional<CachedFile> find(String path, FileStamp stamp) {
    if (image.isEmpty()) {
      return Optional.empty();
    }
    CacheImage cached = image.get();
    return cached
        .find(path)
        .filter(entry -> cached.stamp(entry).equals(stamp))
        .map(entry -> new CachedFile(path, stamp, cached.content(entry), cached.summary(entry)));
  }

  /// {@return the summary of this content, wherever it was seen}
  public Optional<ModuleSummary> find(ContentHash content) {
    return image.flatMap(cached -> cached.find(content).map(cached::summary));
  }

  /// Keeps the summaries of a run. A stamp so young that the file may change without changing it is
  /// kept as one that matches nothing, so that the content is compared the next time.
  public void save(List<CachedFile> files) {
    try {
      Files.createDirectories(location.directory());
      tag();
      List<CachedFile> stable = files.stream().map(this::withoutYoungStamp).toList();
      saveLocked(stable);
      removeOld();
    } catch (IOException _) {
      // The next run reads the sources again.
    }
  }

  private CachedFile withoutYoungStamp(CachedFile file) {
    return file.stamp().isTooYoung(openedNanos)
        ? new CachedFile(file.path(), new FileStamp(-1, -1, -1), file.content(), file.summary())
        : file;
  }

  private static final Object IN_THIS_PROCESS = new Object();

  private void saveLocked(List<CachedFile> files) throws IOException {
    synchronized (IN_THIS_PROCESS) {
      Path lock = location.directory().resolve("lock");
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock _ = channel.lock()) {
        replace(files);
      } catch (OverlappingFileLockException _) {
        // Another copy of these classes in this process is saving.
      }
    }
  }

  private void replace(List<CachedFile> files) throws IOException {
    int today = (int) LocalDate.now().toEpochDay();
    CacheContents contents = CacheContents.of(read(location), files, today);
    byte[] bytes = CacheWriter.write(contents, version);
    if (bytes.length > LARGEST) {
      return;
    }
    Path temporary = Files.createTempFile(location.directory(), "summaries", ".tmp");
    try {
      Files.write(temporary, bytes);
      Files.move(
          temporary,
          location.file(),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static Optional<CacheImage> read(CacheLocation location) {
    try {
      if (Files.size(location.file()) > LARGEST) {
        return Optional.empty();
      }
      return CacheImage.of(Files.readAllBytes(location.file()), location.version());
    } catch (IOException | IndexOutOfBoundsException _) {
      return Optional.empty();
    }
  }

  /// Tells backup programs to leave the folder out (bford.info/cachedir).
  private void tag() throws IOException {
    Path tag = location.directory().resolve("CACHEDIR.TAG");
    if (!Files.exists(tag)) {
      Files.writeString(
          tag,
          """
          Signature: 8a477f597d28d172789f06886806bc55
          # Made by lazyscope. It can be deleted at any time.
          """,
          StandardCharsets.UTF_8);
    }
  }

  /// Removes the files of projects that nobody asked for in a long time, and remains of killed
  /// runs.
  private void removeOld() throws IOException {
    Instant now = Instant.now();
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(location.directory(), "*.{tmp,summaries}")) {
      for (Path file : all) {
        long days = file.toString().endsWith(SUFFIX) ? DAYS_TO_KEEP_FILES : 1;
        if (Files.getLastModifiedTime(file)
            .toInstant()
            .isBefore(now.minus(days, ChronoUnit.DAYS))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static long nanos(Instant instant) {
    return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
  }
}
