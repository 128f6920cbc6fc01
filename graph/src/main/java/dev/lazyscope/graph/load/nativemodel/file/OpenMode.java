package dev.lazyscope.graph.load.nativemodel.file;

import dev.lazyscope.graph.load.value.Value;

/// The mode that `open` is given (library reference, `open`): what happens to the file, whether it
/// is read and written, and whether as bytes. One that is not known may do anything but need the
/// file.
record OpenMode(String letters) {
  static OpenMode of(Value mode) {
    if (mode == Value.ABSENT) {
      return new OpenMode("r");
    }
    return new OpenMode(mode instanceof Value.Str(var letters) ? letters : "");
  }

  /// {@return the same for a stream of bytes whatever it says}
  OpenMode asBinary() {
    return letters.isEmpty() || isBinary() ? this : new OpenMode(letters + "b");
  }

  boolean isBinary() {
    return letters.contains("b");
  }

  private boolean updates() {
    return letters.contains("+");
  }

  /// Whether the file has to be there.
  boolean isReading() {
    return letters.contains("r");
  }

  /// Whether the file must not be there.
  boolean isMaking() {
    return letters.contains("x");
  }

  boolean isAppending() {
    return letters.contains("a");
  }

  boolean isWriting() {
    return !isReading() || updates();
  }

  /// Whether what the file held is gone.
  boolean isBeginning() {
    return letters.contains("w") || isMaking();
  }

  /// {@return the class of the stream that `open` makes}
  String type() {
    if (!isBinary()) {
      return "TextIOWrapper";
    }
    if (updates()) {
      return "BufferedRandom";
    }
    return isReading() ? "BufferedReader" : "BufferedWriter";
  }
}
