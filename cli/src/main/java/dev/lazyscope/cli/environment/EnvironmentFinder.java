package dev.lazyscope.cli.environment;

import dev.lazyscope.cli.world.Nearest;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Decides which Python counts for a project.
public final class EnvironmentFinder {
  private static final List<String> USUAL_FOLDERS = List.of(".venv", "venv");
  private static final List<String> EXECUTABLES =
      List.of("bin/python3", "bin/python", "Scripts/python.exe", "python.exe");

  private EnvironmentFinder() {}

  /// The Python that the user named; else the project's virtual environment, the active one, that
  /// of a project tool, `python3` on the PATH, or the built-in catalogue.
  public static PythonEnvironment find(Optional<String> python, Path project, World world) {
    if (python.isPresent()) {
      return named(python.get(), world);
    }
    Path folder = Files.isDirectory(project) ? project : project.toAbsolutePath().getParent();
    return inProject(folder)
        .or(() -> active(world))
        .or(() -> new ToolEnvironments(folder, world).find())
        .or(() -> onPath("python3", world).flatMap(file -> installed(file, world)))
        .orElseGet(PythonEnvironment::catalogue);
  }

  private static PythonEnvironment named(String python, World world) {
    Path path = world.resolve(python);
    if (Files.isDirectory(path)) {
      return VirtualEnvironment.in(path).orElseGet(() -> inFolder(path, world));
    }
    Path executable =
        Optional.of(path)
            .filter(Files::isRegularFile)
            .or(() -> python.contains(File.separator) ? Optional.empty() : onPath(python, world))
            .orElseThrow(() -> missing(python, path, world));
    return VirtualEnvironment.ofExecutable(executable).orElseGet(() -> Interpreter.ask(executable));
  }

  private static PythonEnvironment inFolder(Path folder, World world) {
    return EXECUTABLES.stream()
        .map(folder::resolve)
        .filter(Files::isExecutable)
        .findFirst()
        .map(Interpreter::ask)
        .orElseThrow(() -> new UsageProblem("no Python in the folder " + world.shown(folder)));
  }

  private static UsageProblem missing(String python, Path path, World world) {
    if (Files.exists(path)) {
      return new UsageProblem("'" + python + "' is no Python interpreter");
    }
    List<String> known =
        python.contains(File.separator)
            ? names(path.getParent()).map(name -> path.resolveSibling(name).toString()).toList()
            : folders(world)
                .flatMap(EnvironmentFinder::names)
                .filter(name -> name.startsWith("py"))
                .toList();
    return new UsageProblem("no interpreter '" + python + "'" + Nearest.hint(python, known));
  }

  private static Optional<PythonEnvironment> inProject(Path project) {
    Optional<Path> folder = Optional.of(project.toAbsolutePath());
    while (folder.isPresent()) {
      Path here = folder.get();
      Optional<PythonEnvironment> found =
          USUAL_FOLDERS.stream()
              .flatMap(name -> VirtualEnvironment.in(here.resolve(name)).stream())
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
      folder =
          Files.exists(here.resolve(".git"))
              ? Optional.empty()
              : Optional.ofNullable(here.getParent());
    }
    return Optional.empty();
  }

  private static Optional<PythonEnvironment> active(World world) {
    return world.variable("VIRTUAL_ENV").flatMap(text -> VirtualEnvironment.in(Path.of(text)));
  }

  /// The installation of an executable, read from its folders; only an unusual one is asked.
  private static Optional<PythonEnvironment> installed(Path found, World world) {
    Path executable = PyenvShim.target(found, world);
    Optional<PythonEnvironment> virtual = VirtualEnvironment.ofExecutable(executable);
    if (virtual.isPresent()) {
      return virtual;
    }
    try {
      Optional<PythonEnvironment> read = readable(executable.toRealPath(), world);
      return read.isPresent() ? read : Optional.of(Interpreter.ask(executable));
    } catch (IOException | UsageProblem broken) {
      return Optional.empty();
    }
  }

  private static Optional<PythonEnvironment> readable(Path real, World world) {
    String name = real.getFileName().toString();
    Optional<Integer> minor =
        name.matches("python3\\.[0-9]{1,2}")
            ? Optional.of(Integer.valueOf(name.substring("python3.".length())))
            : Optional.empty();
    return minor
        .flatMap(_ -> Installation.ofExecutables(real.getParent(), minor))
        .map(
            found ->
                new PythonEnvironment(
                    real.toString(),
                    OptionalInt.of(found.minorVersion()),
                    found.standardLibrary(),
                    Stream.concat(userPackages(found, world), found.sitePackages().stream())
                        .toList(),
                    Optional.empty(),
                    Optional.of(real)));
  }

  /// The user's own packages come first (library reference, `site`, `ENABLE_USER_SITE`).
  private static Stream<Path> userPackages(Installation found, World world) {
    return world.variable("HOME").stream()
        .map(home -> Path.of(home, ".local/lib/python3." + found.minorVersion() + "/site-packages"))
        .filter(Files::isDirectory);
  }

  private static Optional<Path> onPath(String name, World world) {
    return folders(world)
        .map(folder -> folder.resolve(name))
        .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
        .findFirst();
  }

  private static Stream<Path> folders(World world) {
    return world.variable("PATH").stream()
        .flatMap(path -> Arrays.stream(path.split(File.pathSeparator)))
        .filter(text -> !text.isEmpty())
        .map(world::resolve);
  }

  private static Stream<String> names(Path folder) {
    String[] names = folder.toFile().list();
    return names == null ? Stream.of() : Arrays.stream(names);
  }
}
