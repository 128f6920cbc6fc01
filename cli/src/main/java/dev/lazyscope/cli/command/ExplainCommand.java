package dev.lazyscope.cli.command;

import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.rule.RulePages;
import dev.lazyscope.cli.syntax.Syntax;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.report.terminal.Style;
import dev.lazyscope.report.terminal.Table;
import java.util.Optional;
import java.util.function.Supplier;

final class ExplainCommand implements Subcommand {
  private final Syntax syntax =
      new Syntax("explain", "Shows the page of a rule: what it means, an example, what to do.")
          .examples(
              "  lazyscope explain            the rules there are",
              "  lazyscope explain sys-path   what this effect means and what to do");

  private final Supplier<Optional<String>> rule =
      syntax
          .operand("RULE")
          .says("The id of a rule, as results show it; without it, all are listed.")
          .optionalText();

  private final OutputOptions output = new OutputOptions(syntax.section("Output"));

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public int run(World world) {
    Session session = new Session(world, output);
    Style style = session.style();
    session.print(rule.get().map(id -> style.page(page(id))).orElseGet(() -> list(style)));
    return 0;
  }

  private static String page(String id) {
    return RulePages.text(id)
        .orElseThrow(() -> UsageProblem.unknown("rule", id, RulePages.titles().keySet()));
  }

  private static String list(Style style) {
    Table table = new Table("rule", "what it means");
    RulePages.titles().forEach((rule, meaning) -> table.row(style.bold(rule), meaning));
    return table.withoutTitles(style);
  }
}
