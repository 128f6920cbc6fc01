package dev.lazyscope.cli.environment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A virtual environment as its `pyvenv.cfg` describes it (library reference, `site` and `venv`).
/// Nothing of it is run.
final class VirtualEnvironment {
  private static final String CONFIGURATION = "pyvenv.cfg";
  private static final Pattern VERSION = Pattern.compile("3\\.([0-9]{1,2})(\\..*)?");

  private VirtualEnvironment() {}

  /// {@return the environment in `folder`, if it is one}
  static Optional<PythonEnvironment> in(Path folder) {
    Path configuration = folder.resolve(CONFIGURATION);
    return Files.isRegularFile(configuration)
        ? Optional.of(read(folder, settings(configuration)))
        : Optional.empty();
  }

  /// {@return the environment that holds this executable as `bin/python`}
  static Optional<PythonEnvironment> ofExecutable(Path executable) {
    return Optional.ofNullable(executable.toAbsolutePath().getParent())
        .flatMap(bin -> Optional.ofNullable(bin.getParent()))
        .flatMap(VirtualEnvironment::in);
  }

  private static PythonEnvironment read(Path folder, Map<String, String> settings) {
    Optional<Integer> minor = version(settings).or(() -> Installation.onlyVersion(folder));
    Optional<Installation> base =
        Optional.ofNullable(settings.get("home"))
            .flatMap(home -> Installation.ofExecutables(Path.of(home), minor));
    List<Path> packages =
        new ArrayList<>(
            minor.map(number -> new Installation(folder, number).sitePackages()).orElse(List.of()));
    if (settings.getOrDefault("include-system-site-packages", "false").equals("true")) {
      base.map(Installation::sitePackages).ifPresent(packages::addAll);
    }
    return new PythonEnvironment(
        "the virtual environment " + folder,
        minor.map(OptionalInt::of).orElseGet(OptionalInt::empty),
        base.map(Installation::standardLibrary).orElse(List.of()),
        packages,
        Optional.empty(),
        Stream.of("bin/python", "Scripts/python.exe")
            .map(folder::resolve)
            .filter(Files::isExecutable)
            .findFirst());
  }

  /// `version = 3.12.1` is written by venv, `version_info = 3.12.1.final.0` by others.
  private static Optional<Integer> version(Map<String, String> settings) {
    return Optional.ofNullable(settings.get("version"))
        .or(() -> Optional.ofNullable(settings.get("version_info")))
        .map(VERSION::matcher)
        .filter(Matcher::matches)
        .map(match -> Integer.valueOf(match.group(1)));
  }

  private static Map<String, String> settings(Path configuration) {
    Map<String, String> settings = new HashMap<>();
    try {
      String text = new String(Files.readAllBytes(configuration), StandardCharsets.UTF_8);
      for (String line : text.lines().toList()) {
        String[] pair = line.split("=", 2);
        if (pair.length == 2) {
          settings.put(pair[0].strip().toLowerCase(Locale.ROOT), pair[1].strip());
        }
      }
    } catch (IOException unreadable) {
      // An environment that cannot be read has no settings; its folders may still be there.
      return Map.of();
    }
    return settings;
  }
}
