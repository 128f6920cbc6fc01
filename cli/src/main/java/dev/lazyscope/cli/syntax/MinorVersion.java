package dev.lazyscope.cli.syntax;

import java.util.Optional;
import picocli.CommandLine.TypeConversionException;

/// The N of a supported version of Python, `3.N`.
public final class MinorVersion {
  private static final int OLDEST = 8;
  private static final int NEWEST = 15;

  private MinorVersion() {}

  /// {@return the N of a supported version `3.N`}
  public static Optional<Integer> of(String text) {
    return Optional.of(text)
        .filter(version -> version.matches("3\\.[0-9]{1,2}"))
        .map(version -> Integer.valueOf(version.substring(2)))
        .filter(minor -> minor >= OLDEST && minor <= NEWEST);
  }

  static int ofOption(String text) {
    return of(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is not a version from 3.%d to 3.%d".formatted(text, OLDEST, NEWEST)));
  }
}
