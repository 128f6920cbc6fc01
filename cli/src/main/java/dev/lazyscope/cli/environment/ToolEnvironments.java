package dev.lazyscope.cli.environment;

import dev.lazyscope.cli.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Where project tools keep the environment of a project, from their documentation: uv
/// (`UV_PROJECT_ENVIRONMENT`), pdm (`.pdm-python`, `__pypackages__`), poetry (a folder named after
/// the project and a hash of its path).
record ToolEnvironments(Path project, World world) {
  private static final int HASH_LENGTH = 8;

  /// {@return the first one that exists}
  Optional<PythonEnvironment> find() {
    return uv().or(this::pdm).or(this::poetry);
  }

  private Optional<PythonEnvironment> uv() {
    return world
        .variable("UV_PROJECT_ENVIRONMENT")
        .flatMap(text -> VirtualEnvironment.in(project.resolve(text)));
  }

  private Optional<PythonEnvironment> pdm() {
    Path note = project.resolve(".pdm-python");
    Optional<PythonEnvironment> named =
        Optional.of(note)
            .filter(Files::isRegularFile)
            .flatMap(ToolEnvironments::text)
            .flatMap(text -> VirtualEnvironment.ofExecutable(Path.of(text.strip())));
    return named.or(this::localPackages);
  }

  /// PEP 582 as pdm keeps it: `__pypackages__/3.11/lib`.
  private Optional<PythonEnvironment> localPackages() {
    Path folder = project.resolve("__pypackages__");
    return entries(folder)
        .filter(entry -> entry.getFileName().toString().matches("3\\.[0-9]{1,2}"))
        .filter(entry -> Files.isDirectory(entry.resolve("lib")))
        .reduce((_, last) -> last)
        .map(
            entry ->
                new PythonEnvironment(
                    entry.toString(),
                    OptionalInt.of(Integer.parseInt(entry.getFileName().toString().substring(2))),
                    List.of(),
                    List.of(entry.resolve("lib")),
                    Optional.empty(),
                    Optional.empty()));
  }

  private Optional<PythonEnvironment> poetry() {
    List<Path> all = poetryFolders().flatMap(ToolEnvironments::entries).toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    String mark = "-" + hash(project.toString()) + "-py3.";
    return all.stream()
        .filter(entry -> entry.getFileName().toString().contains(mark))
        .flatMap(entry -> VirtualEnvironment.in(entry).stream())
        .reduce((_, last) -> last);
  }

  private Stream<Path> poetryFolders() {
    Stream<Path> named = world.variable("POETRY_VIRTUALENVS_PATH").map(Path::of).stream();
    Stream<Path> cache =
        world.variable("POETRY_CACHE_DIR").map(text -> Path.of(text, "virtualenvs")).stream();
    Stream<Path> home =
        world.variable("HOME").stream()
            .flatMap(
                text ->
                    Stream.of(".cache/pypoetry", "Library/Caches/pypoetry")
                        .map(part -> Path.of(text, part, "virtualenvs")));
    return Stream.of(named, cache, home).flatMap(folders -> folders);
  }

  /// The first characters of the URL-safe base64 of the SHA-256 of the project's path.
  static String hash(String path) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(digest).substring(0, HASH_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private static Stream<Path> entries(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList().stream();
    } catch (IOException unreadable) {
      return Stream.of();
    }
  }
}
