package dev.lazyscope.analyzer.script;

import dev.lazyscope.analyzer.tree.Comprehension;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Keyword;
import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.analyzer.tree.Parameter;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.analyzer.tree.TypeParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers expressions, and the functions, classes and comprehensions that they and statements make.
final class TermLowering {
  static final Term NONE = new Term.Constant(Literal.Singleton.NONE);

  private static final String LAMBDA = "<lambda>";
  private static final String LOCALS = ".<locals>.";

  private final BlockScope scope;
  private final boolean future;
  private final String owner;

  /// `owner` is the qualified name of the enclosing block and `.`, or empty.
  TermLowering(BlockScope scope, boolean future, String owner) {
    this.scope = scope;
    this.future = future;
    this.owner = owner;
  }

  /// {@return this lowering inside the type parameters, which only terms below can see}
  TermLowering within(List<TypeParam> params) {
    return params.isEmpty() ? this : within(params, scope.nested(BlockScope.Kind.TYPE_PARAMS));
  }

  /// {@return the same for a class, whose private names they have}
  TermLowering within(Stmt.ClassDef type) {
    return type.typeParams().isEmpty()
        ? this
        : within(type.typeParams(), scope.nested(BlockScope.Kind.TYPE_PARAMS, type.name()));
  }

  private TermLowering within(List<TypeParam> params, BlockScope inner) {
    params.forEach(param -> inner.declare(new Term.TypeParameter(param.name(), type(param))));
    return new TermLowering(inner, future, owner);
  }

  Target name(String id) {
    return scope.write(id);
  }

  Target target(Expr target) {
    return switch (target) {
      case Expr.Name(var id, _, _) -> name(id);
      case Expr.Attribute(var object, var attr, var at, _) ->
          new Target.Attribute(lower(object), scope.mangled(attr), at);
      case Expr.Subscript(var object, var index, var at, _) ->
          new Target.Subscript(lower(object), lower(index), at);
      case Expr.TupleDisplay(var elements, _, _) -> unpack(elements);
      case Expr.ListDisplay(var elements, _, _) -> unpack(elements);
      case Expr.Starred(var value, _, _) -> target(value);
      case Expr _ -> new Target.Unpack(List.of(), -1);
    };
  }

