package dev.lazyscope.analyzer.collect;

import dev.lazyscope.analyzer.name.ImportedNames;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportSite.Scope;
import dev.lazyscope.analyzer.tree.Alias;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Keyword;
import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.analyzer.tree.Stmt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes import sites of import statements and of calls that import a module named by a literal.
final class Imports {
  private final Facts facts;

  /// Names that stand for `importlib` and for `importlib.import_module` anywhere in the file.
  private final Set<String> importlibs = new HashSet<>();

  private final Set<String> importModules = new HashSet<>();

  Imports(Facts facts) {
    this.facts = facts;
  }

  void plain(Stmt.Import statement, Cursor cursor) {
    for (int i = 0; i < statement.names().size(); i++) {
      Alias alias = statement.names().get(i);
      String bound = boundName(alias);
      String origin = alias.asName().isPresent() ? alias.name() : bound;
      ImportForm form = new ImportForm.Plain(alias.name(), alias.asName());
      facts.importSite(form, statement.isLazy(), cursor, statement);
      if (cursor.scope == Scope.MODULE) {
        facts.imported.add(new ImportedNames.Imported(bound, origin, true));
      }
      if (origin.equals("importlib")) {
        importlibs.add(bound);
      }
    }
  }

  /// {@return the name that `import a.b [as c]` binds}
  static String boundName(Alias alias) {
    int dot = alias.name().indexOf('.');
    return alias.asName().orElse(dot < 0 ? alias.name() : alias.name().substring(0, dot));
  }

  void from(Stmt.ImportFrom statement, Cursor cursor) {
    List<Alias> aliases = statement.names();
    facts.importSite(form(statement), statement.isLazy(), cursor, statement);
    boolean isImportlib = statement.level() == 0 && statement.module().equals("importlib");
    boolean isFuture = statement.level() == 0 && statement.module().equals("__future__");
    for (int i = 0; i < aliases.size(); i++) {
      Alias alias = aliases.get(i);
      if (alias.name().equals("*")) {
        continue;
      }
      if (isFuture && alias.name().equals("annotations")) {
        facts.futureAnnotations();
      }
      if (isImportlib && alias.name().equals("import_module")) {
        importModules.add(alias.boundName());
      }
      if (cursor.scope == Scope.MODULE && !isFuture) {
        facts.imported.add(
            new ImportedNames.Imported(alias.boundName(), origin(statement, alias), false));
      }
    }
  }

  private static ImportForm form(Stmt.ImportFrom statement) {
    List<Alias> aliases = statement.names();
    if (aliases.size() == 1 && aliases.getFirst().name().equals("*")) {
      return new ImportForm.Star(statement.level(), statement.module());
    }
    List<ImportForm.ImportedName> names = new ArrayList<>(aliases.size());
    for (int i = 0; i < aliases.size(); i++) {
      Alias alias = aliases.get(i);
      names.add(new ImportForm.ImportedName(alias.name(), alias.boundName()));
    }
    return new ImportForm.From(statement.level(), statement.module(), names);
  }

  private static String origin(Stmt.ImportFrom statement, Alias alias) {
    String module = ".".repeat(statement.level()) + statement.module();
    return module.endsWith(".") ? module + alias.name() : module + "." + alias.name();
  }

  /// Makes a site of `importlib.import_module("m")` and `__import__("m")`.
  void dynamic(Expr.Call call, Cursor cursor) {
    switch (call.function()) {
      case Expr.Name function -> {
        if (function.id().equals("__import__")) {
          add(call, builtin(call), cursor);
        } else if (!importModules.isEmpty() && importModules.contains(function.id())) {
          add(call, importModule(call), cursor);
        }
      }
      case Expr.Attribute function -> {
        if (!importlibs.isEmpty()
            && function.attr().equals("import_module")
            && function.value() instanceof Expr.Name module
            && importlibs.contains(module.id())) {
          add(call, importModule(call), cursor);
        }
      }
      case Expr _ -> {}
    }
  }

  private void add(Expr.Call call, Optional<ImportForm> form, Cursor cursor) {
    if (form.isPresent()) {
      facts.importSite(form.get(), false, cursor, call);
    }
  }

  private static Optional<ImportForm> importModule(Expr.Call call) {
    Optional<String> name = argument(call, 0, "name").flatMap(Imports::text);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    int level = 0;
    while (level < name.get().length() && name.get().charAt(level) == '.') {
      level++;
    }
    Optional<Expr> anchor = argument(call, 1, "package");
    if (level == 0) {
      return Optional.of(new ImportForm.Dynamic(0, name.get()));
    }
    if (anchor.isEmpty()) {
      return Optional.empty();
    }
    String relative = name.get().substring(level);
    if (anchor.get() instanceof Expr.Name own
        && (own.id().equals("__name__") || own.id().equals("__package__"))) {
      return Optional.of(new ImportForm.Dynamic(level, relative));
    }
    return text(anchor.get()).flatMap(name2 -> relativeTo(name2, name.get()));
  }

  /// The absolute name of a relative one in a package, as `importlib.util.resolve_name` says.
  private static Optional<ImportForm> relativeTo(String anchor, String relative) {
    String base = anchor;
    int level = 1;
    while (level < relative.length() && relative.charAt(level) == '.') {
      int dot = base.lastIndexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      base = base.substring(0, dot);
      level++;
    }
    String rest = relative.substring(level);
    return Optional.of(new ImportForm.Dynamic(0, rest.isEmpty() ? base : base + "." + rest));
  }

  private static Optional<ImportForm> builtin(Expr.Call call) {
    Optional<Expr> level = argument(call, 4, "level");
    int dots =
        level.isPresent()
                && level.get() instanceof Expr.Constant c
                && c.value() instanceof Literal.Int number
            ? (int) Math.max(0, number.value())
            : 0;
    return argument(call, 0, "name")
        .flatMap(Imports::text)
        .map(name -> new ImportForm.Dynamic(dots, name));
  }

  private static Optional<Expr> argument(Expr.Call call, int index, String name) {
    if (index < call.args().size()) {
      return Optional.of(call.args().get(index));
    }
    for (Keyword keyword : call.keywords()) {
      if (keyword.name().isPresent() && keyword.name().get().equals(name)) {
        return Optional.of(keyword.value());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(Expr expr) {
    return expr instanceof Expr.Constant c && c.value() instanceof Literal.Str text
        ? Optional.of(text.value())
        : Optional.empty();
  }
}
