package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// `zipfile.is_zipfile` of a file whose name is known: whether its bytes end in the record that
/// closes an archive, and the directory stands before it. Programs that load plug-ins ask it of
/// every file that they find.
public final class ZipfileModel implements NativeModel {
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = (1 << 16) - 1;
  private static final int DIRECTORY = 0x02014b50;
  private static final int DIRECTORY_LENGTH = 46;

  @Override
  public String module() {
    return "zipfile";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "is_zipfile", ZipfileModel::isZipFile);
  }

  private static Value isZipFile(Machine machine, Arguments arguments) {
    return PosixModel.absolute(machine, arguments.at(0, "filename"))
        .map(path -> machine.space().content(path).filter(ZipfileModel::isArchive).isPresent())
        .<Value>map(Value::of)
        .orElse(Value.UNKNOWN);
  }

  private static boolean isArchive(byte[] bytes) {
    ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int last = bytes.length - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (file.getInt(at) == END) {
        return isEmpty(file, at) || isAfterDirectory(file, at);
      }
    }
    return false;
  }

  private static boolean isEmpty(ByteBuffer file, int end) {
    return file.getShort(end + 10) == 0 && file.getInt(end + 12) == 0 && file.getInt(end + 16) == 0;
  }

  /// What stands before the archive is passed over: the directory is found from its end.
  private static boolean isAfterDirectory(ByteBuffer file, int end) {
    long length = Integer.toUnsignedLong(file.getInt(end + 12));
    long start = end - length;
    return length >= DIRECTORY_LENGTH && start >= 0 && file.getInt((int) start) == DIRECTORY;
  }
}
