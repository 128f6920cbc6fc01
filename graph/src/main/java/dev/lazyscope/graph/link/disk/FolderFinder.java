package dev.lazyscope.graph.link.disk;

import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.FoundModule.Origin;
import java.nio.file.Path;
import java.util.Optional;

/// What one folder holds under one name: `importlib.machinery.FileFinder.find_spec`.
final class FolderFinder {
  private static final Answer NOTHING = new Answer.Nothing();

  private FolderFinder() {}

  /// What a folder answers: a module, a possible portion of a namespace package, or nothing.
  sealed interface Answer {
    record Module(FoundModule module) implements Answer {}

    record Portion(Path folder) implements Answer {}

    record Nothing() implements Answer {}
  }

  /// Where to look: a folder that counts as part of `origin`, with files read as for one version.
  record Place(Path folder, Origin origin, int minorVersion) {}

  static Answer find(Disk disk, Place place, ModuleName name) {
    Optional<Listing> listing = disk.listing(place.folder());
    if (listing.isEmpty()) {
      return NOTHING;
    }
    String tail = name.last();
    if (!listing.get().has(tail)) {
      return best(disk, listing.get(), place, tail)
          .map(file -> file.module(name, false, place))
          .map(module -> (Answer) new Answer.Module(module))
          .orElse(NOTHING);
    }
    Path inner = place.folder().resolve(tail);
    return inPackage(disk, place, inner, name)
        .or(
            () ->
                best(disk, listing.get(), place, tail).map(file -> file.module(name, false, place)))
        .map(module -> (Answer) new Answer.Module(module))
        .orElseGet(() -> disk.isFolder(inner) ? new Answer.Portion(inner) : NOTHING);
  }

  private static Optional<FoundModule> inPackage(
      Disk disk, Place place, Path folder, ModuleName name) {
    Place inside = new Place(folder, place.origin(), place.minorVersion());
    return disk.listing(folder)
        .flatMap(listing -> best(disk, listing, inside, "__init__"))
        .map(file -> file.module(name, true, inside));
  }

  /// {@return the file that importlib would take among those named `stem` with any suffix}
  private static Optional<Candidate> best(Disk disk, Listing listing, Place place, String stem) {
    Optional<Candidate> best = Optional.empty();
    String prefix = stem + ".";
    for (int i = listing.firstFrom(prefix); i < listing.size(); i++) {
      String name = listing.name(i);
      if (!name.startsWith(prefix)) {
        break;
      }
      Optional<FileKind> kind = FileKind.of(name.substring(stem.length()), place.minorVersion());
      if (kind.isPresent() && isBefore(kind.get(), best)) {
        Path file = place.folder().resolve(name);
        if (disk.isFile(file)) {
          best = Optional.of(new Candidate(file, kind.get()));
        }
      }
    }
    return best;
  }

  private static boolean isBefore(FileKind kind, Optional<Candidate> best) {
    return best.isEmpty() || kind.compareTo(best.get().kind()) < 0;
  }

  private record Candidate(Path file, FileKind kind) {
    FoundModule module(ModuleName name, boolean isPackage, Place place) {
      return switch (kind) {
        case SOURCE -> new FoundModule.Source(name, file, isPackage, place.origin());
        case BYTECODE -> new FoundModule.Bytecode(name, file, isPackage, place.origin());
        case TAGGED_EXTENSION, STABLE_EXTENSION, PLAIN_EXTENSION, FOREIGN_EXTENSION ->
            new FoundModule.Extension(name, file, isPackage, place.origin());
      };
    }
  }
}
