package dev.lazyscope.cli.defer;

import dev.lazyscope.cli.defer.FileChange.Rewritten;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffAlgorithm;
import org.eclipse.jgit.diff.DiffAlgorithm.SupportedAlgorithm;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/// A change as `git apply` and `patch -p1` take it, in the bytes of the file.
public final class UnifiedDiff {
  private UnifiedDiff() {}

  /// {@return the hunks under the two lines that name the file; empty where nothing changes}
  public static byte[] of(Rewritten change, String name) {
    RawText before = new RawText(change.before());
    RawText after = new RawText(change.after());
    EditList edits =
        DiffAlgorithm.getAlgorithm(SupportedAlgorithm.HISTOGRAM)
            .diff(RawTextComparator.DEFAULT, before, after);
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    if (edits.isEmpty()) {
      return result.toByteArray();
    }
    String head = "--- a/%s\n+++ b/%s\n".formatted(name, name);
    result.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    try (DiffFormatter formatter = new DiffFormatter(result)) {
      formatter.format(edits, before, after);
      formatter.flush();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return result.toByteArray();
  }
}
