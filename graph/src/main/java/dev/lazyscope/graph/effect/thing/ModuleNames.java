package dev.lazyscope.graph.effect.thing;

import dev.lazyscope.analyzer.script.LoadScript;
import dev.lazyscope.analyzer.source.LineMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// A module whose code is followed: its script, and what its names stand for as far as it was.
public final class ModuleNames {
  public final String name;
  public final boolean isPackage;
  public final LoadScript script;
  public final LineMap lines;
  public final Map<String, Thing> globals = new HashMap<>();

  /// The modules that its own statements import, by full name.
  public final Set<String> imported = new HashSet<>();

  public ModuleNames(String name, boolean isPackage, LoadScript script, LineMap lines) {
    this.name = name;
    this.isPackage = isPackage;
    this.script = script;
    this.lines = lines;
  }

  /// {@return the absolute name of `level` dots and `module`}
  public String absolute(int level, String module) {
    String base = name;
    for (int i = isPackage ? 1 : 0; i < level; i++) {
      base = base.substring(0, Math.max(0, base.lastIndexOf('.')));
    }
    if (level == 0) {
      return module;
    }
    return module.isEmpty() ? base : base + "." + module;
  }
}
