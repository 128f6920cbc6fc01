package dev.lazyscope.graph.load;

import dev.lazyscope.graph.link.FoundModule.Origin;
import dev.lazyscope.graph.link.SearchPath;
import dev.lazyscope.graph.link.SearchPath.Location;
import dev.lazyscope.graph.link.disk.DiskModuleSpace;
import dev.lazyscope.graph.load.simulation.LoadSimulation;
import dev.lazyscope.testing.Python315;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Small programs with the standard library of CPython 3.15.
public final class Library315 {
  private Library315() {}

  /// {@return the modules that a program in this folder sees, installed ones among them}
  public static LoadSimulation.World seenFrom(Path folder, Path... installed) {
    Path library = Python315.library();
    List<SearchPath.Entry> entries = new ArrayList<>();
    entries.add(new Location(folder, Origin.PROJECT));
    entries.add(new Location(library, Origin.STANDARD_LIBRARY));
    entries.add(new Location(library.resolve("lib-dynload"), Origin.STANDARD_LIBRARY));
    for (Path place : installed) {
      entries.add(new Location(place, Origin.THIRD_PARTY));
    }
    return LoadSimulation.World.of(
        DiskModuleSpace.over(new SearchPath(entries, 15, Optional.empty())));
  }
}
