package dev.lazyscope.cli.environment;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// An interpreter's part of the search path.
///
/// `source` tells a person where it comes from. `minorVersion` is the N of Python 3.N. Without
/// `standardLibrary` the built-in catalogue stands in for it. `builtins` are the modules compiled
/// into the interpreter, where it was asked; `executable` runs it.
public record PythonEnvironment(
    String source,
    OptionalInt minorVersion,
    List<Path> standardLibrary,
    List<Path> sitePackages,
    Optional<Set<String>> builtins,
    Optional<Path> executable) {

  public PythonEnvironment {
    standardLibrary = List.copyOf(standardLibrary);
    sitePackages = List.copyOf(sitePackages);
    builtins = builtins.map(Set::copyOf);
  }

  /// {@return what is used where no Python is found}
  public static PythonEnvironment catalogue() {
    return new PythonEnvironment(
        "the built-in list of the standard library",
        OptionalInt.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
