package dev.lazyscope.analyzer.collect;

import dev.lazyscope.analyzer.name.EffectTable;
import dev.lazyscope.analyzer.name.ImportedNames;
import dev.lazyscope.analyzer.name.ImportedNames.Imported;
import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Keyword;
import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.Optional;

/// Recognises what a module's own statements do to the world outside it: what can be told from the
/// look of one statement and the imports of the file. What happens in the functions that it calls
/// is for those who follow calls.
final class Effects {
  private final Facts facts;
  private final Cursor cursor;

  Effects(Facts facts, Cursor cursor) {
    this.facts = facts;
    this.cursor = cursor;
  }

  /// A call that runs while the module loads.
  void call(Expr.Call call) {
    if (call.function() instanceof Expr.Name name && isBuiltin(name.id())) {
      builtin(name.id(), call);
      return;
    }
    Optional<String> origin = facts.origins.of(call.function());
    if (origin.isPresent()) {
      known(origin.get(), call);
    }
    if (call.function() instanceof Expr.Attribute method) {
      EffectKind kind = EffectTable.METHODS.get(method.attr());
      if (kind != null) {
        add(kind, "." + method.attr(), call.start());
      }
      ownNamespace(method, call);
    }
  }

  private void known(String origin, Expr.Call call) {
    EffectKind kind = EffectTable.CALLS.get(origin);
    if (kind != null) {
      add(kind, origin, call.start());
      return;
    }
    int dot = origin.lastIndexOf('.');
    if (dot > 0 && EffectTable.MUTATORS.contains(origin.substring(dot + 1))) {
      String container = origin.substring(0, dot);
      EffectKind state = state(container);
      if (state != EffectKind.PATCH_ATTRIBUTE) {
        add(state, origin, call.start());
      }
    } else if (origin.endsWith(".register") && isAbstractBase(origin)) {
      add(EffectKind.ABC_REGISTER, origin, call.start());
    }
  }

  private static boolean isAbstractBase(String origin) {
    return origin.startsWith("collections.abc.")
        || origin.startsWith("numbers.")
        || origin.startsWith("typing.")
        || origin.startsWith("os.PathLike")
        || origin.startsWith("io.");
  }

  private void builtin(String name, Expr.Call call) {
    EffectKind kind = EffectTable.BUILTINS.get(name);
    if (kind != null) {
      add(kind, name, call.start());
      return;
    }
    switch (name) {
      case "open" ->
          add(isWriting(call) ? EffectKind.FILE_WRITE : EffectKind.FILE_READ, name, call.start());
      case "setattr", "delattr" -> patch(call);
      case "vars", "dir" -> {
        if (call.args().isEmpty() || isImportedModule(call.args().getFirst())) {
          add(EffectKind.NAMESPACE_READ, name, call.start());
        }
      }
      case "globals", "locals" -> {
        if (cursor.isAtModuleLevel()) {
          add(EffectKind.NAMESPACE_READ, name, call.start());
        }
      }
      default -> {}
    }
  }

  /// `setattr(m, "x", v)` of an imported `m`.
  private void patch(Expr.Call call) {
    if (!call.args().isEmpty()) {
      patchOrState(call.args().getFirst(), call.start());
    }
  }

  private void patchOrState(Expr object, int offset) {
    Optional<String> origin = facts.origins.of(object);
    if (origin.isPresent() && !isOwnObject(origin.get())) {
      boolean isBuiltins = origin.get().equals("builtins");
      add(
          isBuiltins ? EffectKind.PATCH_BUILTINS : EffectKind.PATCH_ATTRIBUTE,
          origin.get(),
          offset);
    }
  }

  private static boolean isWriting(Expr.Call call) {
    Optional<Expr> mode = call.args().size() > 1 ? Optional.of(call.args().get(1)) : mode(call);
    return mode.isPresent()
        && mode.get() instanceof Expr.Constant c
        && c.value() instanceof Literal.Str text
        && isWriting(text.value());
  }

  private static boolean isWriting(String mode) {
    return mode.contains("w") || mode.contains("a") || mode.contains("x") || mode.contains("+");
  }

  private static Optional<Expr> mode(Expr.Call call) {
    for (Keyword keyword : call.keywords()) {
      if (keyword.name().isPresent() && keyword.name().get().equals("mode")) {
        return Optional.of(keyword.value());
      }
    }
    return Optional.empty();
  }

  private boolean isImportedModule(Expr expr) {
    if (expr instanceof Expr.Name name) {
      int id = facts.imported.find(name.id());
      return id != ImportedNames.NONE;
    }
    Optional<String> origin = facts.origins.of(expr);
    return origin.isPresent() && !isOwnObject(origin.get());
  }

  /// `globals().update(…)` and the like.
  private void ownNamespace(Expr.Attribute method, Expr.Call call) {
    if (EffectTable.MUTATORS.contains(method.attr()) && isOwnNamespace(method.value())) {
      add(EffectKind.NAMESPACE_WRITE, "globals()." + method.attr(), call.start());
    }
  }

  private boolean isOwnNamespace(Expr expr) {
    return expr instanceof Expr.Call call
        && call.function() instanceof Expr.Name name
        && call.args().isEmpty()
        && cursor.isAtModuleLevel()
        && switch (name.id()) {
          case "globals", "locals", "vars" -> isBuiltin(name.id());
          default -> false;
        };
  }

