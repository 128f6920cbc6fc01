package dev.lazyscope.analyzer.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.collect.Summaries;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SummaryCacheTest {
  private static final long LONG_AGO = 1_700_000_000_000_000_000L;

  @TempDir private Path folder;

  @Test
  void givesBackWhatWasSaved() throws IOException {
    List<CachedFile> files = fixtures();
    open().save(files);

    SummaryCache cache = open();
    for (CachedFile file : files) {
      assertThat(cache.find(file.path(), file.stamp())).contains(file);
      assertThat(cache.find(file.content())).contains(file.summary());
    }
    assertThat(files).hasSizeGreaterThan(10);
    assertThat(cache.find("elsewhere.py", files.getFirst().stamp())).isEmpty();
    assertThat(folder.resolve("CACHEDIR.TAG")).isNotEmptyFile();
  }

  @Test
  void doesNotFindAFileWhoseStampChanged() throws IOException {
    CachedFile file = fixtures().getFirst();
    open().save(List.of(file));

    FileStamp stamp = file.stamp();
    for (FileStamp other :
        List.of(
            new FileStamp(stamp.size() + 1, stamp.modifiedNanos(), stamp.identity()),
            new FileStamp(stamp.size(), stamp.modifiedNanos() + 1, stamp.identity()),
            new FileStamp(stamp.size(), stamp.modifiedNanos(), stamp.identity() + 1))) {
      assertThat(open().find(file.path(), other)).isEmpty();
    }
  }

  @Test
  void doesNotTrustTheStampOfAFileThatChangedJustNow() {
    long now = System.currentTimeMillis() * 1_000_000;
    CachedFile young = file("young.py", "import os", now);
    open().save(List.of(young));

    assertThat(open().find(young.path(), young.stamp())).isEmpty();
    assertThat(open().find(young.content())).contains(young.summary());
  }

  @Test
  void anotherVersionFindsNothing() throws IOException {
    CachedFile file = fixtures().getFirst();
    open().save(List.of(file));

    SummaryCache newer = SummaryCache.open(new CacheLocation(folder, "project", "2"));
    assertThat(newer.find(file.path(), file.stamp())).isEmpty();
    newer.save(List.of(file));
    assertThat(open().find(file.path(), file.stamp())).isEmpty();
  }

  @Test
  void discardsTruncatedFiles() throws IOException {
    List<CachedFile> files = fixtures();
    open().save(files);
    byte[] whole = Files.readAllBytes(cacheFile());

    for (int length = 0; length < whole.length; length += 1 + whole.length / 97) {
      Files.write(cacheFile(), java.util.Arrays.copyOf(whole, length));
      assertThat(open().find(files.getFirst().path(), files.getFirst().stamp())).isEmpty();
    }
  }

  @Test
  void discardsFilesWithAFlippedBit() throws IOException {
    List<CachedFile> files = fixtures();
    open().save(files);
    byte[] whole = Files.readAllBytes(cacheFile());

    for (int at = 0; at < whole.length; at += 1 + whole.length / 211) {
      byte[] damaged = whole.clone();
      damaged[at] ^= (byte) (1 << at % 8);
      Files.write(cacheFile(), damaged);
      assertThat(open().find(files.getFirst().path(), files.getFirst().stamp())).isEmpty();
    }
    open().save(files);
    assertThat(Files.readAllBytes(cacheFile())).isEqualTo(whole);
  }

  @Test
  void runsAtTheSameTimeKeepEachOthersFiles() {
    List<CachedFile> files =
        IntStream.range(0, 64).mapToObj(i -> file("m" + i + ".py", "import m" + i)).toList();

    files.parallelStream().forEach(file -> open().save(List.of(file)));

    SummaryCache cache = open();
    assertThat(files).allMatch(file -> cache.find(file.path(), file.stamp()).isPresent());
    assertThat(leftOver()).isEmpty();
  }

  @Test
  void readersSeeWholeFilesWhileOthersWrite() {
    CachedFile first = file("first.py", "import os, sys");
    open().save(List.of(first));

    List<Optional<CachedFile>> seen =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(
                i -> {
                  if (i % 4 == 0) {
                    open().save(List.of(file("n" + i + ".py", "import n" + i)));
                  }
                  return open().find(first.path(), first.stamp());
                })
            .toList();

    assertThat(seen).allMatch(found -> found.equals(Optional.of(first)));
  }

  @Test
  void forgetsOldContentInTheEnd() throws IOException {
    for (int round = 0; round < 400; round++) {
      open().save(List.of(file("m.py", "import " + "long_name".repeat(20) + round)));
    }
    assertThat(Files.size(cacheFile())).isLessThan(100_000);
    assertThat(open().find("m.py", file("m.py", "", LONG_AGO).stamp())).isEmpty();
  }

  @Test
  void aFolderThatCannotBeMadeIsNoError() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    SummaryCache cache = SummaryCache.open(new CacheLocation(file.resolve("cache"), "p", "1"));
    cache.save(List.of(file("m.py", "import os")));
    assertThat(file).hasContent("x");
  }

  private SummaryCache open() {
    return SummaryCache.open(new CacheLocation(folder, "project", "1"));
  }

  private Path cacheFile() {
    return new CacheLocation(folder, "project", "1").file();
  }

  private List<Path> leftOver() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".tmp")).toList();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<CachedFile> fixtures() throws IOException {
    List<CachedFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.list(Repository.fixture("summary"))) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        files.add(file(path.toString(), Files.readString(path)));
      }
    }
    return files;
  }

  private static CachedFile file(String path, String text) {
    return file(path, text, LONG_AGO);
  }

  private static CachedFile file(String path, String text, long modified) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Source source = Source.decode(bytes);
    ModuleSummary summary = Summaries.summarise(source);
    return new CachedFile(
        path, new FileStamp(bytes.length, modified, 7), ContentHash.of(bytes), summary);
  }
}
