package dev.lazyscope.analyzer.parse.expression;

import dev.lazyscope.analyzer.token.Fault;
import dev.lazyscope.analyzer.token.Kind;
import dev.lazyscope.analyzer.tree.Expr;
import java.util.List;
import java.util.Optional;

/// Expressions by precedence (language reference, chapter 6), from the loosest down to unary
/// operators; what binds tighter is in [Primaries]. Chains are loops, so that only brackets,
/// lambdas and powers recurse.
public final class Expressions {
  private static final Expr.Operator[] OPERATORS = Expr.Operator.values();

  /// How tightly each binary operator binds; 0 for every other token.
  private static final byte[] PRECEDENCE = new byte[Kind.COUNT];

  static {
    PRECEDENCE[Kind.BAR] = 1;
    PRECEDENCE[Kind.CARET] = 2;
    PRECEDENCE[Kind.AMPERSAND] = 3;
    PRECEDENCE[Kind.LEFT_SHIFT] = 4;
    PRECEDENCE[Kind.RIGHT_SHIFT] = 4;
    PRECEDENCE[Kind.PLUS] = 5;
    PRECEDENCE[Kind.MINUS] = 5;
    for (byte kind : new byte[] {Kind.STAR, Kind.SLASH, Kind.DOUBLE_SLASH, Kind.PERCENT, Kind.AT}) {
      PRECEDENCE[kind] = 6;
    }
  }

  /// What stands behind most expressions, so that one token before it can be read at once.
  private static final boolean[] ENDS_EXPRESSION = new boolean[Kind.COUNT];

  static {
    for (byte kind :
        new byte[] {
          Kind.COMMA,
          Kind.RIGHT_PAREN,
          Kind.RIGHT_BRACKET,
          Kind.RIGHT_BRACE,
          Kind.NEWLINE,
          Kind.COLON,
          Kind.EQUAL
        }) {
      ENDS_EXPRESSION[kind] = true;
    }
  }

  private final Cursor c;
  private final Primaries primaries;
  private final Parameters parameters;

  public Expressions(Cursor cursor) {
    this.c = cursor;
    this.primaries = new Primaries(cursor, this);
    this.parameters = new Parameters(cursor, this);
  }

  public Primaries primaries() {
    return primaries;
  }

  public Parameters parameters() {
    return parameters;
  }

  /// {@return the operator of a binary operator token}
  public static Expr.Operator operator(byte kind) {
    return OPERATORS[kind - Kind.PLUS];
  }

  /// `star_expressions`: one expression or a tuple without brackets.
  public Expr starExpressions() {
    int start = c.start();
    Expr first = starExpression();
    if (c.kind() != Kind.COMMA) {
      return first;
    }
    int mark = c.scratch().mark();
    c.scratch().push(first);
    while (c.skip(Kind.COMMA) && startsExpression()) {
      c.scratch().push(starExpression());
    }
    return new Expr.TupleDisplay(c.scratch().take(mark), start, c.lastEnd());
  }

  /// `yield_expr | star_expressions`: the right side of an assignment.
  public Expr starExpressionsOrYield() {
    return c.kind() == Kind.YIELD ? yieldExpression() : starExpressions();
  }

  public Expr starExpression() {
    return c.kind() == Kind.STAR ? starred(false) : expression();
  }

  /// `*bitwise_or`, or `*expression` where arguments are listed.
  public Expr starred(boolean isArgument) {
    int start = c.start();
    c.advance();
    Expr value = isArgument ? expression() : bitwiseOr();
    return new Expr.Starred(value, start, c.lastEnd());
  }

  public Expr starNamedExpression() {
    return c.kind() == Kind.STAR ? starred(false) : namedExpression();
  }

  public Expr namedExpression() {
    if (c.kind() == Kind.NAME && c.peek() == Kind.COLON_EQUAL) {
      return assignmentExpression();
    }
    Expr value = expression();
    if (c.kind() == Kind.COLON_EQUAL) {
      throw c.fail("cannot use assignment expressions with " + Targets.describe(value));
    }
    return value;
  }

  Expr assignmentExpression() {
    int start = c.start();
    int nameEnd = c.end();
    Expr.Name target = new Expr.Name(c.name(), start, nameEnd);
    c.advance();
    Expr value = expression();
    return new Expr.NamedExpr(target, value, start, c.lastEnd());
  }

