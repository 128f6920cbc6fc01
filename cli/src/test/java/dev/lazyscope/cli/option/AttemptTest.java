package dev.lazyscope.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lazyscope.cli.syntax.Syntax;
import dev.lazyscope.cli.world.World;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AttemptTest {
  private final StringWriter err = new StringWriter();

  @Test
  void whatBreaksDownIsToldInPlainWordsAndTheOthersGoOn() {
    assertThat(Attempt.at("shop", session(), AttemptTest::breaks)).isEmpty();
    assertThat(Attempt.at("cart", session(), () -> 7)).contains(7);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            "lazyscope: warning: shop: the prediction broke down; please report this"
                + " (--debug shows where)\n");
  }

  @Test
  void whoAsksIsShownWhere() {
    assertThatThrownBy(() -> Attempt.at("shop", session("--debug"), AttemptTest::breaks))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Integer breaks() {
    throw new IllegalStateException("no slot");
  }

  private Session session(String... arguments) {
    Syntax syntax = new Syntax("test", "A command.");
    OutputOptions options = new OutputOptions(syntax.section("Output"));
    syntax.parse(List.of(arguments));
    World world =
        new World(
            OutputStream.nullOutputStream(),
            new PrintWriter(err),
            Path.of(""),
            Map.of(),
            World.Terminals.NONE);
    return new Session(world, options);
  }
}
