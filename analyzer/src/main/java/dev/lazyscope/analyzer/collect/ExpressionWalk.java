package dev.lazyscope.analyzer.collect;

import dev.lazyscope.analyzer.name.ImportedNames;
import dev.lazyscope.analyzer.summary.ModuleSummary.Binding;
import dev.lazyscope.analyzer.summary.ModuleSummary.UseKind;
import dev.lazyscope.analyzer.tree.Comprehension;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Keyword;
import dev.lazyscope.analyzer.tree.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Walks expressions for reads of imported names, literal dynamic imports and effects.
final class ExpressionWalk {
  private final Facts facts;
  private final Cursor cursor;
  private final Imports imports;
  private final Effects effects;

  /// Lambdas and generator expressions met while the module's own code is walked.
  private final List<Later> later = new ArrayList<>();

  private record Later(Expr expr, GuardChain guards) {}

  ExpressionWalk(Facts facts, Cursor cursor, Imports imports, Effects effects) {
    this.facts = facts;
    this.cursor = cursor;
    this.imports = imports;
    this.effects = effects;
  }

  /// Walks what was put off because it does not run while the module loads.
  void walkLater() {
    for (int i = 0; i < later.size(); i++) {
      Later body = later.get(i);
      cursor.kind = UseKind.FUNCTION_BODY;
      cursor.guards = body.guards();
      switch (body.expr()) {
        // The outermost iterable was evaluated at once.
        case Expr.GeneratorExp generator ->
            comprehensionBody(generator.generators(), generator.element());
        case Expr other -> walk(other);
      }
    }
  }

  void all(List<Expr> expressions) {
    for (int i = 0; i < expressions.size(); i++) {
      walk(expressions.get(i));
    }
  }

  void optional(Optional<? extends Expr> expression) {
    if (expression.isPresent()) {
      walk(expression.get());
    }
  }

  /// Walks an expression whose reads are of this kind, if they happen at import time at all.
  void as(UseKind kind, Expr expression) {
    UseKind before = cursor.enter(kind);
    walk(expression);
    cursor.kind = before;
  }

  void defaults(List<Parameter> parameters) {
    UseKind before = cursor.enter(UseKind.DEFAULT_ARGUMENT);
    for (int i = 0; i < parameters.size(); i++) {
      optional(parameters.get(i).defaultValue());
    }
    cursor.kind = before;
  }

  void walk(Expr expression) {
    // Most expressions are one of these, and the switch below is a call for each.
    if (expression instanceof Expr.Name name) {
      name(name);
    } else if (expression instanceof Expr.Attribute attribute) {
      attribute(attribute);
    } else if (expression instanceof Expr.Call call) {
      call(call);
    } else if (!(expression instanceof Expr.Constant)) {
      composed(expression);
    }
  }

  private void composed(Expr expression) {
    switch (expression) {
      case Expr.Name _, Expr.Attribute _, Expr.Call _, Expr.Constant _ -> walk(expression);
      case Expr.Subscript e -> {
        walk(e.value());
        walk(e.slice());
      }
      case Expr.BinOp e -> {
        walk(e.left());
        walk(e.right());
      }
      case Expr.Compare e -> {
        walk(e.left());
        all(e.comparators());
      }
      case Expr.TupleDisplay e -> all(e.elements());
      case Expr.ListDisplay e -> all(e.elements());
      case Expr.DictDisplay e -> {
        List<Expr.DictItem> items = e.items();
        for (int i = 0; i < items.size(); i++) {
          item(items.get(i));
        }
      }
      case Expr.UnaryOp e -> walk(e.operand());
      case Expr.BoolOp e -> all(e.values());
      case Expr.JoinedStr e -> all(e.values());
      case Expr.FormattedValue e -> {
        walk(e.value());
        optional(e.formatSpec());
      }
      case Expr.IfExp e -> {
        walk(e.test());
        walk(e.body());
        walk(e.orElse());
      }
      case Expr.Starred e -> walk(e.value());
      case Expr.Slice e -> {
        optional(e.lower());
        optional(e.upper());
        optional(e.step());
      }
      case Expr.SetDisplay e -> all(e.elements());
      case Expr.Lambda e -> lambda(e);
      case Expr.ListComp e -> comprehension(e.generators(), e.element());
      case Expr.GeneratorExp e -> generator(e);
      case Expr.SetComp e -> comprehension(e.generators(), e.element());
      case Expr.DictComp e -> dictComprehension(e);
      case Expr.NamedExpr e -> {
        walk(e.value());
        bindAroundComprehensions(e.target());
      }
      case Expr.Await e -> walk(e.value());
      case Expr.Yield e -> optional(e.value());
      case Expr.YieldFrom e -> walk(e.value());
      case Expr.TemplateStr e -> all(e.values());
      case Expr.Interpolation e -> {
        walk(e.value());
        optional(e.formatSpec());
      }
    }
  }

