package dev.lazyscope.graph.load.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NamedInTextTest {
  private static NamedInText in(String source) {
    return NamedInText.in(source.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void wordsAreWholeLiterals() {
    assertThat(in("a = 'pkg.mod', \"x-y\", 'two words', 'q', 'open\", 'é'").words())
        .containsExactly("pkg.mod", "x-y");
    assertThat(in("'" + "a".repeat(80) + "' '" + "b".repeat(81) + "'").words())
        .containsExactly("a".repeat(80));
  }

  @Test
  void closingQuoteOpensNoOtherWord() {
    assertThat(in("['ab','cd']").words()).containsExactly("ab", "cd");
    assertThat(in("'ab'cd'").words()).containsExactly("ab");
  }

  @Test
  void beginningsEndWhereSomethingIsPutIn() {
    assertThat(in("f'pkg.{name}' + 'other.' + \"third.%s\" + '1st.{x}' + 'plain'").prefixes())
        .containsExactly("pkg.", "other.", "third.");
  }

  @Test
  void endsBeginAfterIt() {
    assertThat(in("f'{name}.models' + '%s.views.base' + f'{x}.{y}'").suffixes())
        .containsExactly("models", "views.base");
  }

  @Test
  void callsThatImportByName() {
    assertThat(in("importlib.Import_Module (name)").importsByName()).isTrue();
    assertThat(in("x = lazy\n\t(1)").importsByName()).isTrue();
    assertThat(in("import_module = 1").importsByName()).isFalse();
    assertThat(in("important(1)").importsByName()).isFalse();
  }

  @Test
  void callsThatLookForSubmodules() {
    assertThat(in("pkgutil.iter_modules(p)").walks()).isTrue();
    assertThat(in("p.glob('*')").walks()).isTrue();
    assertThat(in("global x; globs = my_listdir").walks()).isFalse();
  }
}
