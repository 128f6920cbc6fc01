package dev.lazyscope.graph.load.nativemodel.file;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.nativemodel.system.PosixModel;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;
import java.util.Set;

/// What a file on the disk holds, where it is short enough to be worth knowing.
final class FileContents {
  /// `short-texts`: longer files are there, but what is read at once is not known; parsers written
  /// in Python take a hundred steps a letter.
  private static final int LONGEST = 1 << 16;

  /// Python sources are read at once by who takes them apart to the last name.
  private static final int LONGEST_PROGRAM = 1 << 14;

  /// The same for what is read line by line, which takes few steps for each.
  private static final int LONGEST_BY_LINE = 1 << 17;

  /// Of Python sources single lines are shown.
  private static final int LONGEST_SOURCE = 1 << 20;

  /// Bytes that are read in pieces are blocks, headers, or pickles one after the other.
  private static final int LONGEST_IN_PIECES = 1 << 20;

  /// What tells of a distribution decides what loads, and its formats are read line by line.
  private static final Set<String> OF_DISTRIBUTIONS =
      Set.of("-info/entry_points.txt", "-info/RECORD", "-info/METADATA", "/PKG-INFO");

  /// Settings (INI) are parsed line by line even where they are read at once.
  private static final Set<String> BY_LINE = Set.of(".cfg", ".ini", ".xml");

  /// Data in JSON is read at once.
  private static final int LONGEST_JSON = 1 << 22;

  /// So is what is compressed.
  private static final int LONGEST_COMPRESSED = 1 << 20;

  /// And pickles, which begin with the number of a protocol and end with a full stop.
  private static final int LONGEST_PICKLE = LONGEST_JSON;

  private static final char PICKLED = 0x80;

  private FileContents() {}

  /// {@return the text or the bytes of a file, unknown where they are too many}
  static Value of(Machine machine, String path, boolean binary) {
    if (path.startsWith("/dev/")) {
      return binary ? new Value.Bytes("") : Value.of("");
    }
    Optional<String> known = known(machine, path, binary).map(text -> part(path, text));
    int inPieces =
        binary ? LONGEST_IN_PIECES : path.endsWith(".py") ? LONGEST_SOURCE : LONGEST_BY_LINE;
    int longest = Math.max(longest(path), inPieces);
    return known
        .map(text -> binary ? new Value.Bytes(text) : Value.of(text))
        .map(text -> unlessLong(machine, text, longest))
        .orElse(Value.UNKNOWN);
  }

  private static Optional<String> known(Machine machine, String path, boolean binary) {
    if (binary) {
      return PosixModel.content(machine, path);
    }
    return machine
        .disk()
        .written(path)
        .map(bytes -> new Value.Bytes(bytes).utf8())
        .or(() -> machine.space().text(path))
        .map(FileContents::universal);
  }

  /// {@return what is read at once of a file with this name}
  static Value atOnce(Machine machine, Optional<String> path, Value contents) {
    return unlessLong(machine, contents, path.map(FileContents::longest).orElse(Integer.MAX_VALUE));
  }

  private static Value unlessLong(Machine machine, Value contents, int longest) {
    boolean isLong =
        switch (contents) {
          case Value.Str(var text) -> text.length() >= longest;
          case Value.Bytes(var text) when isPickle(text) -> text.length() >= LONGEST_PICKLE;
          case Value.Bytes(var text) -> text.length() >= longest;
          case Value _ -> false;
        };
    if (isLong) {
      machine.assume(Heuristic.SHORT_TEXTS);
    }
    return isLong ? Value.UNKNOWN : contents;
  }

  private static boolean isPickle(String bytes) {
    return bytes.length() > 2
        && bytes.charAt(0) == PICKLED
        && bytes.charAt(1) <= 5
        && bytes.endsWith(".");
  }

  private static int longest(String path) {
    if (path.endsWith(".json")) {
      return LONGEST_JSON;
    }
    if (path.endsWith(".py")) {
      return LONGEST_PROGRAM;
    }
    if (path.endsWith(".gz")) {
      return LONGEST_COMPRESSED;
    }
    return BY_LINE.stream().anyMatch(path::endsWith)
            || OF_DISTRIBUTIONS.stream().anyMatch(path::endsWith)
        ? LONGEST_BY_LINE
        : LONGEST;
  }

  /// Universal newlines, as text is read.
  static String universal(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /// Of the metadata of a distribution the headers are read, not the description below them.
  private static String part(String path, String text) {
    int end = text.indexOf("\n\n");
    boolean isMetadata = path.endsWith(".dist-info/METADATA") || path.endsWith("/PKG-INFO");
    return isMetadata && text.length() >= LONGEST && end >= 0 ? text.substring(0, end + 2) : text;
  }
}
