package dev.lazyscope.graph.load.disk;

import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// What a run itself puts on the disk and takes from it, by absolute path, and the folder where it
/// stands. What a file holds that it writes is known as far as the stream that writes it is.
public final class DiskChanges {
  private static final int STANDARD_ERROR = 2;
  private static final List<String> OF_KERNEL = List.of("/dev/", "/proc/", "/sys/");

  private final Map<String, PathKind> kinds = new HashMap<>();
  private final Map<String, Supplier<Optional<String>>> written = new HashMap<>();
  private final Set<String> shared = new HashSet<>();
  private final Map<Long, String> opened = new HashMap<>();
  private long last = STANDARD_ERROR;
  private final Set<String> stoodIn = new HashSet<>();
  private Optional<String> folder;
  private boolean hasMadeFolders;

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

  /// From now on there is such a thing at a path, or nothing; what a file holds is not known.
  public void put(String path, PathKind kind) {
    kinds.put(path, kind);
    hasMadeFolders |= kind == PathKind.DIRECTORY;
    written.remove(path);
  }

  /// From now on there is a file at a path that holds the bytes, each a letter, that can be asked
  /// for at any time; empty where they are not known.
  public void write(String path, Supplier<Optional<String>> bytes) {
    kinds.put(path, PathKind.FILE);
    written.put(path, bytes);
  }

  /// What stands at a path stands at another one now, with all that is below it. What a folder
  /// holds that the run has not made is not known any more.
  public void move(String from, String to, PathKind kind) {
    boolean isOpen = kind == PathKind.DIRECTORY && (!isMadeFolder(from) || isOpen(from));
    for (String path : List.copyOf(kinds.keySet())) {
      if (path.startsWith(from + "/")) {
        moveAlone(path, to + path.substring(from.length()), kinds.get(path));
      }
    }
    moveAlone(from, to, kind);
    if (isOpen) {
      shared.add(to);
    }
  }

  private void moveAlone(String from, String to, PathKind kind) {
    Supplier<Optional<String>> bytes = written.getOrDefault(from, Optional::empty);
    put(from, PathKind.ABSENT);
    put(to, kind);
    written.put(to, bytes);
  }

  /// {@return the bytes, each a letter, that the run has written to a file, if known}
  public Optional<String> written(String path) {
    return written.getOrDefault(path, Optional::empty).get();
  }

  /// {@return whether the run has written a file}
  public boolean isWritten(String path) {
    return kinds.get(path) == PathKind.FILE;
  }

  /// Opens a file, or something that stands at no path. {@return its number, above those of the
  /// standard streams, as nothing closes these before}
  public long open(Optional<String> path) {
    last++;
    path.ifPresent(one -> opened.put(last, one));
    return last;
  }

  /// {@return the path of the file that has a number}
  public Optional<String> pathOf(long number) {
    return Optional.ofNullable(opened.get(number));
  }

  /// {@return what the run has made of a path, if anything}
  public Optional<PathKind> kind(String path) {
    return Optional.ofNullable(kinds.get(path));
  }

  /// {@return whether the run has made any}
  public boolean hasMadeFolders() {
    return hasMadeFolders;
  }

  /// Code that is not followed gets a path: if it is a folder that the run has made, it may make
  /// files there, else beside the path. What others have made does not change.
  public void share(String path) {
    String folder =
        isMadeFolder(path) ? path : path.substring(0, Math.max(0, path.lastIndexOf('/')));
    if (isBelow(folder + "/", this::isMadeFolder)) {
      shared.add(folder);
    }
  }

  /// The run writes under a name that is not known.
  public void shareAll() {
    kinds.keySet().stream().filter(this::isMadeFolder).forEach(shared::add);
  }

  private boolean isMadeFolder(String path) {
    return kinds.get(path) == PathKind.DIRECTORY;
  }

  /// Whether a folder that the run has made may have files that nobody sees.
  public boolean isOpen(String folder) {
    return isBelow(folder + "/", shared::contains)
        || shared.stream().anyMatch(one -> one.startsWith(folder + "/"));
  }

  private static boolean isBelow(String path, Predicate<String> folder) {
    for (int at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
      if (folder.test(path.substring(0, at))) {
        return true;
      }
    }
    return false;
  }

  /// Whether nobody sees what a path holds: the run has written what is not known, or code that is
  /// not followed may have, or it is no file on a disk.
  public boolean isUnknown(String path, PathKind kind) {
    return isWritten(path) && written(path).isEmpty()
        || kind == PathKind.ABSENT && (isBelow(path, shared::contains) || isOfKernel(path));
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
