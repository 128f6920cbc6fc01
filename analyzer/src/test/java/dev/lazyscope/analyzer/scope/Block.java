package dev.lazyscope.analyzer.scope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A scope while it is collected: names with what the block does to them.
final class Block {
  static final int LOCAL = 1;
  static final int PARAMETER = 2;
  static final int IMPORT = 4;
  static final int READ = 8;
  static final int GLOBAL = 16;
  static final int NONLOCAL = 32;
  static final int TYPE_PARAMETER = 64;
  static final int BOUND = LOCAL | PARAMETER | IMPORT | TYPE_PARAMETER;

  final Scope.Kind kind;
  final String name;
  final int start;
  final Mangling mangling;

  /// Annotations and type parameters written in a class see its names.
  final boolean seesClass;

  final Map<String, Integer> uses = new LinkedHashMap<>();
  final List<Block> children = new ArrayList<>();

  /// Filled by [Reaches].
  final Map<String, Scope.Reach> reaches = new LinkedHashMap<>();

  /// What a block has from the blocks around it.
  record Surroundings(Mangling mangling, boolean seesClass) {}

  Block(Scope.Kind kind, String name, int start, Surroundings surroundings) {
    this.kind = kind;
    this.name = name;
    this.start = start;
    this.mangling = surroundings.mangling();
    this.seesClass = surroundings.seesClass();
  }

  void add(String written, int use) {
    addMangled(mangling.apply(written), use);
  }

  void addMangled(String mangled, int use) {
    uses.merge(mangled, use, (a, b) -> a | b);
  }

  int usesOf(String mangled) {
    return uses.getOrDefault(mangled, 0);
  }

  boolean isFunctionLike() {
    return kind != Scope.Kind.MODULE && kind != Scope.Kind.CLASS;
  }

  boolean isComprehension() {
    return kind == Scope.Kind.COMPREHENSION || kind == Scope.Kind.GENERATOR;
  }
}
