package dev.lazyscope.analyzer.scope;

import dev.lazyscope.analyzer.scope.Scope.Kind;
import dev.lazyscope.analyzer.tree.Alias;
import dev.lazyscope.analyzer.tree.ExceptHandler;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Keyword;
import dev.lazyscope.analyzer.tree.MatchCase;
import dev.lazyscope.analyzer.tree.Module;
import dev.lazyscope.analyzer.tree.Parameter;
import dev.lazyscope.analyzer.tree.Pattern;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.analyzer.tree.TypeParam;
import dev.lazyscope.analyzer.tree.WithItem;
import java.util.List;

/// Collects what statements do to names.
final class StatementNames {
  private final BlockStack blocks;
  private final ExpressionNames expressions;

  /// With `from __future__ import annotations` annotations are strings and name nothing.
  private final boolean hasAnnotationBlocks;

  private StatementNames(BlockStack blocks, boolean hasAnnotationBlocks) {
    this.blocks = blocks;
    this.expressions = new ExpressionNames(blocks);
    this.hasAnnotationBlocks = hasAnnotationBlocks;
  }

  static void collect(Module module, BlockStack blocks) {
    new StatementNames(blocks, !importsFutureAnnotations(module)).all(module.body());
  }

  private static boolean importsFutureAnnotations(Module module) {
    return module.body().stream()
        .anyMatch(
            statement ->
                statement instanceof Stmt.ImportFrom from
                    && from.level() == 0
                    && from.module().equals("__future__")
                    && from.names().stream().anyMatch(a -> a.name().equals("annotations")));
  }

  private void all(List<Stmt> statements) {
    for (Stmt statement : statements) {
      one(statement);
    }
  }

  private void one(Stmt statement) {
    switch (statement) {
      case Stmt.FunctionDef function -> function(function);
      case Stmt.ClassDef cls -> classDef(cls);
      case Stmt.Return s -> s.value().ifPresent(expressions::read);
      case Stmt.Delete s -> s.targets().forEach(expressions::bind);
      case Stmt.Assign s -> {
        s.targets().forEach(expressions::bind);
        expressions.read(s.value());
      }
      case Stmt.TypeAlias s -> typeAlias(s);
      case Stmt.AugAssign s -> {
        expressions.bind(s.target());
        expressions.read(s.value());
      }
      case Stmt.AnnAssign s -> annotated(s);
      case Stmt.For s -> {
        expressions.bind(s.target());
        expressions.read(s.iter());
        all(s.body());
        all(s.orElse());
      }
      case Stmt.While s -> {
        expressions.read(s.test());
        all(s.body());
        all(s.orElse());
      }
      case Stmt.If s -> branches(s);
      case Stmt.With s -> {
        for (WithItem item : s.items()) {
          expressions.read(item.context());
          item.target().ifPresent(expressions::bind);
        }
        all(s.body());
      }
      case Stmt.Match s -> {
        expressions.read(s.subject());
        s.cases().forEach(this::matchCase);
      }
      case Stmt.Raise s -> {
        s.exception().ifPresent(expressions::read);
        s.cause().ifPresent(expressions::read);
      }
      case Stmt.Try s -> {
        all(s.body());
        s.handlers().forEach(this::handler);
        all(s.orElse());
        all(s.finalBody());
      }
      case Stmt.Assert s -> {
        expressions.read(s.test());
        s.message().ifPresent(expressions::read);
      }
      case Stmt.Import s -> s.names().forEach(this::plainImport);
      case Stmt.ImportFrom s -> s.names().forEach(this::fromImport);
      case Stmt.Global s -> s.names().forEach(blocks::declareGlobal);
      case Stmt.Nonlocal s -> s.names().forEach(name -> blocks.current().add(name, Block.NONLOCAL));
      case Stmt.ExprStmt s -> expressions.read(s.value());
      case Stmt.Pass _, Stmt.Break _, Stmt.Continue _ -> {}
    }
  }

  private void plainImport(Alias alias) {
    int dot = alias.name().indexOf('.');
    String top = dot < 0 ? alias.name() : alias.name().substring(0, dot);
    blocks.current().add(alias.asName().orElse(top), Block.IMPORT);
  }

  private void fromImport(Alias alias) {
    if (!alias.name().equals("*")) {
      blocks.current().add(alias.boundName(), Block.IMPORT);
    }
  }

  /// A loop and no recursion over `elif`: chains of thousands exist.
  private void branches(Stmt.If first) {
    Stmt.If branch = first;
    while (true) {
      expressions.read(branch.test());
      all(branch.body());
      if (branch.orElse().size() == 1 && branch.orElse().getFirst() instanceof Stmt.If next) {
        branch = next;
      } else {
        all(branch.orElse());
        return;
      }
    }
  }

