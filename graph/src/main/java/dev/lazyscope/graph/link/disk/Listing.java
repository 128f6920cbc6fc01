package dev.lazyscope.graph.link.disk;

import java.util.Arrays;
import java.util.List;

/// The names in one folder, sorted by code unit so that whoever iterates gets one order everywhere.
public final class Listing {
  private final String[] names;

  Listing(String[] names) {
    Arrays.sort(names);
    this.names = names;
  }

  public List<String> names() {
    return List.of(names);
  }

  public int size() {
    return names.length;
  }

  public String name(int index) {
    return names[index];
  }

  /// Exact, hence case-sensitive on every file system, as `FileFinder` is.
  public boolean has(String name) {
    return Arrays.binarySearch(names, name) >= 0;
  }

  /// {@return the index of the first name not before `prefix`}
  int firstFrom(String prefix) {
    int index = Arrays.binarySearch(names, prefix);
    return index < 0 ? -index - 1 : index;
  }
}
