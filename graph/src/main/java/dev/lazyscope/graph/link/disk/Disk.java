package dev.lazyscope.graph.link.disk;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/// The disk as the finders see it: every folder is listed once and archives look like folders.
/// Nothing here throws for what a disk may hold; what could not be read is told by [#problems].
public final class Disk {
  private static final char UNDECODABLE = '\uFFFD';

  private final ConcurrentHashMap<Path, Optional<Listing>> listings = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Path, Archive> archives = new ConcurrentHashMap<>();
  private final ConcurrentSkipListMap<Path, String> problems = new ConcurrentSkipListMap<>();

  /// {@return the names in a folder, or empty when it is none that can be read}
  public Optional<Listing> listing(Path folder) {
    Optional<Listing> known = listings.get(folder);
    if (known != null) {
      return known;
    }
    Optional<Listing> found = list(folder);
    listings.put(folder, found);
    return found;
  }

  /// {@return the names in a folder of the disk itself: an archive is no folder here}
  public Optional<Listing> folder(Path path) {
    Optional<Listing> known = listings.get(path);
    if (known != null) {
      return known;
    }
    String[] names = path.toFile().list();
    if (names == null) {
      return Optional.empty();
    }
    Optional<Listing> found = Optional.of(new Listing(decodable(path, names)));
    listings.put(path, found);
    return found;
  }

  private Optional<Listing> list(Path folder) {
    String[] names = folder.toFile().list();
    if (names != null) {
      return Optional.of(new Listing(decodable(folder, names)));
    }
    if (Files.isDirectory(folder)) {
      problems.put(folder, "the folder cannot be read");
      return Optional.empty();
    }
    return archiveAround(folder).flatMap(archive -> archive.listing(folder));
  }

  /// A name whose bytes are not text in the file system's encoding cannot be a module.
  private String[] decodable(Path folder, String[] names) {
    if (Arrays.stream(names).noneMatch(name -> name.indexOf(UNDECODABLE) >= 0)) {
      return names;
    }
    problems.put(folder, "the folder holds names that are not valid UTF-8; they are left out");
    return Arrays.stream(names).filter(n -> n.indexOf(UNDECODABLE) < 0).toArray(String[]::new);
  }

  public boolean isFolder(Path path) {
    return listing(path).isPresent();
  }

  public boolean isFile(Path path) {
    return path.toFile().isFile() || archiveFile(path).isPresent();
  }

  /// {@return the bytes of a file, also of one inside an archive}
  public Optional<byte[]> read(Path file) {
    try {
      return Optional.of(content(file));
    } catch (IOException | OutOfMemoryError failure) {
      return archiveFile(file).or(() -> failed(file, failure));
    }
  }

  /// Streams take half the time of [Files]; what they cannot open, [Files] explains.
  private static byte[] content(Path file) throws IOException {
    try (FileInputStream stream = new FileInputStream(file.toString())) {
      return stream.readAllBytes();
    } catch (FileNotFoundException _) {
      return Files.readAllBytes(file);
    }
  }

  private Optional<byte[]> failed(Path file, Throwable failure) {
    if (file.toFile().exists()) {
      problems.put(file, "the file cannot be read: " + failure.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  /// {@return an identity of the folder behind all links to it, or empty when there is none}
  public Optional<Object> identity(Path folder) {
    return attributes(folder).map(found -> identity(found, folder));
  }

  /// How a folder hangs in the tree.
  public sealed interface Linkage {
    /// A folder of its own, with an identity that all links to it share.
    record Real(Object identity) implements Linkage {}

    record Symbolic() implements Linkage {}

    record Gone() implements Linkage {}
  }

  public Linkage linkage(Path folder) {
    return attributes(folder, LinkOption.NOFOLLOW_LINKS)
        .map(
            found ->
                found.isSymbolicLink()
                    ? new Linkage.Symbolic()
                    : new Linkage.Real(identity(found, folder)))
        .orElseGet(Linkage.Gone::new);
  }

  /// Not every file system has keys; without one a folder is its path.
  private static Object identity(BasicFileAttributes attributes, Path folder) {
    return Optional.ofNullable(attributes.fileKey()).orElse(folder);
  }

  private static Optional<BasicFileAttributes> attributes(Path path, LinkOption... options) {
    try {
      return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, options));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /// {@return what could not be read so far, by path}
  public Collection<DiskProblem> problems() {
    var sorted = new TreeMap<Path, DiskProblem>();
    problems.forEach((path, text) -> sorted.put(path, new DiskProblem(path, text)));
    return sorted.values();
  }

  /// Something on the disk that was left out and why.
  public record DiskProblem(Path path, String message) {}

  private Optional<byte[]> archiveFile(Path file) {
    return archives.isEmpty()
        ? Optional.empty()
        : archiveAround(file).flatMap(archive -> archive.read(file));
  }

  /// The archive that is this path or holds it. Only files whose name ends as archives on
  /// `sys.path` do are opened.
  private Optional<Archive> archiveAround(Path path) {
    for (Optional<Path> at = Optional.of(path);
        at.isPresent();
        at = at.flatMap(inner -> Optional.ofNullable(inner.getParent()))) {
      Path candidate = at.orElseThrow();
      if (Archive.hasArchiveName(candidate)) {
        Archive known = archives.get(candidate);
        File file = candidate.toFile();
        return Optional.ofNullable(known)
            .or(() -> file.isFile() ? Archive.open(candidate) : Optional.empty())
            .map(archive -> remember(candidate, archive));
      }
    }
    return Optional.empty();
  }

  private Archive remember(Path path, Archive archive) {
    archives.putIfAbsent(path, archive);
    return archive;
  }
}
