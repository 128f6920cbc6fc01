package dev.lazyscope.analyzer.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.analyzer.tree.Expr;
import org.junit.jupiter.api.Test;

final class ExpressionEntryTest {

  @Test
  void readsAnAnnotationInAString() {
    assertThat(Parser.parseExpression(" list[\n int]\n").tree())
        .containsInstanceOf(Expr.Subscript.class);
    assertThat(Parser.parseExpression("a.B | None").tree()).containsInstanceOf(Expr.BinOp.class);
  }

  @Test
  void refusesWhatIsNoExpression() {
    for (String text :
        new String[] {"", "a b", "a)", "(a", "x = 1", "import a", "'a", "a\u00a0b"}) {
      Parsed<?> parsed = Parser.parseExpression(text);
      assertThat(parsed.problems()).as(text).isNotEmpty();
    }
  }
}
