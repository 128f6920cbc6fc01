package dev.lazyscope.cli.fix;

import java.util.Set;

/// Names of one import statement to defer: the statement by its first byte, the names by their
/// index in it, and the absolute module that each of them asks for (what `__lazy_modules__` is
/// tested with).
public record Deferral(int statement, Set<Integer> names, Set<String> modules) {
  public Deferral {
    names = Set.copyOf(names);
    modules = Set.copyOf(modules);
  }
}
