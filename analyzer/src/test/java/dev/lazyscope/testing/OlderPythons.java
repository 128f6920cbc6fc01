package dev.lazyscope.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Interpreters before 3.15 that this machine happens to have: those of pyenv and `python3.N` on
/// the `PATH`. Tests compare with what there is, beside the one that [Python315] names.
public final class OlderPythons {
  private static final int OLDEST = 8;
  private static final int NEWEST = 14;
  private static final Pattern VERSION = Pattern.compile("3\\.(\\d+)\\.\\d+");

  private OlderPythons() {}

  /// {@return the interpreter of each minor version}
  public static Map<Integer, Path> found() {
    Map<Integer, Path> found = new TreeMap<>();
    for (int minor = OLDEST; minor <= NEWEST; minor++) {
      int wanted = minor;
      onPath("python3." + minor).ifPresent(python -> found.put(wanted, python));
    }
    pyenv().forEach(found::putIfAbsent);
    return found;
  }

  private static Map<Integer, Path> pyenv() {
    Path versions =
        Optional.ofNullable(System.getenv("PYENV_ROOT"))
            .map(Path::of)
            .orElse(Path.of(System.getProperty("user.home"), ".pyenv"))
            .resolve("versions");
    Map<Integer, Path> found = new TreeMap<>();
    if (!Files.isDirectory(versions)) {
      return found;
    }
    try (Stream<Path> folders = Files.list(versions)) {
      for (Path folder : folders.sorted().toList()) {
        Matcher version = VERSION.matcher(folder.getFileName().toString());
        Path python = folder.resolve("bin/python");
        if (version.matches() && Files.isExecutable(python)) {
          found.put(Integer.valueOf(version.group(1)), python);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    found.keySet().removeIf(minor -> minor < OLDEST || minor > NEWEST);
    return found;
  }

  /// Not what pyenv puts there: its stubs run whatever version is chosen, or none.
  private static Optional<Path> onPath(String name) {
    return Stream.of(
            Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty() && !folder.endsWith("shims"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