  /// The target of an assignment, a loop, `with … as`.
  void bind(Expr target) {
    switch (target) {
      case Expr.Name name -> bindName(name.id(), name.start());
      case Expr.TupleDisplay tuple -> bindAll(tuple.elements());
      case Expr.ListDisplay list -> bindAll(list.elements());
      case Expr.Starred starred -> bind(starred.value());
      case Expr.Attribute attribute -> {
        effects.store(attribute);
        walk(attribute.value());
      }
      case Expr.Subscript subscript -> {
        effects.store(subscript);
        walk(subscript.value());
        walk(subscript.slice());
      }
      case Expr other -> walk(other);
    }
  }

  private void bindAll(List<Expr> targets) {
    for (int i = 0; i < targets.size(); i++) {
      bind(targets.get(i));
    }
  }

  /// A name bound by assignment where the cursor stands.
  void bindName(String name, int offset) {
    bindName(name, Binding.VARIABLE, offset);
  }

  void bindName(String name, Binding binding, int offset) {
    if (cursor.frame.isEmpty()) {
      facts.export(name, binding, offset);
      return;
    }
    int id = facts.imported.find(name);
    if (id != ImportedNames.NONE) {
      cursor.frame.get().bind(id);
    }
  }

  private void bindAroundComprehensions(Expr.Name name) {
    Optional<Frame> before = cursor.frame;
    while (cursor.frame.isPresent() && cursor.frame.get().kind == Frame.Kind.EXPRESSION) {
      cursor.frame = cursor.frame.get().parent;
    }
    bindName(name.id(), name.start());
    cursor.frame = before;
  }

  private void name(Expr.Name e) {
    int id = facts.imported.find(e.id());
    if (id != ImportedNames.NONE) {
      read(id, "", e.start());
    }
  }

  /// A chain of attributes: read as a whole if it starts at an imported name.
  private void attribute(Expr.Attribute chain) {
    Expr root = chain.value();
    while (root instanceof Expr.Attribute inner) {
      root = inner.value();
    }
    if (!(root instanceof Expr.Name name)) {
      walk(root);
      return;
    }
    int id = facts.imported.find(name.id());
    if (id != ImportedNames.NONE) {
      read(id, path(chain), name.start());
    }
  }

  private static String path(Expr.Attribute chain) {
    return chain.value() instanceof Expr.Attribute inner
        ? path(inner) + "." + chain.attr()
        : chain.attr();
  }

  private void read(int id, String path, int offset) {
    if (cursor.mayRunAtImport()) {
      effects.read(id, path, offset);
    }
    if (cursor.frame.isPresent()) {
      Frame frame = cursor.frame.get();
      if (frame.kind == Frame.Kind.CLASS) {
        // Only code directly in a class sees its names.
        if (!frame.binds(id)) {
          readOutside(frame, id, path, offset);
        }
      } else {
        readIn(Optional.of(frame), id, path, offset);
      }
    } else {
      facts.use(id, path, cursor.kind, offset);
    }
  }

