package dev.lazyscope.cli.world;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file so that a reader sees the old or the new content, never half of it, whatever
/// interrupts the run.
public final class WholeFile {
  private WholeFile() {}

  /// Writes `text` as UTF-8; a folder that does not exist is a usage problem.
  public static void write(Path file, String text) {
    write(file, stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// Writes what `content` gives; a folder that does not exist is a usage problem.
  public static void write(Path file, Content content) {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        // A device or a pipe, such as /dev/stdout.
        fill(file, content);
      } else {
        writeBeside(file, content);
      }
    } catch (IOException failure) {
      throw new UsageProblem("cannot write " + file + ": " + reason(failure));
    }
  }

  /// Gives an existing file new bytes; a link stays a link, and who may read it stays as it was.
  public static void replace(Path file, byte[] bytes) {
    try {
      Path real = file.toRealPath();
      if (!Files.isWritable(real)) {
        throw new AccessDeniedException(real.toString());
      }
      writeBeside(real, stream -> stream.write(bytes));
    } catch (IOException failure) {
      throw new UsageProblem("cannot write " + file + ": " + reason(failure));
    }
  }

  /// {@return what went wrong, in words of the user}
  public static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException _ -> "no such file or folder";
      case AccessDeniedException _ -> "permission denied";
      case java.nio.file.FileSystemException detailed when detailed.getReason() != null ->
          detailed.getReason().toLowerCase(java.util.Locale.ROOT);
      case java.nio.charset.CharacterCodingException _ -> "not UTF-8";
      default -> String.valueOf(failure.getMessage());
    };
  }

  /// Gives the bytes of a file.
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream stream) throws IOException;
  }

  private static void fill(Path file, Content content) throws IOException {
    try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file))) {
      content.writeTo(stream);
    }
  }

  private static void writeBeside(Path file, Content content) throws IOException {
    String name = "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    Path draft = file.resolveSibling(name);
    draft.toFile().deleteOnExit();
    try {
      fill(draft, content);
      keepMode(file, draft);
      replace(draft, file);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void keepMode(Path file, Path draft) throws IOException {
    if (Files.exists(file) && Files.getFileStore(draft).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(file));
    }
  }

  private static void replace(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
