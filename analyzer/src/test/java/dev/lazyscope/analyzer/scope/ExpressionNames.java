package dev.lazyscope.analyzer.scope;

import dev.lazyscope.analyzer.scope.Scope.Kind;
import dev.lazyscope.analyzer.tree.Comprehension;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Keyword;
import dev.lazyscope.analyzer.tree.Node;
import dev.lazyscope.analyzer.tree.Parameter;
import java.util.List;

/// Collects what expressions do to names.
final class ExpressionNames {
  private final BlockStack blocks;

  ExpressionNames(BlockStack blocks) {
    this.blocks = blocks;
  }

  /// An expression that is evaluated in a block of its own.
  void readIn(Kind kind, String name, Expr expression) {
    blocks.enter(kind, name, expression);
    read(expression);
    blocks.exit();
  }

  void defaults(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      parameter.defaultValue().ifPresent(this::read);
    }
  }

  void bindParameters(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      blocks.current().add(parameter.name(), Block.PARAMETER);
    }
  }

  /// The target of an assignment, a loop, `with … as` or `del`.
  void bind(Expr target) {
    switch (target) {
      case Expr.Name name -> blocks.bind(name.id());
      case Expr.TupleDisplay tuple -> tuple.elements().forEach(this::bind);
      case Expr.ListDisplay list -> list.elements().forEach(this::bind);
      case Expr.Starred starred -> bind(starred.value());
      case Expr other -> read(other);
    }
  }

  void readAll(List<Expr> expressions) {
    for (Expr expression : expressions) {
      read(expression);
    }
  }

  void read(Expr expression) {
    switch (expression) {
      case Expr.Name e -> blocks.read(e.id());
      case Expr.Attribute e -> read(e.value());
      case Expr.Call e -> {
        read(e.function());
        readAll(e.args());
        for (Keyword keyword : e.keywords()) {
          read(keyword.value());
        }
      }
      case Expr.Constant _ -> {}
      case Expr.Subscript e -> {
        read(e.value());
        read(e.slice());
      }
      case Expr.TupleDisplay e -> readAll(e.elements());
      case Expr.ListDisplay e -> readAll(e.elements());
      case Expr.SetDisplay e -> readAll(e.elements());
      case Expr.DictDisplay e -> e.items().forEach(this::item);
      case Expr.BinOp e -> {
        read(e.left());
        read(e.right());
      }
      case Expr.BoolOp e -> readAll(e.values());
      case Expr.UnaryOp e -> read(e.operand());
      case Expr.Compare e -> {
        read(e.left());
        readAll(e.comparators());
      }
      case Expr.IfExp e -> {
        read(e.test());
        read(e.body());
        read(e.orElse());
      }
      case Expr.JoinedStr e -> readAll(e.values());
      case Expr.TemplateStr e -> readAll(e.values());
      case Expr.FormattedValue e -> {
        read(e.value());
        e.formatSpec().ifPresent(this::read);
      }
      case Expr.Interpolation e -> {
        read(e.value());
        e.formatSpec().ifPresent(this::read);
      }
      case Expr.Starred e -> read(e.value());
      case Expr.Slice e -> {
        e.lower().ifPresent(this::read);
        e.upper().ifPresent(this::read);
        e.step().ifPresent(this::read);
      }
      case Expr.NamedExpr e -> named(e);
      case Expr.Lambda e -> lambda(e);
      case Expr.ListComp e ->
          comprehension(e, "<listcomp>", e.generators(), () -> read(e.element()));
      case Expr.SetComp e -> comprehension(e, "<setcomp>", e.generators(), () -> read(e.element()));
      case Expr.DictComp e -> comprehension(e, "<dictcomp>", e.generators(), () -> item(e.item()));
      case Expr.GeneratorExp e ->
          comprehension(e, "<genexpr>", e.generators(), () -> read(e.element()));
      case Expr.Await e -> read(e.value());
      case Expr.Yield e -> e.value().ifPresent(this::read);
      case Expr.YieldFrom e -> read(e.value());
    }
  }

  private void item(Expr.DictItem item) {
    switch (item) {
      case Expr.DictItem.Pair pair -> {
        read(pair.key());
        read(pair.value());
      }
      case Expr.DictItem.Unpacked unpacked -> read(unpacked.value());
    }
  }

  private void named(Expr.NamedExpr e) {
    if (blocks.current().isComprehension()) {
      blocks.bindAroundComprehension(e.target().id());
    } else {
      blocks.bind(e.target().id());
    }
    read(e.value());
  }

  private void lambda(Expr.Lambda e) {
    defaults(e.parameters());
    blocks.enterBody(Kind.LAMBDA, "<lambda>", e);
    bindParameters(e.parameters());
    read(e.body());
    blocks.exit();
  }

  /// The outermost iterable is evaluated in the block around (language reference 6.2.4).
  private void comprehension(
      Node node, String name, List<Comprehension> generators, Runnable element) {
    if (generators.isEmpty()) {
      element.run(); // Only what a broken file leaves.
      return;
    }
    read(generators.getFirst().iter());
    boolean isGenerator = node instanceof Expr.GeneratorExp;
    blocks.enterBody(isGenerator ? Kind.GENERATOR : Kind.COMPREHENSION, name, node);
    for (int i = 0; i < generators.size(); i++) {
      Comprehension generator = generators.get(i);
      bind(generator.target());
      if (i > 0) {
        read(generator.iter());
      }
      readAll(generator.ifs());
    }
    element.run();
    blocks.exit();
  }
}