  /// A read that a block does not satisfy, looked for in the blocks around it.
  void readOutside(Frame frame, int id, String path, int offset) {
    readIn(frame.parent, id, path, offset);
  }

  private void readIn(Optional<Frame> innermost, int id, String path, int offset) {
    Optional<Frame> next = innermost;
    while (next.isPresent()) {
      Frame frame = next.get();
      switch (frame.kind) {
        case FUNCTION -> {
          frame.read(id, path, offset);
          return;
        }
        case EXPRESSION -> {
          if (frame.binds(id)) {
            return;
          }
        }
        case CLASS -> {}
      }
      next = frame.parent;
    }
    facts.use(id, path, cursor.kind, offset);
  }

  /// Opens a block below the module.
  Frame enterFrame(Frame.Kind kind) {
    Frame frame = new Frame(kind, cursor.frame);
    cursor.frame = Optional.of(frame);
    return frame;
  }

  /// Closes it; what a function reads and does not bind is looked for outside.
  void leaveFrame(Frame frame) {
    cursor.frame = frame.parent;
    if (frame.kind == Frame.Kind.FUNCTION) {
      frame.leave(this);
    }
  }

  void bindParameters(List<Parameter> parameters) {
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      bindName(parameter.name(), parameter.start());
    }
  }

  private void call(Expr.Call call) {
    if (cursor.mayRunAtImport()) {
      effects.call(call);
    }
    imports.dynamic(call, cursor);
    walk(call.function());
    all(call.args());
    List<Keyword> keywords = call.keywords();
    for (int i = 0; i < keywords.size(); i++) {
      walk(keywords.get(i).value());
    }
  }

  private void item(Expr.DictItem item) {
    switch (item) {
      case Expr.DictItem.Pair pair -> {
        walk(pair.key());
        walk(pair.value());
      }
      case Expr.DictItem.Unpacked unpacked -> walk(unpacked.value());
    }
  }

  private void lambda(Expr.Lambda lambda) {
    if (cursor.isLater) {
      lambdaBody(lambda);
    } else {
      defaults(lambda.parameters());
      later.add(new Later(lambda, cursor.guards));
    }
  }

  private void lambdaBody(Expr.Lambda lambda) {
    Frame frame = enterFrame(Frame.Kind.EXPRESSION);
    bindParameters(lambda.parameters());
    walk(lambda.body());
    leaveFrame(frame);
  }

  /// While the module loads, only the outermost iterable is evaluated.
  private void generator(Expr.GeneratorExp generator) {
    if (cursor.isLater) {
      comprehension(generator.generators(), generator.element());
    } else {
      outermostIterable(generator.generators());
      later.add(new Later(generator, cursor.guards));
    }
  }

  private void comprehension(List<Comprehension> generators, Expr element) {
    outermostIterable(generators);
    comprehensionBody(generators, element);
  }

  private void comprehensionBody(List<Comprehension> generators, Expr element) {
    UseKind before = cursor.kind;
    Frame frame = enterComprehension(generators);
    walk(element);
    leaveFrame(frame);
    cursor.kind = before;
  }

  private void dictComprehension(Expr.DictComp comprehension) {
    outermostIterable(comprehension.generators());
    UseKind before = cursor.kind;
    Frame frame = enterComprehension(comprehension.generators());
    item(comprehension.item());
    leaveFrame(frame);
    cursor.kind = before;
  }

  private void outermostIterable(List<Comprehension> generators) {
    if (!generators.isEmpty()) {
      walk(generators.getFirst().iter());
    }
  }

  private Frame enterComprehension(List<Comprehension> generators) {
    cursor.enter(UseKind.COMPREHENSION);
    Frame frame = enterFrame(Frame.Kind.EXPRESSION);
    for (int i = 0; i < generators.size(); i++) {
      Comprehension generator = generators.get(i);
      bind(generator.target());
      if (i > 0) {
        walk(generator.iter());
      }
      all(generator.ifs());
    }
    return frame;
  }
}
