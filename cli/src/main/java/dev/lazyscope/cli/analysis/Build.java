package dev.lazyscope.cli.analysis;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/// Which build of the program this is.
public final class Build {
  private Build() {}

  /// {@return the version, as a release names it}
  public static String version() {
    return Optional.ofNullable(Build.class.getPackage().getImplementationVersion())
        .orElse("development build");
  }

  /// {@return a text that differs between builds: caches of another one are not trusted}
  static String identity() {
    return version() + " " + buildTime().orElse("");
  }

  private static Optional<String> buildTime() {
    return Optional.ofNullable(Build.class.getProtectionDomain().getCodeSource())
        .flatMap(Build::modified);
  }

  private static Optional<String> modified(CodeSource source) {
    try {
      return Optional.of(
          Files.getLastModifiedTime(Path.of(source.getLocation().toURI())).toString());
    } catch (IOException | URISyntaxException unknown) {
      return Optional.empty();
    }
  }
}