  Expr yieldExpression() {
    int start = c.start();
    c.advance();
    if (c.skip(Kind.FROM)) {
      Expr value = expression();
      return new Expr.YieldFrom(value, start, c.lastEnd());
    }
    Optional<Expr> value = startsExpression() ? Optional.of(starExpressions()) : Optional.empty();
    return new Expr.Yield(value, start, c.lastEnd());
  }

  /// {@return whether an expression, starred or not, can begin with the token at hand}
  public boolean startsExpression() {
    byte kind = c.kind();
    if (kind < Kind.KEYWORDS) {
      return switch (kind) {
        case Kind.FALSE, Kind.NONE, Kind.TRUE, Kind.AWAIT, Kind.LAMBDA, Kind.NOT -> true;
        default -> false;
      };
    }
    return switch (kind) {
      case Kind.NAME,
          Kind.NUMBER,
          Kind.STRING,
          Kind.FSTRING_START,
          Kind.TSTRING_START,
          Kind.LEFT_PAREN,
          Kind.LEFT_BRACKET,
          Kind.LEFT_BRACE,
          Kind.ELLIPSIS,
          Kind.MINUS,
          Kind.PLUS,
          Kind.TILDE,
          Kind.STAR,
          Kind.ERROR ->
          true;
      default -> false;
    };
  }

  /// `expression`: conditional, lambda, or anything tighter.
  public Expr expression() {
    if (c.kind() >= Kind.NAME && c.kind() <= Kind.STRING && ENDS_EXPRESSION[c.peek()]) {
      return primaries.atom();
    }
    int start = c.start();
    if (c.kind() == Kind.LAMBDA) {
      return lambda(start);
    }
    Expr value = disjunction();
    return c.kind() == Kind.IF ? conditional(value, start) : value;
  }

  private record Branch(Expr body, Expr test, int start) {}

  /// `a if b else c if d else e` nests to the right; its parts are collected first.
  private Expr conditional(Expr first, int start) {
    int mark = c.scratch().mark();
    Expr value = first;
    int valueStart = start;
    while (c.skip(Kind.IF)) {
      Expr test = disjunction();
      c.expect(Kind.ELSE, "expected 'else' after 'if' expression");
      c.scratch().push(new Branch(value, test, valueStart));
      valueStart = c.start();
      value = c.kind() == Kind.LAMBDA ? lambda(valueStart) : disjunction();
    }
    c.requireDepth(c.scratch().sizeSince(mark));
    List<Branch> branches = c.scratch().take(mark);
    int end = c.lastEnd();
    for (int i = branches.size() - 1; i >= 0; i--) {
      Branch branch = branches.get(i);
      value = new Expr.IfExp(branch.test(), branch.body(), value, branch.start(), end);
    }
    return value;
  }

  private Expr lambda(int start) {
    c.enter();
    c.advance();
    var list = parameters.untilColon();
    c.expect(Kind.COLON, "expected ':' after the parameters of lambda");
    Expr body = expression();
    c.leave();
    return new Expr.Lambda(list, body, start, c.lastEnd());
  }

  Expr disjunction() {
    int start = c.start();
    Expr first = conjunction();
    if (c.kind() != Kind.OR) {
      return first;
    }
    int mark = c.scratch().mark();
    c.scratch().push(first);
    while (c.skip(Kind.OR)) {
      c.scratch().push(conjunction());
    }
    return new Expr.BoolOp(Expr.BoolOperator.OR, c.scratch().take(mark), start, c.lastEnd());
  }

  private Expr conjunction() {
    int start = c.start();
    Expr first = inversion();
    if (c.kind() != Kind.AND) {
      return first;
    }
    int mark = c.scratch().mark();
    c.scratch().push(first);
    while (c.skip(Kind.AND)) {
      c.scratch().push(inversion());
    }
    return new Expr.BoolOp(Expr.BoolOperator.AND, c.scratch().take(mark), start, c.lastEnd());
  }

  private Expr inversion() {
    if (c.kind() != Kind.NOT) {
      return comparison();
    }
    int first = c.at();
    while (c.skip(Kind.NOT)) {}
    int last = c.at();
    c.requireDepth(last - first);
    Expr value = comparison();
    int end = c.lastEnd();
    for (int i = last - 1; i >= first; i--) {
      value = new Expr.UnaryOp(Expr.UnaryOperator.NOT, value, c.startOf(i), end);
    }
    return value;
  }