  private void function(Stmt.FunctionDef function) {
    blocks.bind(function.name());
    expressions.defaults(function.parameters());
    function.decorators().forEach(expressions::read);
    boolean isGeneric = !function.typeParams().isEmpty();
    if (isGeneric) {
      blocks.enter(Kind.TYPE_PARAMETERS, function.name(), function);
      function.typeParams().forEach(this::typeParam);
    }
    signature(function);
    blocks.enterBody(Kind.FUNCTION, function.name(), function);
    expressions.bindParameters(function.parameters());
    all(function.body());
    blocks.exit();
    if (isGeneric) {
      blocks.exit();
    }
  }

  private void signature(Stmt.FunctionDef function) {
    if (hasAnnotationBlocks) {
      blocks.enter(Kind.ANNOTATION, "__annotate__", function);
      for (Parameter parameter : function.parameters()) {
        parameter.annotation().ifPresent(expressions::read);
      }
      function.returns().ifPresent(expressions::read);
      blocks.exit();
    }
  }

  private void classDef(Stmt.ClassDef cls) {
    blocks.bind(cls.name());
    cls.decorators().forEach(expressions::read);
    boolean isGeneric = !cls.typeParams().isEmpty();
    if (isGeneric) {
      blocks.enterClassParameters(cls.name(), cls);
      cls.typeParams().forEach(this::typeParam);
    }
    cls.bases().forEach(expressions::read);
    for (Keyword keyword : cls.keywords()) {
      expressions.read(keyword.value());
    }
    blocks.enterBody(Kind.CLASS, cls.name(), cls);
    if (isGeneric) {
      blocks.bind("__type_params__");
    }
    all(cls.body());
    blocks.exit();
    if (isGeneric) {
      blocks.exit();
    }
  }

  private void typeAlias(Stmt.TypeAlias alias) {
    expressions.bind(alias.name());
    boolean isGeneric = !alias.typeParams().isEmpty();
    if (isGeneric) {
      blocks.enter(Kind.TYPE_PARAMETERS, alias.name().id(), alias);
      alias.typeParams().forEach(this::typeParam);
    }
    blocks.enterBody(Kind.TYPE_ALIAS, alias.name().id(), alias);
    expressions.read(alias.value());
    blocks.exit();
    if (isGeneric) {
      blocks.exit();
    }
  }

  private void typeParam(TypeParam param) {
    blocks.declareTypeParameter(param.name());
    param.bound().ifPresent(bound -> expressions.readIn(Kind.TYPE_VARIABLE, param.name(), bound));
    param
        .defaultValue()
        .ifPresent(value -> expressions.readIn(Kind.TYPE_VARIABLE, param.name(), value));
  }

  /// Annotations of variables in functions are never evaluated and name nothing.
  private void annotated(Stmt.AnnAssign s) {
    boolean isName = s.target() instanceof Expr.Name;
    if (!isName || s.isSimple() || s.value().isPresent()) {
      expressions.bind(s.target());
    }
    if (hasAnnotationBlocks && !blocks.current().isFunctionLike()) {
      blocks.enterVariableAnnotations(s.annotation());
      expressions.read(s.annotation());
      blocks.exit();
    }
    s.value().ifPresent(expressions::read);
  }

  private void handler(ExceptHandler handler) {
    handler.type().ifPresent(expressions::read);
    handler.name().ifPresent(blocks::bind);
    all(handler.body());
  }

  private void matchCase(MatchCase matchCase) {
    pattern(matchCase.pattern());
    matchCase.guard().ifPresent(expressions::read);
    all(matchCase.body());
  }

  private void pattern(Pattern pattern) {
    switch (pattern) {
      case Pattern.MatchValue p -> expressions.read(p.value());
      case Pattern.MatchSingleton _ -> {}
      case Pattern.MatchSequence p -> p.patterns().forEach(this::pattern);
      case Pattern.MatchMapping p -> {
        p.keys().forEach(expressions::read);
        p.patterns().forEach(this::pattern);
        p.rest().ifPresent(blocks::bind);
      }
      case Pattern.MatchClass p -> {
        expressions.read(p.cls());
        p.patterns().forEach(this::pattern);
        p.keywordPatterns().forEach(this::pattern);
      }
      case Pattern.MatchStar p -> p.name().ifPresent(blocks::bind);
      case Pattern.MatchAs p -> {
        p.pattern().ifPresent(this::pattern);
        p.name().ifPresent(blocks::bind);
      }
      case Pattern.MatchOr p -> p.patterns().forEach(this::pattern);
    }
  }
}
