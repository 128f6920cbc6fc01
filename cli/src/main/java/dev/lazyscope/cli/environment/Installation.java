package dev.lazyscope.cli.environment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A Python installed under a prefix, recognised by the folders that every installation has
/// (library reference, `sysconfig`, "Installation paths"; Debian adds its `dist-packages`).
record Installation(Path prefix, int minorVersion) {
  private static final Pattern LIBRARY = Pattern.compile("python3\\.([0-9]{1,2})");

  /// {@return the installation whose executables lie in `folder`, such as `/usr/bin`}
  static Optional<Installation> ofExecutables(Path folder, Optional<Integer> minorVersion) {
    return Optional.ofNullable(folder.getParent())
        .flatMap(
            prefix ->
                minorVersion
                    .or(() -> onlyVersion(prefix))
                    .map(minor -> new Installation(prefix, minor)))
        .filter(installation -> Files.isRegularFile(installation.library().resolve("os.py")));
  }

  /// {@return the N of the single `python3.N` folder among the libraries of `prefix`}
  static Optional<Integer> onlyVersion(Path prefix) {
    List<Integer> versions =
        Stream.of("lib", "lib64")
            .flatMap(name -> versions(prefix.resolve(name)))
            .distinct()
            .toList();
    return versions.size() == 1 ? Optional.of(versions.getFirst()) : Optional.empty();
  }

  /// {@return the folders of the standard library, in search order}
  List<Path> standardLibrary() {
    Path zip = prefix.resolve("lib/python3" + minorVersion + ".zip");
    return existing(
        Stream.of(
            zip,
            library(),
            library().resolve("lib-dynload"),
            prefix.resolve("lib64").resolve(name()).resolve("lib-dynload")));
  }

  /// {@return where packages are installed, in search order}
  List<Path> sitePackages() {
    return existing(
        Stream.of(
            prefix.resolve("local/lib").resolve(name()).resolve("dist-packages"),
            library().resolve("site-packages"),
            prefix.resolve("lib64").resolve(name()).resolve("site-packages"),
            prefix.resolve("lib/python3/dist-packages"),
            library().resolve("dist-packages"),
            prefix.resolve("Lib/site-packages")));
  }

  static List<Path> existing(Stream<Path> folders) {
    return folders.filter(Files::exists).distinct().toList();
  }

  private Path library() {
    Path unix = prefix.resolve("lib").resolve(name());
    return Files.isDirectory(unix) ? unix : prefix.resolve("Lib");
  }

  private String name() {
    return "python3." + minorVersion;
  }

  private static Stream<Integer> versions(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(entry -> LIBRARY.matcher(entry.getFileName().toString()))
          .filter(Matcher::matches)
          .map(match -> Integer.valueOf(match.group(1)))
          .sorted()
          .toList()
          .stream();
    } catch (IOException unreadable) {
      return Stream.of();
    }
  }
}
