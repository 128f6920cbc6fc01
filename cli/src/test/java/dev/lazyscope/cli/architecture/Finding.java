package dev.lazyscope.cli.architecture;

import com.github.javaparser.ast.Node;

/// A place in our own sources that breaks a rule, as the developer reads it.
record Finding(String file, int line, String message) {

  static Finding at(Unit unit, Node node, String message) {
    return new Finding(unit.file(), Unit.firstLine(node), message);
  }

  static Finding in(Unit unit, String message) {
    return new Finding(unit.file(), 1, message);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + message;
  }
}
