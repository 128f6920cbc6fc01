package dev.lazyscope.graph.effect.walk;

import dev.lazyscope.analyzer.script.Term;
import dev.lazyscope.analyzer.tree.Literal;
import dev.lazyscope.graph.effect.thing.Frame;

/// Tests that have one answer while a module is imported.
final class Conditions {
  enum Answer {
    YES,
    NO,
    UNKNOWN;

    Answer not() {
      return switch (this) {
        case YES -> NO;
        case NO -> YES;
        case UNKNOWN -> UNKNOWN;
      };
    }
  }

  private Conditions() {}

  static Answer answer(Term test, Frame frame, Terms terms) {
    return switch (test) {
      case Term.Unary(String operator, Term operand) when operator.equals("not") ->
          answer(operand, frame, terms).not();
      case Term.Global(String name, _) when name.equals("TYPE_CHECKING") -> Answer.NO;
      case Term.Attribute(_, String name, _) when name.equals("TYPE_CHECKING") -> Answer.NO;
      case Term.Compare compare when isMain(compare) ->
          compare.rest().getFirst().operator().equals("!=") ? Answer.YES : Answer.NO;
      case Term.Constant(Literal value) when value == Literal.Singleton.TRUE -> Answer.YES;
      case Term.Constant(Literal value) when value == Literal.Singleton.FALSE -> Answer.NO;
      case Term _ -> Answer.UNKNOWN;
    };
  }

  private static boolean isMain(Term.Compare compare) {
    return compare.rest().size() == 1
        && (isMain(compare.left(), compare.rest().getFirst().right())
            || isMain(compare.rest().getFirst().right(), compare.left()));
  }

  private static boolean isMain(Term name, Term text) {
    return name instanceof Term.Global(String id, _)
        && id.equals("__name__")
        && text instanceof Term.Constant(Literal.Str(String value, _))
        && value.equals("__main__");
  }
}
