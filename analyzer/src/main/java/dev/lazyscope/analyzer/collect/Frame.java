package dev.lazyscope.analyzer.collect;

import java.util.Arrays;
import java.util.Optional;

/// A block below the module while it is walked, with those imported names that it binds itself and
/// so hides. Reads in a function wait until the function is known whole, because a name may be
/// bound after it is read.
final class Frame {
  enum Kind {
    FUNCTION,
    CLASS,
    /// Lambdas and comprehensions: what they bind is known before it can be read.
    EXPRESSION
  }

  private static final int[] NOTHING = {};
  private static final String[] NO_PATHS = {};

  final Kind kind;
  final Optional<Frame> parent;
  private int[] bound = NOTHING;
  private int boundCount;
  private int[] global = NOTHING;
  private int[] readNames = NOTHING;
  private int[] readOffsets = NOTHING;
  private String[] readPaths = NO_PATHS;
  private int readCount;

  Frame(Kind kind, Optional<Frame> parent) {
    this.kind = kind;
    this.parent = parent;
  }

  boolean binds(int name) {
    for (int i = 0; i < boundCount; i++) {
      if (bound[i] == name) {
        return !isGlobal(name);
      }
    }
    return false;
  }

  void bind(int name) {
    if (boundCount == bound.length) {
      bound = Arrays.copyOf(bound, boundCount + 4);
    }
    bound[boundCount++] = name;
  }

  void declareGlobal(int name) {
    global = Arrays.copyOf(global, global.length + 1);
    global[global.length - 1] = name;
  }

  void read(int name, String path, int offset) {
    if (readCount == readNames.length) {
      int size = readCount * 2 + 8;
      readNames = Arrays.copyOf(readNames, size);
      readOffsets = Arrays.copyOf(readOffsets, size);
      readPaths = Arrays.copyOf(readPaths, size);
    }
    readNames[readCount] = name;
    readPaths[readCount] = path;
    readOffsets[readCount++] = offset;
  }

  /// Passes the reads that this function does not bind to where names are looked for outside it.
  void leave(ExpressionWalk outside) {
    for (int i = 0; i < readCount; i++) {
      if (!binds(readNames[i])) {
        outside.readOutside(this, readNames[i], readPaths[i], readOffsets[i]);
      }
    }
  }

  private boolean isGlobal(int name) {
    for (int declared : global) {
      if (declared == name) {
        return true;
      }
    }
    return false;
  }
}
