package dev.lazyscope.analyzer.script;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The names of one block while it is lowered: which are slots of its frame, which belong to an
/// enclosing function, which are global (language reference 4.2.2). Names come in as written.
final class BlockScope {
  private final Kind kind;
  private final Optional<BlockScope> parent;
  private final PrivateNames privates;
  private final Map<String, Integer> slots;
  private final List<String> slotNames;

  // Most blocks have none of these.
  private Map<String, Term.TypeParameter> parameters = Map.of();
  private Set<String> globals = Set.of();
  private Set<String> nonlocals = Set.of();
  private boolean readsFirst;

  private BlockScope(Kind kind, Optional<BlockScope> parent, PrivateNames privates) {
    this.kind = kind;
    this.parent = parent;
    this.privates = privates;
    this.slots = kind == Kind.FUNCTION ? new HashMap<>() : Map.of();
    this.slotNames = kind == Kind.FUNCTION ? new ArrayList<>() : List.of();
  }

  enum Kind {
    MODULE,
    CLASS,
    FUNCTION,
    TYPE_PARAMS
  }

  static BlockScope module() {
    return new BlockScope(Kind.MODULE, Optional.empty(), PrivateNames.NONE);
  }

  static BlockScope namespace() {
    return new BlockScope(Kind.CLASS, Optional.empty(), PrivateNames.NONE);
  }

  BlockScope nested(Kind inner) {
    return new BlockScope(inner, Optional.of(this), privates);
  }

  /// {@return the body of a class, or the block of its type parameters}
  BlockScope nested(Kind inner, String className) {
    return new BlockScope(inner, Optional.of(this), PrivateNames.of(className));
  }

  boolean isModule() {
    return kind == Kind.MODULE;
  }

  List<String> slotNames() {
    return slotNames;
  }

  /// {@return whether what was lowered so far reads the first parameter, as `super()` does unseen}
  boolean readsFirst() {
    return readsFirst;
  }

  /// {@return the name under which the interpreter keeps what is written so}
  String mangled(String written) {
    return privates.mangled(written);
  }

  /// Makes a name one of this block: a slot in functions.
  void declare(String written) {
    String name = mangled(written);
    if (globals.contains(name) || nonlocals.contains(name)) {
      return;
    }
    if (kind == Kind.FUNCTION) {
      slots.computeIfAbsent(
          name,
          key -> {
            slotNames.add(key);
            return slotNames.size() - 1;
          });
    }
  }

  /// Makes a type parameter one of this block.
  void declare(Term.TypeParameter parameter) {
    parameters = parameters.isEmpty() ? new HashMap<>() : parameters;
    parameters.put(mangled(parameter.name()), parameter);
  }

  Term.TypeParameter parameter(String written) {
    return parameters.get(mangled(written));
  }

  void declareGlobal(String name) {
    globals = with(globals, mangled(name));
  }

  void declareNonlocal(String name) {
    nonlocals = with(nonlocals, mangled(name));
  }

  private static Set<String> with(Set<String> names, String name) {
    Set<String> more = names.isEmpty() ? new HashSet<>() : names;
    more.add(name);
    return more;
  }

  Term read(String written, int at) {
    String name = mangled(written);
    return switch (kind) {
      case MODULE -> new Term.Global(name, at);
      case TYPE_PARAMS ->
          parameters.containsKey(name)
              ? parameters.get(name)
              : parent.orElseThrow().read(written, at);
      case CLASS ->
          globals.contains(name)
              ? new Term.Global(name, at)
              : new Term.ClassName(name, outer(name, at, 1));
      case FUNCTION -> {
        int slot = slots.getOrDefault(name, -1);
        readsFirst |= slot == 0 || name.equals("super");
        yield slot >= 0
            ? new Term.Local(slot, name)
            : globals.contains(name) ? new Term.Global(name, at) : outer(name, at, 1);
      }
    };
  }

  Target write(String written) {
    String name = mangled(written);
    return switch (kind) {
      case MODULE -> new Target.Global(name);
      case TYPE_PARAMS -> parent.orElseThrow().write(written);
      case CLASS ->
          globals.contains(name)
              ? new Target.Global(name)
              : nonlocals.contains(name) ? target(outer(name, 0, 1)) : new Target.ClassName(name);
      case FUNCTION ->
          slots.containsKey(name)
              ? new Target.Local(slots.get(name), name)
              : globals.contains(name) ? new Target.Global(name) : target(outer(name, 0, 1));
    };
  }

  private static Target target(Term read) {
    return switch (read) {
      case Term.Outer(int depth, int slot, String name) -> new Target.Outer(depth, slot, name);
      case Term.Global(String name, int _) -> new Target.Global(name);
      case Term _ -> new Target.Global("?");
    };
  }

  /// Looks in the enclosing blocks; class blocks are passed over and have no frame in the chain.
  private Term outer(String name, int at, int depth) {
    Optional<BlockScope> next = parent;
    int frames = depth;
    while (next.isPresent()) {
      BlockScope scope = next.get();
      if (scope.kind == Kind.TYPE_PARAMS && scope.parameters.containsKey(name)) {
        return scope.parameters.get(name);
      }
      if (scope.kind == Kind.FUNCTION) {
        if (scope.slots.containsKey(name)) {
          return new Term.Outer(frames, scope.slots.get(name), name);
        }
        if (scope.globals.contains(name)) {
          return new Term.Global(name, at);
        }
        frames++;
      }
      next = scope.parent;
    }
    return new Term.Global(name, at);
  }
}
