package dev.lazyscope.graph.link;

import dev.lazyscope.graph.link.FoundModule.Origin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where absolute imports are looked up, in order, for CPython 3.`minorVersion`; `sys.path` and the
/// finders behind it.
///
/// `builtins` are the names compiled into the interpreter where they were asked of a real one; else
/// the catalogue's are used.
public record SearchPath(List<Entry> entries, int minorVersion, Optional<Set<String>> builtins) {
  public SearchPath {
    entries = List.copyOf(entries);
    builtins = builtins.map(Set::copyOf);
  }

  public sealed interface Entry {
    Origin origin();
  }

  /// A folder or an archive of `sys.path`.
  public record Location(Path path, Origin origin) implements Entry {}

  /// A finder that an editable install adds to `sys.meta_path`: modules and namespace packages at
  /// places of their own (setuptools, "Development Mode").
  public record Mapping(
      Map<String, Path> modules, Map<String, List<Path>> namespaces, Origin origin)
      implements Entry {
    public Mapping {
      modules = Map.copyOf(modules);
      namespaces = Map.copyOf(namespaces);
    }
  }

  /// The built-in catalogue of the standard library, where no interpreter's files are at hand.
  public record Catalogue() implements Entry {
    @Override
    public Origin origin() {
      return Origin.STANDARD_LIBRARY;
    }
  }

  /// {@return this path as a module below `root` sees it: its own root comes first}
  public SearchPath seenFrom(Path root) {
    List<Entry> reordered = new ArrayList<>(entries.size() + 1);
    reordered.add(new Location(root, Origin.PROJECT));
    for (Entry entry : entries) {
      if (entry instanceof Location(var path, _) && path.equals(root)) {
        // What lies beside the project in a folder above it is not its own.
        reordered.set(0, entry);
      } else {
        reordered.add(entry);
      }
    }
    return new SearchPath(reordered, minorVersion, builtins);
  }

  /// {@return the places alone, as `sys.path` lists them}
  public List<Location> locations() {
    List<Location> found = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Location location) {
        found.add(location);
      }
    }
    return found;
  }
}