  /// A call as a statement: its result is dropped, so it is there for its effect.
  void resultDropped(Expr.Call call) {
    Optional<String> origin = facts.origins.of(call.function());
    if (origin.isEmpty()) {
      return;
    }
    String function = origin.get();
    int dot = function.lastIndexOf('.');
    boolean isMutator = dot > 0 && EffectTable.MUTATORS.contains(function.substring(dot + 1));
    if (isOwnObject(function)
        || EffectTable.HARMLESS.contains(function)
        || EffectTable.CALLS.containsKey(function)
        || function.endsWith(".register") && isAbstractBase(function)) {
      return;
    }
    if (!isMutator || state(function.substring(0, dot)) == EffectKind.PATCH_ATTRIBUTE) {
      add(EffectKind.REGISTER_CALL, function, call.start());
    }
  }

  /// A decorator: a method of an imported object may keep what it decorates.
  void decorator(Expr decorator) {
    Expr function = decorator instanceof Expr.Call call ? call.function() : decorator;
    Optional<String> origin = facts.origins.of(function);
    if (origin.isEmpty() || isOwnObject(origin.get())) {
      return;
    }
    EffectKind kind = EffectTable.CALLS.get(origin.get());
    if (kind != null) {
      if (function == decorator) {
        add(kind, origin.get(), decorator.start());
      }
    } else if (origin.get().endsWith(".register") && isAbstractBase(origin.get())) {
      if (function == decorator) {
        add(EffectKind.ABC_REGISTER, origin.get(), decorator.start());
      }
    } else if (isMethodOfObject(function)) {
      add(EffectKind.REGISTER_DECORATOR, origin.get(), decorator.start());
    }
  }

  /// `obj.method` where `obj` came by a from-import: an object, or a module that is used like one.
  private boolean isMethodOfObject(Expr function) {
    Expr root = function;
    while (root instanceof Expr.Attribute attribute) {
      root = attribute.value();
    }
    if (root == function || !(root instanceof Expr.Name name)) {
      return false;
    }
    int id = facts.imported.find(name.id());
    if (id == ImportedNames.NONE) {
      return false;
    }
    Imported imported = facts.imported.get(id);
    boolean looksLikeClass = Character.isUpperCase(imported.name().charAt(0));
    return !imported.isModule() && !looksLikeClass;
  }

  /// An assignment to, or deletion of, an attribute or item.
  void store(Expr.Attribute target) {
    if (!cursor.mayRunAtImport()) {
      return;
    }
    Optional<String> origin = facts.origins.of(target);
    if (origin.isPresent() && !isOwnObject(origin.get())) {
      EffectKind kind = state(origin.get());
      boolean isBuiltins = origin.get().startsWith("builtins.") && kind != EffectKind.IMPORT_HOOK;
      add(isBuiltins ? EffectKind.PATCH_BUILTINS : kind, origin.get(), target.start());
    }
  }

  void store(Expr.Subscript target) {
    if (!cursor.mayRunAtImport()) {
      return;
    }
    if (isOwnNamespace(target.value())) {
      add(EffectKind.NAMESPACE_WRITE, "globals()[…]", target.start());
      return;
    }
    Optional<String> origin = facts.origins.of(target.value());
    if (origin.isPresent() && !isOwnObject(origin.get())) {
      EffectKind kind = state(origin.get());
      add(
          kind == EffectKind.PATCH_ATTRIBUTE ? EffectKind.WRITE_ITEM : kind,
          origin.get() + "[…]",
          target.start());
    }
  }

  /// Which known state this is, or [EffectKind#PATCH_ATTRIBUTE] for any other object.
  private static EffectKind state(String origin) {
    EffectKind kind = EffectTable.STATE.get(origin);
    return kind == null ? EffectKind.PATCH_ATTRIBUTE : kind;
  }

  /// A read that looks at state which depends on what is loaded.
  void read(int name, String path, int offset) {
    if (path.isEmpty() && facts.imported.get(name).isModule()) {
      return;
    }
    String origin = facts.imported.get(name).origin();
    if (path.endsWith("__dict__")) {
      add(EffectKind.NAMESPACE_READ, origin + "." + path, offset);
    } else if (origin.equals("sys.modules")
        || origin.equals("sys") && (path.equals("modules") || path.startsWith("modules."))) {
      add(EffectKind.READ_SYS_MODULES, "sys.modules", offset);
    }
  }

  void raise(Stmt.Raise s) {
    boolean isExit =
        s.exception().isPresent()
            && (s.exception().get() instanceof Expr.Call call
                    ? call.function()
                    : s.exception().get())
                instanceof Expr.Name name
            && name.id().equals("SystemExit");
    add(isExit ? EffectKind.EXIT : EffectKind.RAISE, isExit ? "SystemExit" : "raise", s.start());
  }

  /// A change of the package's own `__path__`.
  void ownPath(int offset) {
    if (cursor.mayRunAtImport()) {
      add(EffectKind.EXTEND_PATH, "__path__", offset);
    }
  }

  /// Made by this very module, so that changing it is nobody else's business.
  private static boolean isOwnObject(String origin) {
    return origin.contains("()");
  }

  private boolean isBuiltin(String name) {
    return facts.imported.find(name) == ImportedNames.NONE && !facts.isBound(name);
  }

  private void add(EffectKind kind, String detail, int offset) {
    facts.effect(kind, detail, offset);
  }
}