  private Expr comparison() {
    int start = c.start();
    Expr left = binary(1);
    if (!startsComparison()) {
      return left;
    }
    int values = c.scratch().mark();
    int ops = c.side().mark();
    while (startsComparison()) {
      c.side().push(compareOperator());
      c.scratch().push(binary(1));
    }
    List<Expr> comparators = c.scratch().take(values);
    return new Expr.Compare(left, c.side().take(ops), comparators, start, c.lastEnd());
  }

  private boolean startsComparison() {
    byte kind = c.kind();
    return kind >= Kind.EQUAL_EQUAL && kind <= Kind.GREATER_EQUAL
        || kind == Kind.IN
        || kind == Kind.IS
        || kind == Kind.NOT && c.peek() == Kind.IN;
  }

  private Expr.CompareOperator compareOperator() {
    byte kind = c.kind();
    if (kind == Kind.NOT_EQUAL) {
      requireNotEqual();
    }
    c.advance();
    return switch (kind) {
      case Kind.EQUAL_EQUAL -> Expr.CompareOperator.EQ;
      case Kind.NOT_EQUAL -> Expr.CompareOperator.NOT_EQ;
      case Kind.LESS -> Expr.CompareOperator.LT;
      case Kind.LESS_EQUAL -> Expr.CompareOperator.LT_E;
      case Kind.GREATER -> Expr.CompareOperator.GT;
      case Kind.GREATER_EQUAL -> Expr.CompareOperator.GT_E;
      case Kind.IN -> Expr.CompareOperator.IN;
      case Kind.NOT -> {
        c.advance();
        yield Expr.CompareOperator.NOT_IN;
      }
      default -> c.skip(Kind.NOT) ? Expr.CompareOperator.IS_NOT : Expr.CompareOperator.IS;
    };
  }

  private void requireNotEqual() {
    boolean isOld = c.bytes()[c.start()] == '<';
    if (isOld != c.isBarry()) {
      String message =
          isOld ? "'<>' is Python 2; Python 3 writes '!='" : "barry_as_FLUFL wants '<>'";
      throw new SyntaxFailure(new Fault(Fault.Kind.PYTHON_2, c.start(), message));
    }
  }

  public Expr bitwiseOr() {
    return binary(1);
  }

  /// Binary operators that bind at least as tightly as `least`.
  private Expr binary(int least) {
    int start = c.start();
    Expr left = factor();
    int chain = 0;
    while (true) {
      byte kind = c.kind();
      int precedence = PRECEDENCE[kind];
      if (precedence < least) {
        return left;
      }
      c.advance();
      Expr right = precedence == 6 ? factor() : binary(precedence + 1);
      left = new Expr.BinOp(left, operator(kind), right, start, c.lastEnd());
      c.requireDepth(++chain);
    }
  }

  /// Unary operators, then `**`, whose right side may have unary operators again.
  private Expr factor() {
    byte kind = c.kind();
    if (kind != Kind.MINUS && kind != Kind.PLUS && kind != Kind.TILDE) {
      return power();
    }
    int first = c.at();
    do {
      c.advance();
    } while (c.kind() == Kind.MINUS || c.kind() == Kind.PLUS || c.kind() == Kind.TILDE);
    int last = c.at();
    c.requireDepth(last - first);
    Expr value = power();
    int end = c.lastEnd();
    for (int i = last - 1; i >= first; i--) {
      value = new Expr.UnaryOp(unary(c.kindOf(i)), value, c.startOf(i), end);
    }
    return value;
  }

  private static Expr.UnaryOperator unary(byte kind) {
    return switch (kind) {
      case Kind.MINUS -> Expr.UnaryOperator.U_SUB;
      case Kind.PLUS -> Expr.UnaryOperator.U_ADD;
      default -> Expr.UnaryOperator.INVERT;
    };
  }

  private Expr power() {
    int start = c.start();
    Expr base = primaries.awaited();
    if (c.kind() != Kind.DOUBLE_STAR) {
      return base;
    }
    c.enter();
    c.advance();
    Expr exponent = factor();
    c.leave();
    return new Expr.BinOp(base, Expr.Operator.POW, exponent, start, c.lastEnd());
  }
}
