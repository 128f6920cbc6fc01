package dev.lazyscope.analyzer.source;

import java.util.Optional;

/// The absolute dotted name of a module, such as `xml.etree.ElementTree`.
public record ModuleName(String dotted) implements Comparable<ModuleName> {

  /// {@return the package that holds this module, if it is not at the top}
  public Optional<ModuleName> parent() {
    int dot = dotted.lastIndexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(new ModuleName(dotted.substring(0, dot)));
  }

  /// {@return the part after the last dot}
  public String last() {
    return dotted.substring(dotted.lastIndexOf('.') + 1);
  }

  /// {@return the part before the first dot}
  public String top() {
    return top(dotted);
  }

  /// {@return the part of a dotted name before the first dot}
  public static String top(String dotted) {
    int dot = dotted.indexOf('.');
    return dot < 0 ? dotted : dotted.substring(0, dot);
  }

  /// {@return the module `name` inside this package}
  public ModuleName child(String name) {
    return new ModuleName(dotted + "." + name);
  }

  @Override
  public int compareTo(ModuleName other) {
    return dotted.compareTo(other.dotted);
  }

  @Override
  public String toString() {
    return dotted;
  }
}
