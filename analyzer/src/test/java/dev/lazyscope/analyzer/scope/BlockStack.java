package dev.lazyscope.analyzer.scope;

import dev.lazyscope.analyzer.tree.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The blocks that are open while the tree is walked, innermost last.
final class BlockStack {
  private final List<Block> open = new ArrayList<>();
  private final Map<Node, Block> byNode = new IdentityHashMap<>();
  private final Map<Block, Block> annotations = new IdentityHashMap<>();
  private final Block module =
      new Block(Scope.Kind.MODULE, "top", 0, new Block.Surroundings(Mangling.NONE, false));

  BlockStack() {
    open.add(module);
  }

  Block module() {
    return module;
  }

  Map<Node, Block> byNode() {
    return byNode;
  }

  Block current() {
    return open.getLast();
  }

  /// Opens a block; annotations and type parameters see the class that they stand in.
  Block enter(Scope.Kind kind, String name, Node node) {
    Block parent = current();
    Mangling mangling =
        kind == Scope.Kind.CLASS ? new Mangling(name, Optional.empty()) : parent.mangling;
    return push(
        new Block(
            kind, name, node.start(), new Block.Surroundings(mangling, seesClass(kind, parent))));
  }

  /// Opens the block of a definition, so that it is found by its node.
  Block enterBody(Scope.Kind kind, String name, Node node) {
    Block block = enter(kind, name, node);
    byNode.put(node, block);
    return block;
  }

  /// Opens the block around a generic class: only its type parameters are mangled, by its own name.
  Block enterClassParameters(String name, Node node) {
    Mangling mangling = new Mangling(name, Optional.of(new HashSet<>()));
    Block parent = current();
    boolean seesClass = seesClass(Scope.Kind.TYPE_PARAMETERS, parent);
    return push(
        new Block(
            Scope.Kind.TYPE_PARAMETERS,
            name,
            node.start(),
            new Block.Surroundings(mangling, seesClass)));
  }

  /// Opens the one block that holds all annotations of the variables of a module or class.
  void enterVariableAnnotations(Node annotation) {
    Block owner = current();
    Block known = annotations.get(owner);
    if (known != null) {
      open.add(known);
    } else {
      annotations.put(owner, enter(Scope.Kind.ANNOTATION, "__annotate__", annotation));
    }
  }

  void exit() {
    open.removeLast();
  }

  void read(String name) {
    current().add(name, Block.READ);
    if (name.equals("super") && current().isFunctionLike()) {
      current().add("__class__", Block.READ);
    }
  }

  void bind(String name) {
    current().add(name, Block.LOCAL);
  }

  void declareGlobal(String name) {
    Block current = current();
    current.add(name, Block.GLOBAL);
    module.addMangled(current.mangling.apply(name), Block.GLOBAL);
  }

  void declareTypeParameter(String name) {
    current().mangling.only().ifPresent(names -> names.add(name));
    current().add(name, Block.LOCAL | Block.TYPE_PARAMETER);
  }

  /// The target of `:=` in a comprehension belongs to the block around it (PEP 572).
  void bindAroundComprehension(String name) {
    Block current = current();
    String mangled = current.mangling.apply(name);
    for (int i = open.size() - 1; i >= 0; i--) {
      Block block = open.get(i);
      if (block.isComprehension()) {
        continue;
      }
      boolean isGlobal =
          block.kind == Scope.Kind.MODULE || (block.usesOf(mangled) & Block.GLOBAL) != 0;
      current.addMangled(mangled, isGlobal ? Block.GLOBAL : Block.NONLOCAL);
      if (isGlobal) {
        module.addMangled(mangled, Block.GLOBAL);
      }
      block.addMangled(mangled, block == module ? Block.GLOBAL : Block.LOCAL);
      current.addMangled(mangled, Block.LOCAL);
      return;
    }
  }

  private Block push(Block block) {
    current().children.add(block);
    open.add(block);
    return block;
  }

  private static boolean seesClass(Scope.Kind kind, Block parent) {
    return switch (kind) {
      case ANNOTATION, TYPE_PARAMETERS, TYPE_ALIAS ->
          parent.kind == Scope.Kind.CLASS || parent.seesClass;
      case TYPE_VARIABLE, COMPREHENSION, GENERATOR, LAMBDA -> parent.seesClass;
      case MODULE, CLASS, FUNCTION -> false;
    };
  }
}
