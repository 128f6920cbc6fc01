package dev.lazyscope.analyzer.scope;

import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Node;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The scopes of one file.
///
/// ```java
/// Scopes scopes = Scopes.of(module);
/// scopes.of(functionDef).orElseThrow().reach("name"); // LOCAL, CELL, FREE or a kind of GLOBAL
/// ```
public final class Scopes {
  private final Scope module;
  private final Map<Node, Scope> byNode;

  private Scopes(Scope module, Map<Node, Scope> byNode) {
    this.module = module;
    this.byNode = byNode;
  }

  /// Collects the names of every block and resolves them.
  public static Scopes of(Module tree) {
    BlockStack blocks = new BlockStack();
    StatementNames.collect(tree, blocks);
    Block top = blocks.module();
    Reaches.resolve(top);
    Map<Block, Scope> frozen = new IdentityHashMap<>();
    Scope module = freeze(top, frozen);
    Map<Node, Scope> byNode = new IdentityHashMap<>();
    blocks.byNode().forEach((node, block) -> byNode.put(node, frozen.get(block)));
    return new Scopes(module, byNode);
  }

  /// {@return the block of the module}
  public Scope module() {
    return module;
  }

  /// {@return the block that this very node opens: the body of a function, class, lambda or
  /// comprehension, or the value of a `type` statement}
  public Optional<Scope> of(Node node) {
    return Optional.ofNullable(byNode.get(node));
  }

  private static Scope freeze(Block block, Map<Block, Scope> frozen) {
    List<Scope> children = new ArrayList<>();
    for (Block child : block.children) {
      children.add(freeze(child, frozen));
    }
    SortedMap<String, Scope.Symbol> symbols = new TreeMap<>();
    block.reaches.forEach((name, reach) -> symbols.put(name, symbol(block, name, reach)));
    Scope scope = new Scope(block, symbols, children);
    frozen.put(block, scope);
    return scope;
  }

  private static Scope.Symbol symbol(Block block, String name, Scope.Reach reach) {
    int uses = block.usesOf(name);
    return new Scope.Symbol(
        name,
        reach,
        (uses & Block.BOUND) != 0,
        (uses & Block.PARAMETER) != 0,
        (uses & Block.IMPORT) != 0,
        (uses & Block.READ) != 0);
  }
}
