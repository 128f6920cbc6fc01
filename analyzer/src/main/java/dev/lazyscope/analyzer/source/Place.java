package dev.lazyscope.analyzer.source;

/// A place in a source file as people name it: line and column, both from 1; the column counts
/// characters (code points).
public record Place(int line, int column) implements Comparable<Place> {
  @Override
  public int compareTo(Place other) {
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
