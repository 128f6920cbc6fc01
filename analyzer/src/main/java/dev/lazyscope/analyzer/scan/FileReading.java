package dev.lazyscope.analyzer.scan;

import dev.lazyscope.analyzer.cache.CachedFile;
import dev.lazyscope.analyzer.cache.ContentHash;
import dev.lazyscope.analyzer.cache.FileStamp;
import dev.lazyscope.analyzer.cache.SummaryCache;
import dev.lazyscope.analyzer.collect.Summaries;
import dev.lazyscope.analyzer.parse.Problem;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/// Reads one file and summarises it, or finds its summary in the cache.
final class FileReading {
  /// Larger files are data in Python's clothes; a tree takes some forty times their size.
  private static final int LARGEST = 20 << 20;

  private final Optional<SummaryCache> cache;

  FileReading(Optional<SummaryCache> cache) {
    this.cache = cache;
  }

  /// What came of one file; `cached` is what to keep, `isNews` whether the cache lacks it.
  record Outcome(
      ModuleSummary summary,
      Optional<CachedFile> cached,
      boolean isNews,
      boolean isParsed,
      long bytesRead) {}

  Outcome read(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        return problem(Problem.Kind.UNREADABLE, "not a regular file");
      }
      if (attributes.size() > LARGEST) {
        return problem(
            Problem.Kind.TOO_LARGE,
            "%d MB are more than the %d MB that are read"
                .formatted(attributes.size() >> 20, LARGEST >> 20));
      }
      FileStamp stamp = FileStamp.of(attributes);
      Optional<CachedFile> known = cache.flatMap(c -> c.find(file.toString(), stamp));
      return known.isPresent()
          ? new Outcome(known.get().summary(), known, false, false, 0)
          : parse(file, stamp, (int) attributes.size());
    } catch (NoSuchFileException _) {
      return problem(Problem.Kind.UNREADABLE, "the file vanished during the scan");
    } catch (AccessDeniedException _) {
      return problem(Problem.Kind.UNREADABLE, "no permission to read the file");
    } catch (IOException failure) {
      return problem(Problem.Kind.UNREADABLE, "cannot be read: " + reason(failure));
    }
  }

  private Outcome parse(Path file, FileStamp stamp, int size) throws IOException {
    byte[] bytes = content(file, size);
    if (cache.isEmpty()) {
      return new Outcome(
          Summaries.summarise(Source.decode(bytes)), Optional.empty(), false, true, bytes.length);
    }
    ContentHash content = ContentHash.of(bytes);
    Optional<ModuleSummary> known = cache.get().find(content);
    ModuleSummary summary = known.orElseGet(() -> Summaries.summarise(Source.decode(bytes)));
    CachedFile cached = new CachedFile(file.toString(), stamp, content, summary);
    return new Outcome(summary, Optional.of(cached), true, known.isEmpty(), bytes.length);
  }

  /// Streams take half the time of [Files]; what they cannot open, [Files] explains.
  private static byte[] content(Path file, int size) throws IOException {
    byte[] bytes = new byte[size];
    try (FileInputStream stream = new FileInputStream(file.toString())) {
      int read = stream.readNBytes(bytes, 0, size);
      return read == size && stream.read() < 0 ? bytes : Files.readAllBytes(file);
    } catch (FileNotFoundException _) {
      return Files.readAllBytes(file);
    }
  }

  private static Outcome problem(Problem.Kind kind, String message) {
    return new Outcome(Summaries.unreadable(kind, message), Optional.empty(), false, false, 0);
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
