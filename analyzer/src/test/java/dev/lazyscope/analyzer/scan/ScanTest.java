package dev.lazyscope.analyzer.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.lazyscope.analyzer.cache.CacheLocation;
import dev.lazyscope.analyzer.parse.Problem;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScanTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.ofEpochSecond(1_700_000_000));

  @TempDir private Path folder;

  @Test
  void keepsTheOrderWhateverTheNumberOfThreads() throws IOException {
    List<Path> files = manyFiles(200);
    AtomicInteger progress = new AtomicInteger();
    ScanResult one = Scan.run(ScanRequest.of(files, 1));
    ScanResult four =
        Scan.run(new ScanRequest(files, 4, Optional.empty(), progress::incrementAndGet));

    assertThat(four).isEqualTo(one);
    assertThat(progress).hasValue(200);
    assertThat(one.parsed()).isEqualTo(200);
    for (int i = 0; i < 200; i++) {
      assertThat(one.summaries().get(i).imports().getFirst().form())
          .isEqualTo(new ImportForm.Plain("m" + i, Optional.empty()));
    }
  }

  @Test
  void nothingToReadIsFine() {
    assertThat(Scan.run(ScanRequest.of(List.of(), 4)).summaries()).isEmpty();
  }

  @Test
  void whatCannotBeReadIsAProblemOfThatFile() throws IOException {
    Path huge = folder.resolve("huge.py");
    try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
      file.setLength(100L << 20);
    }
    Path nul = write("nul.py", "import os\0\nimport sys\n");
    Path deep = write("deep.py", "x = " + "[".repeat(10_000) + "]".repeat(10_000));
    Path chain = write("chain.py", "import os\nx = " + "1 + ".repeat(50_000) + "os.x\n");
    Path branches = write("branches.py", branches(5_000));
    List<Path> files = List.of(folder.resolve("gone.py"), folder, huge, nul, deep, chain, branches);

    List<ModuleSummary> summaries = Scan.run(ScanRequest.of(files, 2)).summaries();

    assertThat(kinds(summaries.get(0))).containsExactly(Problem.Kind.UNREADABLE);
    assertThat(kinds(summaries.get(1))).containsExactly(Problem.Kind.UNREADABLE);
    assertThat(kinds(summaries.get(2))).containsExactly(Problem.Kind.TOO_LARGE);
    assertThat(kinds(summaries.get(3))).contains(Problem.Kind.NUL_BYTE);
    assertThat(kinds(summaries.get(4))).containsExactly(Problem.Kind.TOO_DEEP);
    assertThat(summaries.get(5).imports()).hasSize(1);
    assertThat(summaries.get(6).imports()).hasSize(5_001);
  }

  @Test
  void aFileWithoutPermissionIsAProblemOfThatFile() throws IOException {
    Path secret = write("secret.py", "import os");
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
    assumeFalse(Files.isReadable(secret), "this user may read everything");
    ScanResult result = Scan.run(ScanRequest.of(List.of(secret), 1));
    assertThat(kinds(result.summaries().getFirst())).containsExactly(Problem.Kind.UNREADABLE);
  }

  @Test
  void theSecondRunComesFromTheCache() throws IOException {
    List<Path> files = manyFiles(40);
    ScanResult first = Scan.run(cached(files));
    ScanResult second = Scan.run(cached(files));

    assertThat(first.parsed()).isEqualTo(40);
    assertThat(second.parsed()).isZero();
    assertThat(second.bytesRead()).isZero();
    assertThat(second.summaries()).isEqualTo(first.summaries());
  }

  @Test
  void aChangedFileIsReadAgain() throws IOException {
    List<Path> files = manyFiles(40);
    Scan.run(cached(files));
    Path changed = write("m7.py", "import other\n");

    ScanResult second = Scan.run(cached(files));

    assertThat(second.parsed()).isEqualTo(1);
    assertThat(second.summaries().get(files.indexOf(changed)).imports().getFirst().form())
        .isEqualTo(new ImportForm.Plain("other", Optional.empty()));
  }

  @Test
  void aFileThatWasOnlyTouchedIsReadButNotParsed() throws IOException {
    List<Path> files = manyFiles(3);
    Scan.run(cached(files));
    Files.setLastModifiedTime(files.getFirst(), FileTime.from(Instant.ofEpochSecond(1)));

    ScanResult second = Scan.run(cached(files));

    assertThat(second.parsed()).isZero();
    assertThat(second.bytesRead()).isEqualTo(Files.size(files.getFirst()));
    assertThat(Scan.run(cached(files)).bytesRead()).isZero();
  }

  @Test
  void aChangeWithinTheClockTickOfTheFirstScanIsNoticed() throws IOException {
    Path file = write("young.py", "import a\n");
    FileTime now = FileTime.from(Instant.now());
    Files.setLastModifiedTime(file, now);
    Scan.run(cached(List.of(file)));
    Files.writeString(file, "import b\n");
    Files.setLastModifiedTime(file, now);

    ModuleSummary second = Scan.run(cached(List.of(file))).summaries().getFirst();

    assertThat(second.imports().getFirst().form())
        .isEqualTo(new ImportForm.Plain("b", Optional.empty()));
  }

  private ScanRequest cached(List<Path> files) {
    CacheLocation location = new CacheLocation(folder.resolve("cache"), "project", "1");
    return new ScanRequest(files, 2, Optional.of(location), () -> {});
  }

  private List<Path> manyFiles(int count) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Path file = write("m" + i + ".py", "import m" + i + "\nm" + i + ".run()\n");
      Files.setLastModifiedTime(file, LONG_AGO);
      files.add(file);
    }
    return files;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String branches(int count) {
    StringBuilder text = new StringBuilder("import os\nif os.a:\n    import m\n");
    for (int i = 1; i < count; i++) {
      text.append("elif os.a == ").append(i).append(":\n    import m\n");
    }
    return text.toString();
  }

  private static List<Problem.Kind> kinds(ModuleSummary summary) {
    return summary.problems().stream().map(ModuleSummary.SummaryProblem::kind).toList();
  }
}
