package dev.lazyscope.cli.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lazyscope.cli.Cli;
import dev.lazyscope.testing.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RulePagesTest {
  @TempDir Path folder;

  @Test
  void everyRuleHasAPageAndEveryPageARule() throws IOException {
    try (Stream<Path> pages = Files.list(Repository.root().resolve("docs/rules"))) {
      List<String> names =
          pages.map(page -> page.getFileName().toString().replace(".md", "")).toList();
      assertThat(names).containsExactlyInAnyOrderElementsOf(RulePages.ids());
    }
  }

  @Test
  void everyPageBeginsWithItsRuleAndASentence() {
    RulePages.titles()
        .forEach(
            (id, title) -> {
              assertThat(RulePages.text(id).orElseThrow()).startsWith("# " + id + "\n\n");
              assertThat(title).as(id).endsWith(".");
            });
  }

  @Test
  void explainShowsAPage() {
    assertThat(Cli.run(folder, "explain", "sys-path").out()).startsWith("# sys-path\n");
    assertThat(Cli.run(folder, "explain").out()).contains("sys-path", "keep-eager");
    Cli run = Cli.run(folder, "explain", "syspath");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("lazyscope: no rule 'syspath'; did you mean sys-path?\n");
  }
}
