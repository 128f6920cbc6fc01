package dev.lazyscope.cli.command;

import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.rule.RulePages;
import dev.lazyscope.cli.syntax.Syntax;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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
    session.print(rule.get().map(ExplainCommand::page).orElseGet(ExplainCommand::list));
    return 0;
  }

  private static String page(String id) {
    return RulePages.text(id)
        .orElseThrow(() -> UsageProblem.unknown("rule", id, RulePages.titles().keySet()));
  }

  private static String list() {
    Map<String, String> titles = RulePages.titles();
    int width = titles.keySet().stream().mapToInt(String::length).max().orElse(1);
    return titles.entrySet().stream()
        .map(rule -> ("%-" + width + "s  %s%n").formatted(rule.getKey(), rule.getValue()))
        .collect(Collectors.joining());
  }
}
