package dev.lazyscope.cli.command;

import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.gate.GateReports;
import dev.lazyscope.cli.gate.GateRun;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.world.WholeFile;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.gate.Baseline;
import dev.lazyscope.graph.gate.Gate;
import dev.lazyscope.graph.gate.GateChange;
import dev.lazyscope.graph.gate.GateInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands of the gate, which differ only in what they compare.
final class GateCommands {
  private GateCommands() {}

  /// What the three share.
  private static final class Common {
    @Option(
        names = {"-e", "--entry"},
        paramLabel = "ENTRY",
        description = "An entry whose loads count, besides those of contracts. Repeatable.")
    private List<String> entries = new ArrayList<>();

    @ArgGroup(validate = false, heading = "%nProject:%n")
    private ProjectOptions project = new ProjectOptions();

    @ArgGroup(validate = false, heading = "%nOutput:%n")
    private OutputOptions output = new OutputOptions();

    GateRun run(String path, World world) {
      Session session = new Session(world, output);
      return GateRun.open(Settings.of(path, project, world), entries, session);
    }
  }

  @Command(
      name = "check",
      description = {
        "Fails (exit code 1) when imports got worse than the baseline or another revision:",
        "new cycles, broken contracts, laziness that no longer helps."
      },
      footerHeading = "%nExamples:%n",
      footer = {
        "  lazyscope check                            against lazyscope-baseline.toml, if there is"
            + " one",
        "  lazyscope check --against origin/main      against another revision",
        "  lazyscope check --format github            annotations of a pull request",
        "  lazyscope check --format sarif -o out.sarif",
        "  lazyscope check --report junit=tests.xml   and a file for the CI server",
        "Contracts are written in [tool.lazyscope.contracts]; see docs/gate.md."
      })
  static final class Check implements Subcommand {
    @Parameters(
        paramLabel = "PATH",
        arity = "0..1",
        description = "The project. Default: the current folder.")
    private String path = ".";

    @Option(
        names = "--against",
        paramLabel = "REV",
        description = "Compare with this revision of the git repository.")
    private Optional<String> against = Optional.empty();

    @Option(
        names = "--baseline",
        paramLabel = "FILE",
        description = "The file of what is accepted. Default: lazyscope-baseline.toml.")
    private Optional<String> baseline = Optional.empty();

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        description = "console (default), json, sarif, github, gitlab, junit or markdown.")
    private String format = "console";

    @Option(
        names = "--report",
        paramLabel = "FORMAT=FILE",
        description = "Write a format to a file as well. Repeatable.")
    private Map<String, String> reports = new TreeMap<>();

    @ArgGroup(validate = false)
    private Common common = new Common();

    @Override
    public int run(World world) {
      String[] known = GateReports.FORMATS.toArray(String[]::new);
      Formats.check(format, known);
      reports.keySet().forEach(one -> Formats.check(one, known));
      GateRun run = common.run(path, world);
      Optional<Path> file = run.baselineFile(baseline);
      GateRun.Comparison comparison =
          against.isPresent() ? run.against(against.get(), file) : run.againstFile(file);
      reports.forEach(
          (one, to) -> WholeFile.write(world.resolve(to), GateReports.of(one, comparison, run)));
      run.session().print(GateReports.of(format, comparison, run));
      return comparison.result().fails() ? 1 : 0;
    }
  }

  @Command(
      name = "baseline",
      description = "Writes the file of findings that check accepts, or shrinks it.",
      footerHeading = "%nExamples:%n",
      footer = {
        "  lazyscope baseline           accept all there is now",
        "  lazyscope baseline --prune   only forget what is no longer there"
      })
  static final class Write implements Subcommand {
    @Parameters(
        paramLabel = "PATH",
        arity = "0..1",
        description = "The project. Default: the current folder.")
    private String path = ".";

    @Option(names = "--prune", description = "Remove what was repaired; accept nothing new.")
    private boolean prune;

    @Option(
        names = "--baseline",
        paramLabel = "FILE",
        description = "The file. Default: lazyscope-baseline.toml.")
    private Optional<String> baseline = Optional.empty();

    @ArgGroup(validate = false)
    private Common common = new Common();

    @Override
    public int run(World world) {
      GateRun run = common.run(path, world);
      Path file = run.baselineFile(baseline).orElse(run.usualFile());
      Optional<Baseline> before =
          prune || Files.exists(file) ? Optional.of(run.read(file)) : Optional.empty();
      Baseline now = Gate.now(run.now(), run.contracts());
      Baseline written = prune ? before.orElseThrow().only(now) : now;
      run.write(file, written);
      run.session()
          .print(
              "%s: %d accepted%s%n"
                  .formatted(
                      world.shown(file),
                      written.size(),
                      before.map(old -> ", before " + old.size()).orElse("")));
      return 0;
    }
  }

  @Command(
      name = "diff",
      description = "What changed in imports, cycles and loads between two revisions.",
      footerHeading = "%nExamples:%n",
      footer = {
        "  lazyscope diff HEAD~1             since the commit before",
        "  lazyscope diff v1.0 v2.0          between two releases",
        "  lazyscope diff main -e shop.cli   with the loads of an entry"
      })
  static final class Diff implements Subcommand {
    @Parameters(index = "0", paramLabel = "REV", description = "The earlier revision.")
    private String before = "";

    @Parameters(
        index = "1",
        paramLabel = "REV",
        arity = "0..1",
        description = "The later revision. Default: the files as they are.")
    private Optional<String> after = Optional.empty();

    @Option(names = "--project", paramLabel = "PATH", description = "The project. Default: here.")
    private String path = ".";

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        description = "console (default), json or markdown.")
    private String format = "console";

    @ArgGroup(validate = false)
    private Common common = new Common();

    @Override
    public int run(World world) {
      Formats.check(format, "console", "json", "markdown");
      GateRun run = common.run(path, world);
      GateInput earlier = run.at(before);
      GateInput later = after.map(run::at).orElseGet(run::now);
      GateChange change = GateChange.between(earlier, later);
      run.session().print(GateReports.of(format, change, run));
      return 0;
    }
  }
}
