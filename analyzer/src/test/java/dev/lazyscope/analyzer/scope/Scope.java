package dev.lazyscope.analyzer.scope;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/// A block of code with names of its own. `start` is the offset of the node that opens it;
/// `symbols` are its names as they are bound, that is, mangled.
public final class Scope {
  private final Kind kind;
  private final String name;
  private final int start;
  private final Mangling mangling;
  private final SortedMap<String, Symbol> symbols;
  private final List<Scope> children;

  Scope(Block block, SortedMap<String, Symbol> symbols, List<Scope> children) {
    this.kind = block.kind;
    this.name = block.name;
    this.start = block.start;
    this.mangling = block.mangling;
    this.symbols = symbols;
    this.children = List.copyOf(children);
  }

  /// What opens a block.
  public enum Kind {
    MODULE,
    CLASS,
    FUNCTION,
    LAMBDA,
    COMPREHENSION,
    GENERATOR,
    /// The annotations of a function, or all annotations of a module or class (PEP 649).
    ANNOTATION,
    /// The type parameters of a function, class or alias (PEP 695).
    TYPE_PARAMETERS,
    /// The value of a `type` statement.
    TYPE_ALIAS,
    /// The bound or default of a type parameter.
    TYPE_VARIABLE
  }

  /// Where a name used in a block is found.
  public enum Reach {
    /// In the block; in a class block, the enclosing ones are asked when it is not bound yet.
    LOCAL,
    /// In the block, and shared with blocks inside it.
    CELL,
    /// In an enclosing function.
    FREE,
    /// In the module or the builtins.
    GLOBAL,
    /// In the module by a `global` statement (or an assignment expression in a comprehension).
    GLOBAL_DECLARED
  }

  /// A name of a block and what the block does with it.
  public record Symbol(
      String name,
      Reach reach,
      boolean isBound,
      boolean isParameter,
      boolean isImported,
      boolean isRead) {}

  public Kind kind() {
    return kind;
  }

  /// {@return the name of the function, class, alias or type parameter; else a name in brackets}
  public String name() {
    return name;
  }

  public int start() {
    return start;
  }

  public Map<String, Symbol> symbols() {
    return symbols;
  }

  public List<Scope> children() {
    return children;
  }

  /// {@return the symbol of a name as written in this block}
  public Optional<Symbol> symbol(String written) {
    return Optional.ofNullable(symbols.get(mangled(written)));
  }

  /// {@return where a name as written in this block is found}
  public Reach reach(String written) {
    return symbol(written).map(Symbol::reach).orElse(Reach.GLOBAL);
  }

  /// {@return the name under which `written` is bound: private names get their class's name}
  public String mangled(String written) {
    return mangling.apply(written);
  }

  @Override
  public String toString() {
    return kind + " " + name;
  }
}