  private Target unpack(List<Expr> elements) {
    int star = -1;
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) instanceof Expr.Starred) {
        star = i;
      }
    }
    return new Target.Unpack(Each.of(elements, this::target), star);
  }

  Term lower(Expr expression) {
    return switch (expression) {
      case Expr.BoolOp(var op, var values, _, _) ->
          op == Expr.BoolOperator.AND ? new Term.And(lower(values)) : new Term.Or(lower(values));
      case Expr.NamedExpr(var target, var value, _, _) ->
          new Term.Bind(name(target.id()), lower(value));
      case Expr.BinOp(var left, var op, var right, var at, _) ->
          new Term.Binary(op.symbol(), lower(left), lower(right), at);
      case Expr.UnaryOp(var op, var operand, _, _) -> new Term.Unary(op.symbol(), lower(operand));
      case Expr.Lambda lambda -> lambda(lambda);
      case Expr.IfExp(var test, var yes, var no, _, _) ->
          new Term.Choose(lower(test), lower(yes), lower(no));
      case Expr.DictDisplay(var items, _, _) -> new Term.DictOf(Each.of(items, this::entry));
      case Expr.SetDisplay(var elements, _, _) -> new Term.SetOf(items(elements));
      case Expr.ListComp(var element, var generators, var at, _) ->
          comprehension(
              Term.Collection.LIST, new Element(element, Optional.empty()), generators, at);
      case Expr.SetComp(var element, var generators, var at, _) ->
          comprehension(
              Term.Collection.SET, new Element(element, Optional.empty()), generators, at);
      case Expr.DictComp(var item, var generators, var at, _) ->
          comprehension(Term.Collection.DICT, Element.of(item), generators, at);
      case Expr.GeneratorExp(var element, var generators, var at, _) ->
          comprehension(
              Term.Collection.GENERATOR, new Element(element, Optional.empty()), generators, at);
      case Expr.Await(var value, var at, _) -> new Term.Await(lower(value), at);
      case Expr.Yield(var value, _, _) -> new Term.Yield(value.map(this::lower).orElse(NONE));
      case Expr.YieldFrom(var value, var at, _) -> new Term.YieldFrom(lower(value), at);
      case Expr.Compare compare -> compare(compare);
      case Expr.Call call -> call(call);
      case Expr.FormattedValue(var value, var conversion, var spec, _, _) ->
          new Term.Format(lower(value), Math.max(conversion, 0), spec.map(this::lower));
      case Expr.Interpolation(var value, var text, var conversion, var spec, _, _) ->
          new Term.Interpolate(lower(value), text, Math.max(conversion, 0), spec.map(this::lower));
      case Expr.JoinedStr(var values, _, _) -> new Term.Join(lower(values));
      case Expr.TemplateStr(var values, _, _) -> new Term.Template(lower(values));
      case Expr.Constant(var value, _, _) -> new Term.Constant(value);
      case Expr.Attribute(var object, var attr, var at, _) ->
          new Term.Attribute(lower(object), scope.mangled(attr), at);
      case Expr.Subscript(var object, var index, var at, _) ->
          new Term.Subscript(lower(object), lower(index), at);
      case Expr.Starred(var value, _, _) ->
          new Term.TupleOf(List.of(new Term.Item(lower(value), true)));
      case Expr.Name(var id, var at, _) -> scope.read(id, at);
      case Expr.ListDisplay(var elements, _, _) -> new Term.ListOf(items(elements));
      case Expr.TupleDisplay(var elements, _, _) -> new Term.TupleOf(items(elements));
      case Expr.Slice(var lower, var upper, var step, _, _) ->
          new Term.SliceOf(lower.map(this::lower), upper.map(this::lower), step.map(this::lower));
    };
  }

  private List<Term> lower(List<Expr> expressions) {
    return Each.of(expressions, this::lower);
  }

  private List<Term.Item> items(List<Expr> elements) {
    return Each.of(elements, this::item);
  }

  private Term.Item item(Expr element) {
    return element instanceof Expr.Starred(var value, _, _)
        ? new Term.Item(lower(value), true)
        : new Term.Item(lower(element), false);
  }

  private Term.Entry entry(Expr.DictItem item) {
    return switch (item) {
      case Expr.DictItem.Pair(var key, var value) ->
          new Term.Entry(Optional.of(lower(key)), lower(value));
      case Expr.DictItem.Unpacked(var value) -> new Term.Entry(Optional.empty(), lower(value));
    };
  }

  private Term compare(Expr.Compare compare) {
    List<Term.Comparison> rest = new ArrayList<>();
    for (int i = 0; i < compare.ops().size(); i++) {
      rest.add(
          new Term.Comparison(compare.ops().get(i).symbol(), lower(compare.comparators().get(i))));
    }
    return new Term.Compare(lower(compare.left()), List.copyOf(rest), compare.start());
  }

  private Term call(Expr.Call call) {
    boolean isZeroSuper =
        call.function() instanceof Expr.Name(var id, _, _)
            && id.equals("super")
            && call.args().isEmpty()
            && call.keywords().isEmpty();
    if (isZeroSuper) {
      return new Term.ZeroSuper(call.start());
    }
    return new Term.Call(
        lower(call.function()), arguments(call.args(), call.keywords()), call.start());
  }

  private List<Term.Argument> arguments(List<Expr> args, List<Keyword> keywords) {
    if (keywords.isEmpty()) {
      return Each.of(args, this::argument);
    }
    List<Term.Argument> arguments = new ArrayList<>(args.size() + keywords.size());
    for (int i = 0; i < args.size(); i++) {
      arguments.add(argument(args.get(i)));
    }
    for (int i = 0; i < keywords.size(); i++) {
      arguments.add(argument(keywords.get(i)));
    }
    return List.copyOf(arguments);
  }

  private Term.Argument argument(Expr given) {
    return given instanceof Expr.Starred(var value, _, _)
        ? new Term.Argument(Term.Passing.UNPACKED_SEQUENCE, "", lower(value))
        : new Term.Argument(Term.Passing.POSITIONAL, "", lower(given));
  }

  private Term.Argument argument(Keyword given) {
    Term value = lower(given.value());
    return given.name().isPresent()
        ? new Term.Argument(Term.Passing.KEYWORD, given.name().get(), value)
        : new Term.Argument(Term.Passing.UNPACKED_MAPPING, "", value);
  }

  /// {@return an annotation: text under `from __future__ import annotations`}
  Term annotation(Expr annotation) {
    return future ? new Term.Deferred(lower(annotation)) : lower(annotation);
  }

  Term function(Stmt.FunctionDef function) {
    Code code =
        new Code(
            new Code.Name(owner, function.name()),
            new Code.Signature(
                generics(function.typeParams()), Lowering.params(scope, function.parameters())),
            extent(function.decorators(), function.start()),
            () -> functionBody(function));
    return new Term.MakeFunction(
        code,
        defaults(function.parameters()),
        annotations(function.parameters(), function.returns()),
        function.start());
  }

  private static Code.Extent extent(List<Expr> decorators, int at) {
    return new Code.Extent(at, decorators.isEmpty() ? at : decorators.getFirst().start());
  }

  private Code.Body functionBody(Stmt.FunctionDef function) {
    BlockScope inner = scope.nested(BlockScope.Kind.FUNCTION);
    function.parameters().forEach(parameter -> inner.declare(parameter.name()));
    boolean yields = Bindings.declare(inner, function.body());
    return new Lowering(inner, future, owner + function.name() + LOCALS)
        .body(kind(function.isAsync(), yields), function.body());
  }

  private static Code.Kind kind(boolean isAsync, boolean yields) {
    if (isAsync) {
      return yields ? Code.Kind.ASYNC_GENERATOR : Code.Kind.COROUTINE;
    }
    return yields ? Code.Kind.GENERATOR : Code.Kind.FUNCTION;
  }

  private Term lambda(Expr.Lambda lambda) {
    Code code =
        new Code(
            new Code.Name(owner, LAMBDA),
            new Code.Signature(List.of(), Lowering.params(scope, lambda.parameters())),
            lambda.start(),
            () -> lambdaBody(lambda));
    return new Term.MakeFunction(code, defaults(lambda.parameters()), List.of(), lambda.start());
  }

  private Code.Body lambdaBody(Expr.Lambda lambda) {
    BlockScope inner = scope.nested(BlockScope.Kind.FUNCTION);
    lambda.parameters().forEach(parameter -> inner.declare(parameter.name()));
    boolean yields = Bindings.declare(inner, lambda.body());
    Term value = new TermLowering(inner, future, owner + LAMBDA + LOCALS).lower(lambda.body());
    Step result = new Step.Return(value, lambda.body().start());
    return new Code.Body(
        kind(false, yields),
        List.of(result),
        inner.slotNames(),
        Optional.empty(),
        inner.readsFirst());
  }

  private List<Term> defaults(List<Parameter> parameters) {
    List<Term> defaults = List.of();
    for (int i = 0; i < parameters.size(); i++) {
      Optional<Expr> value = parameters.get(i).defaultValue();
      if (value.isPresent()) {
        defaults = defaults.isEmpty() ? new ArrayList<>(parameters.size() - i) : defaults;
        defaults.add(lower(value.get()));
      }
    }
    return List.copyOf(defaults);
  }

  private List<Term.Annotation> annotations(List<Parameter> parameters, Optional<Expr> returns) {
    List<Term.Annotation> annotations = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      if (parameter.annotation().isPresent()) {
        Term value = annotation(parameter.annotation().get());
        annotations.add(new Term.Annotation(scope.mangled(parameter.name()), value));
      }
    }
    if (returns.isPresent()) {
      annotations.add(new Term.Annotation("return", annotation(returns.get())));
    }
    return List.copyOf(annotations);
  }

  Term type(Stmt.ClassDef type) {
    Code.Signature signature = new Code.Signature(generics(type.typeParams()), List.of());
    Code.Name name = new Code.Name(owner, type.name());
    Code.Extent extent = extent(type.decorators(), type.start());
    Code code = new Code(name, signature, extent, () -> classBody(type));
    return new Term.MakeClass(code, arguments(type.bases(), type.keywords()), type.start());
  }

  Term alias(String name, List<TypeParam> params, Expr value) {
    TermLowering inner = within(params);
    return new Term.TypeAlias(name, inner.generics(params), inner.lower(value));
  }

  private List<Code.TypeParam> generics(List<TypeParam> params) {
    return Each.of(
        params,
        param ->
            new Code.TypeParam(
                scope.parameter(param.name()),
                param.bound().map(this::lower),
                param.defaultValue().map(this::lower)));
  }

  /// {@return the class of `typing` that a type parameter is of}
  private static String type(TypeParam param) {
    return switch (param.kind()) {
      case TYPE_VAR -> "TypeVar";
      case PARAM_SPEC -> "ParamSpec";
      case TYPE_VAR_TUPLE -> "TypeVarTuple";
    };
  }

  private Code.Body classBody(Stmt.ClassDef type) {
    BlockScope inner = scope.nested(BlockScope.Kind.CLASS, type.name());
    Bindings.declare(inner, type.body());
    return new Lowering(inner, future, owner + type.name() + ".")
        .body(Code.Kind.CLASS, type.body());
  }

  /// {@return what a loop goes over}
  Term iterable(Expr iter, boolean isAsync, int at) {
    return isAsync ? new Term.AsyncIterator(lower(iter), at) : lower(iter);
  }

  private Term comprehension(
      Term.Collection kind, Element element, List<Comprehension> generators, int at) {
    Code code =
        new Code(
            new Code.Name(owner, "<comprehension>"),
            Code.Signature.NONE,
            at,
            () -> comprehensionBody(kind, element, generators));
    Comprehension first = generators.getFirst();
    return new Term.Comprehend(kind, code, iterable(first.iter(), first.isAsync(), at), at);
  }

  private Code.Body comprehensionBody(
      Term.Collection kind, Element element, List<Comprehension> generators) {
    BlockScope inner = scope.nested(BlockScope.Kind.FUNCTION);
    generators.forEach(generator -> Bindings.declareTarget(inner, generator.target()));
    TermLowering terms = new TermLowering(inner, future, owner);
    Term emit =
        kind == Term.Collection.GENERATOR
            ? new Term.Yield(terms.lower(element.value()))
            : new Term.Emit(kind, terms.lower(element.value()), element.key().map(terms::lower));
    Step step = new Step.Evaluate(emit, element.value().start());
    for (int i = generators.size() - 1; i >= 0; i--) {
      Comprehension generator = generators.get(i);
      for (Expr condition : generator.ifs().reversed()) {
        step = new Step.If(terms.lower(condition), List.of(step), List.of(), condition.start());
      }
      Term iterable =
          i == 0
              ? Term.Given.ITERABLE
              : terms.iterable(generator.iter(), generator.isAsync(), generator.start());
      step =
          new Step.For(
              terms.target(generator.target()),
              iterable,
              List.of(step),
              List.of(),
              generator.start());
    }
    Code.Kind codeKind =
        kind == Term.Collection.GENERATOR ? Code.Kind.GENERATOR : Code.Kind.COMPREHENSION;
    return new Code.Body(
        codeKind, List.of(step), inner.slotNames(), Optional.empty(), inner.readsFirst());
  }

  /// What a comprehension yields: a value, or a key with its value.
  private record Element(Expr value, Optional<Expr> key) {
    static Element of(Expr.DictItem item) {
      return switch (item) {
        case Expr.DictItem.Pair(var key, var value) -> new Element(value, Optional.of(key));
        case Expr.DictItem.Unpacked(var value) -> new Element(value, Optional.empty());
      };
    }
  }
}
