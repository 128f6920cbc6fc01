package dev.lazyscope.graph.load.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MentionsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tool = 1",
        "from other import tool",
        "from other import *",
        "globals().update(more)",
        "for key in vars ( ): pass",
        "exec(text)",
        "setattr(sys.modules[__name__], name, 1)",
        "def __getattr__(name): return 1",
        "sys.modules[__name__].__dict__.update(more)"
      })
  void mayBind(String source) {
    assertThat(mayBind(source, "tool")).isTrue();
  }

  @Test
  void otherNamesAndOtherObjectsDoNotCount() {
    assertThat(mayBind("tools = my_tool(x)\nsetattr(self, name, 1)\nvars(x)", "tool")).isFalse();
    assertThat(mayBind("class A:\n    def __getattr__(self, name): ...", "tool")).isFalse();
  }

  private static boolean mayBind(String source, String name) {
    return Mentions.mayBind(source.getBytes(StandardCharsets.UTF_8), name);
  }
}
