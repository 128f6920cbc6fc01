package dev.lazyscope.graph.model;

import dev.lazyscope.analyzer.source.Place;

/// Place and kind of an edge in one long, ordered as (line, column, kind): 32 bits for the line, 28
/// for the column, 4 for the kind.
final class Mark {
  private static final int KIND_BITS = 4;
  private static final int COLUMN_BITS = 28;
  private static final int COLUMN_LIMIT = (1 << COLUMN_BITS) - 1;
  private static final EdgeKind[] KINDS = EdgeKind.values();

  private Mark() {}

  static long of(EdgeKind kind, Place place) {
    long column = Math.min(place.column(), COLUMN_LIMIT);
    return (long) place.line() << (COLUMN_BITS + KIND_BITS) | column << KIND_BITS | kind.ordinal();
  }

  static EdgeKind kind(long mark) {
    return KINDS[(int) mark & ((1 << KIND_BITS) - 1)];
  }

  static Place place(long mark) {
    int column = (int) (mark >>> KIND_BITS) & COLUMN_LIMIT;
    return new Place((int) (mark >>> (COLUMN_BITS + KIND_BITS)), column);
  }
}
