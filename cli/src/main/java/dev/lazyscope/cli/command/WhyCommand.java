package dev.lazyscope.cli.command;

import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.option.EntryOptions;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.prediction.Program;
import dev.lazyscope.cli.prediction.WhyAnalysis;
import dev.lazyscope.cli.syntax.Syntax;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.chain.Why;
import dev.lazyscope.report.console.WhyText;
import dev.lazyscope.report.json.WhyJson;
import java.util.List;
import java.util.function.Supplier;

final class WhyCommand implements Subcommand {
  private final Syntax syntax =
      new Syntax(
              "why",
              "Shows the chain of imports through which an entry loads a module, and the fewest statements",
              "to make lazy so that it does not.")
          .examples(
              "  lazyscope why shop.cli numpy                   importing shop.cli loads numpy: why?",
              "  lazyscope why shop.cli:main numpy              the console script shop.cli:main",
              "  lazyscope why '-m shop' numpy --args 'list'    python -m shop list",
              "  lazyscope why tools/run.py email.parser src    the project lies in src");

  private final Supplier<String> entry =
      syntax
          .operand("ENTRY")
          .says("What is run: pkg.mod, pkg.mod:func, path/script.py, '-m pkg' or '-c code'.")
          .text();

  private final Supplier<String> module =
      syntax.operand("MODULE").says("The module that is loaded.").text();

  private final Supplier<String> path =
      syntax.operand("PATH").says("The project. Default: the current folder.").text(".");

  private final Supplier<String> arguments = EntryOptions.arguments(syntax.option("--args"));

  private final Supplier<String> format =
      syntax.option("--format").oneOf("FORMAT", List.of("console", "json"));

  private final ProjectOptions project = new ProjectOptions(syntax.section("Project"));

  private final OutputOptions output = new OutputOptions(syntax.section("Output"));

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public int run(World world) {
    Session session = new Session(world, output);
    Settings settings = Settings.of(path.get(), project, world);
    Program program =
        Program.open(settings, EntryOptions.single(entry.get(), arguments.get()), session);
    EntryPoint asked = program.entries().getFirst();
    if (program.predictions().space(asked).find(module.get()).isEmpty()) {
      throw UsageProblem.unknown(
          "module", module.get(), program.predictions().namesNear(module.get(), asked));
    }
    Why why = WhyAnalysis.of(program, asked, module.get());
    session.print(format.get().equals("json") ? WhyJson.of(why) : WhyText.of(why, session.style()));
    return 0;
  }
}
