package dev.lazyscope.graph.load.disk;

import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a run itself puts on the disk and takes from it, by absolute path, and the folder where it
/// stands. What files hold that it writes is not known.
public final class DiskChanges {
  private static final List<String> OF_KERNEL = List.of("/dev/", "/proc/", "/sys/");

  private final Map<String, PathKind> kinds = new HashMap<>();
  private final Set<String> stoodIn = new HashSet<>();
  private Optional<String> folder;

  public DiskChanges(String folder) {
    this.folder = Optional.of(folder);
    stoodIn.add(folder);
  }

  /// {@return the folder in which names of files begin, if known}
  public Optional<String> folder() {
    return folder;
  }

  /// The run may go to another folder; where it has been before it goes back to for certain, or has
  /// never left.
  public void go(Optional<String> other, boolean isCertain) {
    if (isCertain || other.filter(stoodIn::contains).isPresent()) {
      folder = other;
      other.ifPresent(stoodIn::add);
    }
  }

  public void put(String path, PathKind kind) {
    kinds.put(path, kind);
  }

  /// {@return what the run has made of a path, if anything}
  public Optional<PathKind> kind(String path) {
    return Optional.ofNullable(kinds.get(path));
  }

  /// Whether a folder is one that the run has made, or below one: compiled code may write there
  /// too.
  public boolean isOpen(String folder) {
    return kinds.get(folder) == PathKind.DIRECTORY || isBelow(folder);
  }

  private boolean isBelow(String path) {
    for (int at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      if (kinds.get(path.substring(0, at)) == PathKind.DIRECTORY) {
        return true;
      }
    }
    return false;
  }

  /// Whether nobody sees what a path holds: the run has written it, or compiled code may have, or
  /// it is no file on a disk.
  public boolean isUnknown(String path, PathKind kind) {
    return kinds.get(path) == PathKind.FILE
        || kind == PathKind.ABSENT && (isBelow(path) || isOfKernel(path));
  }

  private static boolean isOfKernel(String path) {
    return OF_KERNEL.stream().anyMatch(path::startsWith);
  }

  /// {@return the names of what the run has made in a folder, sorted}
  public List<String> names(String folder) {
    return kinds.entrySet().stream()
        .filter(one -> one.getValue() != PathKind.ABSENT)
        .map(Map.Entry::getKey)
        .filter(path -> path.startsWith(folder + "/"))
        .map(path -> path.substring(folder.length() + 1))
        .filter(name -> !name.contains("/"))
        .sorted()
        .toList();
  }
}
