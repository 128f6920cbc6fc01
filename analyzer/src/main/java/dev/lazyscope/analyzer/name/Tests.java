package dev.lazyscope.analyzer.name;

import dev.lazyscope.analyzer.summary.Guard;
import dev.lazyscope.analyzer.tree.ExceptHandler;
import dev.lazyscope.analyzer.tree.Expr;
import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.analyzer.tree.Stmt;
import dev.lazyscope.analyzer.tree.WithItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Recognises the tests that are written around imports: `TYPE_CHECKING`, versions, platforms and
/// `__main__`.
public final class Tests {
  private final Origins origins;

  public Tests(Origins origins) {
    this.origins = origins;
  }

  /// {@return what holds in the body of `if test:`, or in its `else` when `negated`}
  public List<Guard> guards(Expr test, boolean negated) {
    if (test instanceof Expr.UnaryOp not && not.op() == Expr.UnaryOperator.NOT) {
      return guards(not.operand(), !negated);
    }
    // `a and b` holds means both hold; `a or b` does not hold means neither does.
    if (test instanceof Expr.BoolOp parts && (parts.op() == Expr.BoolOperator.AND) != negated) {
      List<Guard> all = new ArrayList<>();
      for (Expr part : parts.values()) {
        all.addAll(guards(part, negated));
      }
      return all;
    }
    return List.of(guard(test, negated));
  }

  /// {@return whether the branch is only for type checkers}
  public boolean isTypeCheckingOnly(Expr test, boolean negated) {
    return guards(test, negated).contains(new Guard.TypeChecking(false));
  }

  /// {@return whether the branch runs only in the entry script}
  public boolean isMainOnly(Expr test, boolean negated) {
    return guards(test, negated).contains(new Guard.MainOnly(false));
  }

  private Guard guard(Expr test, boolean negated) {
    return switch (test) {
      case Expr.Name name when name.id().equals("TYPE_CHECKING") || isTypeChecking(name) ->
          new Guard.TypeChecking(negated);
      case Expr.Attribute attribute when attribute.attr().equals("TYPE_CHECKING") ->
          new Guard.TypeChecking(negated);
      case Expr.Constant constant when isFalse(constant.value()) -> new Guard.TypeChecking(negated);
      case Expr.Compare compare when compare.ops().size() == 1 -> comparison(compare, negated);
      case Expr.Call call -> platformCall(call, negated);
      case Expr _ -> new Guard.Condition(negated);
    };
  }

  private boolean isTypeChecking(Expr.Name name) {
    return origins.of(name).filter(origin -> origin.endsWith(".TYPE_CHECKING")).isPresent();
  }

  private static boolean isFalse(Literal literal) {
    return literal == Literal.Singleton.FALSE
        || literal instanceof Literal.Int number && number.value() == 0;
  }

  private Guard comparison(Expr.Compare compare, boolean negated) {
    Expr right = compare.comparators().getFirst();
    Expr.CompareOperator op = compare.ops().getFirst();
    if (isMainTest(compare.left(), right) || isMainTest(right, compare.left())) {
      return switch (op) {
        case EQ -> new Guard.MainOnly(negated);
        case NOT_EQ -> new Guard.MainOnly(!negated);
        case LT, LT_E, GT, GT_E, IS, IS_NOT, IN, NOT_IN -> new Guard.Condition(negated);
      };
    }
    Optional<Guard> version =
        version(compare.left(), op, right, negated)
            .or(() -> version(right, mirrored(op), compare.left(), negated));
    if (version.isPresent()) {
      return version.get();
    }
    return isPlatform(compare.left()) || isPlatform(right)
        ? new Guard.Platform(SourceText.of(compare), negated)
        : new Guard.Condition(negated);
  }

  private static boolean isMainTest(Expr name, Expr value) {
    return name instanceof Expr.Name n
        && n.id().equals("__name__")
        && value instanceof Expr.Constant c
        && c.value() instanceof Literal.Str s
        && s.value().equals("__main__");
  }

