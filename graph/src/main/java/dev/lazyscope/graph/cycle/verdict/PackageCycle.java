package dev.lazyscope.graph.cycle.verdict;

import java.util.List;

/// Packages and modules side by side in one package that import each other.
///
/// @param shortest a shortest cycle of them
public record PackageCycle(List<String> members, List<Link> shortest) {
  public PackageCycle {
    members = List.copyOf(members);
    shortest = List.copyOf(shortest);
  }

  /// One step: a statement somewhere inside the importer, the first of perhaps many.
  public record Link(String importer, String imported, Hop statement) {}

  /// {@return whether it is more than a cycle of modules}
  boolean crossesPackages() {
    return shortest.stream()
        .anyMatch(
            link ->
                !link.importer().equals(link.statement().importer())
                    || !link.imported().equals(link.statement().imported()));
  }
}
