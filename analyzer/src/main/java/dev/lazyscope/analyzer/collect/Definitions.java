package dev.lazyscope.analyzer.collect;

import dev.lazyscope.analyzer.name.ImportedNames;
import dev.lazyscope.analyzer.name.Readers;
import dev.lazyscope.analyzer.summary.ImportSite.Scope;
import dev.lazyscope.analyzer.summary.ModuleSummary.Binding;
import dev.lazyscope.analyzer.summary.ModuleSummary.UseKind;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Keyword;
import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.analyzer.tree.Parameter;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.analyzer.tree.TypeParam;
import java.util.ArrayList;
import java.util.List;

/// Walks functions, classes, type aliases and annotations: what of them is evaluated when.
final class Definitions {
  private final Facts facts;
  private final Cursor cursor;
  private final ExpressionWalk expressions;
  private final StatementWalk statements;
  private final List<Later> later = new ArrayList<>();
  private Readers reader = Readers.NONE;

  /// A piece of code that does not run while the module loads.
  private sealed interface Later {
    GuardChain guards();

    record Body(Stmt.FunctionDef function, GuardChain guards) implements Later {}

    record Annotation(Expr expr, UseKind kind, GuardChain guards) implements Later {}
  }

  Definitions(Facts facts, Cursor cursor, ExpressionWalk expressions, StatementWalk statements) {
    this.facts = facts;
    this.cursor = cursor;
    this.expressions = expressions;
    this.statements = statements;
  }

  void walkLater() {
    for (int i = 0; i < later.size(); i++) {
      Later item = later.get(i);
      cursor.guards = item.guards();
      switch (item) {
        case Later.Body body -> body(body.function());
        case Later.Annotation annotation -> {
          cursor.kind = annotation.kind();
          expressions.walk(annotation.expr());
        }
      }
    }
    cursor.kind = UseKind.FUNCTION_BODY;
  }

  void function(Stmt.FunctionDef function) {
    expressions.bindName(function.name(), Binding.FUNCTION, function.start());
    decorators(function.decorators());
    expressions.defaults(function.parameters());
    typeParams(function.typeParams());
    UseKind annotations =
        isRegistered(function) && !facts.hasFutureAnnotations()
            ? UseKind.READ_ANNOTATION
            : UseKind.ANNOTATION;
    for (int i = 0; i < function.parameters().size(); i++) {
      Parameter parameter = function.parameters().get(i);
      if (parameter.annotation().isPresent()) {
        annotation(parameter.annotation().get(), annotations);
      }
    }
    if (function.returns().isPresent()) {
      annotation(function.returns().get(), annotations);
    }
    if (cursor.isLater) {
      body(function);
    } else {
      later.add(new Later.Body(function, cursor.guards));
    }
  }

  /// `@f.register` of a generic function reads the annotations (`functools.singledispatch`).
  private static boolean isRegistered(Stmt.FunctionDef function) {
    for (int i = 0; i < function.decorators().size(); i++) {
      if (function.decorators().get(i) instanceof Expr.Attribute decorator
          && decorator.attr().equals("register")) {
        return true;
      }
    }
    return false;
  }

  private void body(Stmt.FunctionDef function) {
    Scope scope = cursor.scope;
    UseKind kind = cursor.kind;
    cursor.scope = Scope.FUNCTION;
    cursor.kind = UseKind.FUNCTION_BODY;
    Frame frame = expressions.enterFrame(Frame.Kind.FUNCTION);
    expressions.bindParameters(function.parameters());
    statements.all(function.body());
    expressions.leaveFrame(frame);
    cursor.scope = scope;
    cursor.kind = kind;
  }

  void classDef(Stmt.ClassDef cls) {
    expressions.bindName(cls.name(), Binding.CLASS, cls.start());
    decorators(cls.decorators());
    typeParams(cls.typeParams());
    UseKind before = cursor.enter(UseKind.BASE_CLASS);
    expressions.all(cls.bases());
    for (int i = 0; i < cls.keywords().size(); i++) {
      Keyword keyword = cls.keywords().get(i);
      expressions.walk(keyword.value());
    }
    cursor.kind = before;
    cursor.enter(UseKind.CLASS_BODY);
    Scope scope = cursor.scope;
    Readers outerReader = reader;
    reader = Readers.of(cls, facts.origins);
    cursor.scope = scope == Scope.MODULE ? Scope.CLASS : scope;
    Frame frame = expressions.enterFrame(Frame.Kind.CLASS);
    statements.all(cls.body());
    expressions.leaveFrame(frame);
    cursor.scope = scope;
    cursor.kind = before;
    reader = outerReader;
  }

