package dev.lazyscope.cli.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder for results. What cannot become one is told before the work is done; it is made when
/// the first result is there, so that a run that is broken off leaves none.
public record ResultFolder(Path path, World world) {

  /// {@return the folder, which need not exist yet}
  public static ResultFolder usable(Path path, World world) {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new UsageProblem(world.shown(path) + " is a file; the results need a folder");
    }
    Path existing = path;
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (!Files.isWritable(existing)) {
      throw new UsageProblem(
          "cannot write into "
              + world.shown(existing)
              + ": permission denied; name another folder");
    }
    return new ResultFolder(path, world);
  }

  /// {@return the path of a file in the folder, which is there now}
  public Path file(String name) {
    try {
      Files.createDirectories(path);
      return path.resolve(name);
    } catch (IOException failure) {
      throw new UsageProblem(
          "cannot make the folder " + world.shown(path) + ": " + WholeFile.reason(failure));
    }
  }
}
