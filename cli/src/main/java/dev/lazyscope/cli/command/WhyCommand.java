package dev.lazyscope.cli.command;

import dev.lazyscope.cli.analysis.Program;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.analysis.WhyAnalysis;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.option.EntryOptions;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.chain.Why;
import dev.lazyscope.report.console.WhyText;
import dev.lazyscope.report.json.WhyJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "why",
    description = {
      "Shows the chain of imports through which an entry loads a module, and the fewest statements",
      "to make lazy so that it does not."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lazyscope why shop.cli numpy                   importing shop.cli loads numpy: why?",
      "  lazyscope why shop.cli:main numpy              the console script shop.cli:main",
      "  lazyscope why '-m shop' numpy --args 'list'    python -m shop list",
      "  lazyscope why tools/run.py email.parser src    the project lies in src"
    })
final class WhyCommand implements Subcommand {
  @Parameters(
      index = "0",
      paramLabel = "ENTRY",
      description = "What is run: pkg.mod, pkg.mod:func, path/script.py, '-m pkg' or '-c code'.")
  private String entry = "";

  @Parameters(index = "1", paramLabel = "MODULE", description = "The module that is loaded.")
  private String module = "";

  @Parameters(
      index = "2",
      paramLabel = "PATH",
      arity = "0..1",
      description = "The project. Default: the current folder.")
  private String path = ".";

  @Option(
      names = "--args",
      paramLabel = "TEXT",
      description = "The arguments it is run with, such as --args 'build --quiet'.")
  private String arguments = "";

  @Option(names = "--format", paramLabel = "FORMAT", description = "console (default) or json.")
  private String format = "console";

  @ArgGroup(validate = false, heading = "%nProject:%n")
  private ProjectOptions project = new ProjectOptions();

  @ArgGroup(validate = false, heading = "%nOutput:%n")
  private OutputOptions output = new OutputOptions();

  @Override
  public int run(World world) {
    Session session = new Session(world, output);
    Formats.check(format, "console", "json");
    Settings settings = Settings.of(path, project, world);
    Program program = Program.open(settings, EntryOptions.single(entry, arguments), session);
    EntryPoint asked = program.entries().getFirst();
    if (program.predictions().space(asked).find(module).isEmpty()) {
      throw UsageProblem.unknown("module", module, program.namesNear(module, asked));
    }
    Why why = WhyAnalysis.of(program, asked, module);
    session.print(format.equals("json") ? WhyJson.of(why) : WhyText.of(why, session.style()));
    return 0;
  }
}
