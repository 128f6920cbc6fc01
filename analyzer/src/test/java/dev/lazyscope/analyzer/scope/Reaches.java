package dev.lazyscope.analyzer.scope;

import dev.lazyscope.analyzer.scope.Scope.Kind;
import dev.lazyscope.analyzer.scope.Scope.Reach;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Decides where each name of each block is found, as `analyze_block` of CPython's `symtable.c`:
/// downwards goes what enclosing functions bind, upwards what inner blocks take from them.
final class Reaches {
  private static final String CLASS_CELL = "__class__";

  private Reaches() {}

  static void resolve(Block module) {
    resolve(module, new Outer(Set.of(), Set.of(), Optional.empty()));
  }

  /// What a block sees of those around it.
  private record Outer(Set<String> bound, Set<String> declaredGlobal, Optional<Block> seenClass) {}

  /// {@return the names that this block and those inside it take from enclosing functions}
  private static Set<String> resolve(Block block, Outer outer) {
    Set<String> bound = new HashSet<>(outer.bound);
    Set<String> globals = new HashSet<>(outer.declaredGlobal);
    Set<String> free = new LinkedHashSet<>();
    for (Map.Entry<String, Integer> use : block.uses.entrySet()) {
      String name = use.getKey();
      Reach reach = reach(block, name, use.getValue(), outer);
      block.reaches.put(name, reach);
      if (reach == Reach.FREE) {
        free.add(name);
      }
      // What a class binds or declares is not seen by the functions in it.
      if (block.isFunctionLike()) {
        switch (reach) {
          case LOCAL -> {
            bound.add(name);
            globals.remove(name);
          }
          case GLOBAL_DECLARED -> {
            bound.remove(name);
            globals.add(name);
          }
          case CELL, FREE, GLOBAL -> {}
        }
      }
    }
    if (block.kind == Kind.CLASS) {
      bound.add(CLASS_CELL);
    }
    Set<String> freeInside = new LinkedHashSet<>();
    for (Block child : block.children) {
      freeInside.addAll(resolve(child, new Outer(bound, globals, seenClass(block, child, outer))));
    }
    takeFromInside(block, freeInside, outer);
    free.addAll(freeInside);
    return free;
  }

  private static Optional<Block> seenClass(Block block, Block child, Outer outer) {
    if (!child.seesClass) {
      return Optional.empty();
    }
    return block.kind == Kind.CLASS ? Optional.of(block) : outer.seenClass;
  }

  private static Reach reach(Block block, String name, int uses, Outer outer) {
    if ((uses & Block.GLOBAL) != 0) {
      return Reach.GLOBAL_DECLARED;
    }
    if ((uses & Block.NONLOCAL) != 0) {
      return Reach.FREE;
    }
    if ((uses & Block.BOUND) != 0) {
      return Reach.LOCAL;
    }
    if (outer.seenClass.isPresent()) {
      int inClass = outer.seenClass.get().usesOf(name);
      if ((inClass & Block.GLOBAL) != 0) {
        return Reach.GLOBAL_DECLARED;
      }
      if ((inClass & Block.BOUND) != 0 && (inClass & Block.NONLOCAL) == 0) {
        return Reach.GLOBAL;
      }
    }
    return outer.bound.contains(name) ? Reach.FREE : Reach.GLOBAL;
  }

  /// Turns locals that inner blocks take into cells, and passes on what comes from further out.
  private static void takeFromInside(Block block, Set<String> freeInside, Outer outer) {
    if (block.isFunctionLike()) {
      freeInside.removeIf(
          name -> {
            boolean isOwn = block.reaches.get(name) == Reach.LOCAL;
            if (isOwn) {
              block.reaches.put(name, Reach.CELL);
            }
            return isOwn;
          });
    }
    if (block.kind == Kind.CLASS) {
      freeInside.remove(CLASS_CELL);
    }
    for (String name : freeInside) {
      if (!block.reaches.containsKey(name) && outer.bound.contains(name)) {
        block.reaches.put(name, Reach.FREE);
      }
    }
  }
}