  private void decorators(List<Expr> decorators) {
    for (int i = 0; i < decorators.size(); i++) {
      Expr decorator = decorators.get(i);
      if (cursor.mayRunAtImport()) {
        statements.effects().decorator(decorator);
      }
      expressions.as(UseKind.DECORATOR, decorator);
    }
  }

  /// The value, bounds and defaults are evaluated only when asked for (PEP 695).
  void typeAlias(Stmt.TypeAlias alias) {
    expressions.bindName(alias.name().id(), alias.start());
    typeParams(alias.typeParams());
    deferred(alias.value(), UseKind.FUNCTION_BODY);
  }

  private void typeParams(List<TypeParam> params) {
    for (int i = 0; i < params.size(); i++) {
      TypeParam param = params.get(i);
      param.bound().ifPresent(bound -> deferred(bound, UseKind.FUNCTION_BODY));
      param.defaultValue().ifPresent(value -> deferred(value, UseKind.FUNCTION_BODY));
    }
  }

  /// The annotation of a variable of a module, class or function.
  void variableAnnotation(Expr annotation) {
    if (cursor.scope != Scope.CLASS || reader == Readers.NONE) {
      annotation(annotation, UseKind.ANNOTATION);
    } else if (!facts.hasFutureAnnotations() || reader == Readers.VALUES_AND_STRINGS) {
      annotation(annotation, UseKind.READ_ANNOTATION);
    } else {
      if (reader == Readers.VALUES_AND_PREFIXES) {
        prefix(annotation);
      }
      annotation(annotation, UseKind.ANNOTATION);
    }
  }

  private void annotation(Expr annotation, UseKind kind) {
    if (cursor.kind == UseKind.TYPE_CHECKING || cursor.kind == UseKind.MAIN_GUARD) {
      deferred(annotation, cursor.kind);
    } else {
      deferred(annotation, cursor.isLater ? UseKind.FUNCTION_BODY : kind);
    }
  }

  private void deferred(Expr expr, UseKind kind) {
    if (expr instanceof Expr.Constant c && c.value() instanceof Literal.Str text) {
      quoted(text.value(), c.start());
    } else if (cursor.isLater) {
      expressions.walk(expr);
    } else {
      later.add(new Later.Annotation(expr, kind, cursor.guards));
    }
  }

  /// With string annotations `dataclasses` still looks up `m` of an annotation that begins `m.X`.
  private void prefix(Expr annotation) {
    Expr first = annotation;
    while (true) {
      switch (first) {
        case Expr.Subscript subscript -> first = subscript.value();
        case Expr.BinOp union -> first = union.left();
        case Expr.Attribute attribute -> {
          if (attribute.value() instanceof Expr.Name name) {
            readName(name.id(), UseKind.READ_ANNOTATION, name.start());
            return;
          }
          first = attribute.value();
        }
        case Expr _ -> {
          return;
        }
      }
    }
  }

  /// Names in an annotation that is written as a string: only type checkers read them.
  private void quoted(String text, int offset) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean isPart = i < text.length() && isNamePart(text.charAt(i));
      if (isPart && start < 0) {
        start = i;
      } else if (!isPart && start >= 0) {
        String name = text.substring(start, i);
        int dot = name.indexOf('.');
        readName(dot < 0 ? name : name.substring(0, dot), UseKind.TYPE_CHECKING, offset);
        start = -1;
      }
    }
  }

  private static boolean isNamePart(char c) {
    return c == '.' || Character.isUnicodeIdentifierPart(c);
  }

  private void readName(String name, UseKind kind, int offset) {
    int id = facts.imported.find(name);
    if (id != ImportedNames.NONE) {
      facts.use(id, "", kind, offset);
    }
  }
}
