package dev.lazyscope.cli.world;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The standard output of this process. Where it is a pipe, a failed write means that its reader is
/// gone; the text of the failure is in the user's language and tells nothing.
final class StandardOutput extends FileOutputStream {
  /// `S_IFMT`, `S_IFIFO` and `S_IFSOCK` of POSIX.
  private static final int FILE_TYPE = 0170000;

  private static final int PIPE = 0010000;
  private static final int SOCKET = 0140000;

  StandardOutput() {
    super(FileDescriptor.out);
  }

  /// @throws ClosedChannelException when the reader of a pipe is gone
  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    try {
      super.write(bytes, from, count);
    } catch (IOException failure) {
      throw isPipe() ? new ClosedChannelException() : failure;
    }
  }

  private static boolean isPipe() {
    try {
      int mode = (int) Files.getAttribute(Path.of("/dev/stdout"), "unix:mode");
      return (mode & FILE_TYPE) == PIPE || (mode & FILE_TYPE) == SOCKET;
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException unknown) {
      return false;
    }
  }
}