  /// A test of `sys.version_info` as a whole, of a slice or of its first part.
  private Optional<Guard> version(
      Expr tested, Expr.CompareOperator op, Expr value, boolean negated) {
    boolean isWhole = isVersionInfo(tested);
    boolean isPart =
        tested instanceof Expr.Subscript s && isVersionInfo(s.value()) && isStart(s.slice())
            || tested instanceof Expr.Attribute a
                && a.attr().equals("major")
                && isVersionInfo(a.value());
    if (!isWhole && !isPart) {
      return Optional.empty();
    }
    List<Integer> parts = numbers(value);
    if (parts.isEmpty()) {
      return Optional.of(new Guard.Condition(negated));
    }
    return symbol(op, isWhole).map(symbol -> new Guard.Version(symbol, parts, negated));
  }

  /// `version_info > (3, 11)` holds in every 3.11, whose tuple is longer: hence `>=`, and `<=` is
  /// `<`.
  private static Optional<String> symbol(Expr.CompareOperator op, boolean isWhole) {
    return switch (op) {
      case LT -> Optional.of("<");
      case LT_E -> Optional.of(isWhole ? "<" : "<=");
      case GT -> Optional.of(isWhole ? ">=" : ">");
      case GT_E -> Optional.of(">=");
      case EQ -> Optional.of("==");
      case NOT_EQ -> Optional.of("!=");
      case IS, IS_NOT, IN, NOT_IN -> Optional.empty();
    };
  }

  private static Expr.CompareOperator mirrored(Expr.CompareOperator op) {
    return switch (op) {
      case LT -> Expr.CompareOperator.GT;
      case LT_E -> Expr.CompareOperator.GT_E;
      case GT -> Expr.CompareOperator.LT;
      case GT_E -> Expr.CompareOperator.LT_E;
      case EQ, NOT_EQ, IS, IS_NOT, IN, NOT_IN -> op;
    };
  }

  private boolean isVersionInfo(Expr expr) {
    return is(expr, "sys.version_info");
  }

  /// `[0]` or `[:n]`.
  private static boolean isStart(Expr slice) {
    return slice instanceof Expr.Slice s && s.lower().isEmpty()
        || slice instanceof Expr.Constant c && c.value() instanceof Literal.Int i && i.value() == 0;
  }

  private static List<Integer> numbers(Expr value) {
    List<Expr> parts = value instanceof Expr.TupleDisplay tuple ? tuple.elements() : List.of(value);
    List<Integer> numbers = new ArrayList<>();
    for (Expr part : parts) {
      if (part instanceof Expr.Constant c && c.value() instanceof Literal.Int number) {
        numbers.add((int) number.value());
      } else if (numbers.isEmpty()) {
        return List.of();
      } else {
        break; // (3, 11, "final") and the like: the numbers decide.
      }
    }
    return numbers;
  }

  private boolean isPlatform(Expr expr) {
    Expr subject = expr instanceof Expr.Subscript s ? s.value() : expr;
    return is(subject, "sys.platform")
        || is(subject, "os.name")
        || subject instanceof Expr.Call call && is(call.function(), "platform.system");
  }

  private Guard platformCall(Expr.Call call, boolean negated) {
    boolean isStartsWith =
        call.function() instanceof Expr.Attribute method
            && method.attr().equals("startswith")
            && isPlatform(method.value());
    return isStartsWith
        ? new Guard.Platform(SourceText.of(call), negated)
        : new Guard.Condition(negated);
  }

  /// {@return the names of the exceptions that the handlers of a `try` catch; `*` for all}
  public List<String> handled(Stmt.Try statement) {
    List<String> handled = new ArrayList<>();
    for (ExceptHandler handler : statement.handlers()) {
      if (handler.type().isEmpty()) {
        handled.add("*");
      } else {
        names(handler.type().get(), handled);
      }
    }
    return handled;
  }

  /// {@return what an import inside a `with` statement is told of it}
  public Guard guard(Stmt.With statement) {
    for (WithItem item : statement.items()) {
      if (item.context() instanceof Expr.Call call && is(call.function(), "contextlib.suppress")) {
        List<String> handled = new ArrayList<>();
        call.args().forEach(arg -> names(arg, handled));
        return new Guard.Suppress(handled);
      }
    }
    return Guard.Block.WITH;
  }

  private void names(Expr type, List<String> names) {
    if (type instanceof Expr.TupleDisplay tuple) {
      tuple.elements().forEach(element -> names(element, names));
    } else {
      names.add(SourceText.of(type));
    }
  }

  private boolean is(Expr expr, String dotted) {
    return origins.of(expr).filter(dotted::equals).isPresent();
  }
}
