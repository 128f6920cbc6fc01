package dev.lazyscope.cli.command;

import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.gate.GateReports;
import dev.lazyscope.cli.gate.GateRun;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.syntax.Syntax;
import dev.lazyscope.cli.world.WholeFile;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.gate.Baseline;
import dev.lazyscope.graph.gate.Gate;
import dev.lazyscope.graph.gate.GateChange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The commands of the gate, which differ only in what they compare.
final class GateCommands {
  private GateCommands() {}

  /// The operand of two of them; the third takes revisions.
  private static Supplier<String> path(Syntax syntax) {
    return syntax.operand("PATH").says("The project. Default: the current folder.").text(".");
  }

  /// What the three share.
  private static final class Common {
    private final Supplier<List<String>> entries;
    private final ProjectOptions project;
    private final OutputOptions output;

    private Common(Syntax syntax) {
      entries =
          syntax
              .option("-e", "--entry")
              .says("An entry whose loads count, besides those of contracts. Repeatable.")
              .texts("ENTRY");
      project = new ProjectOptions(syntax.section("Project"));
      output = new OutputOptions(syntax.section("Output"));
    }

    GateRun run(String path, World world) {
      Session session = new Session(world, output);
      return GateRun.open(Settings.of(path, project, world), entries.get(), session);
    }
  }

  static final class Check implements Subcommand {
    private final Syntax syntax =
        new Syntax(
                "check",
                "Fails (exit code 1) when imports got worse than the baseline or another revision:",
                "new cycles, broken contracts, laziness that no longer helps.")
            .examples(
                "  lazyscope check                            against lazyscope-baseline.toml, if there is"
                    + " one",
                "  lazyscope check --against origin/main      against another revision",
                "  lazyscope check --format github            annotations of a pull request",
                "  lazyscope check --format sarif -o out.sarif",
                "  lazyscope check --report junit=tests.xml   and a file for the CI server",
                "Contracts are written in [tool.lazyscope.contracts]; see docs/gate.md.");

    private final Supplier<String> path = GateCommands.path(syntax);

    private final Supplier<Optional<String>> against =
        syntax
            .option("--against")
            .says("Compare with this revision of the git repository.")
            .text("REV");

    private final Supplier<Optional<String>> baseline =
        syntax
            .option("--baseline")
            .says("The file of what is accepted. Default: lazyscope-baseline.toml.")
            .text("FILE");

    private final Supplier<String> format =
        syntax.option("--format").oneOf("FORMAT", GateReports.FORMATS);

    private final Supplier<Map<String, String>> reports =
        syntax
            .option("--report")
            .says("Write a format to a file as well. Repeatable.")
            .pairs("FORMAT=FILE", GateReports.FORMATS);

    private final Common common = new Common(syntax);

    @Override
    public Syntax syntax() {
      return syntax;
    }

    @Override
    public int run(World world) {
      Map<String, String> files = reports.get();
      GateRun run = common.run(path.get(), world);
      Optional<Path> file = run.baselineFile(baseline.get());
      GateRun.Comparison comparison =
          against.get().isPresent()
              ? run.against(against.get().get(), file)
              : run.againstFile(file);
      files.forEach(
          (one, to) -> WholeFile.write(world.resolve(to), GateReports.of(one, comparison, run)));
      run.session().print(GateReports.of(format.get(), comparison, run));
      return comparison.result().fails() ? 1 : 0;
    }
  }

  static final class Write implements Subcommand {
    private final Syntax syntax =
        new Syntax("baseline", "Writes the file of findings that check accepts, or shrinks it.")
            .examples(
                "  lazyscope baseline           accept all there is now",
                "  lazyscope baseline --prune   only forget what is no longer there");

    private final Supplier<String> path = GateCommands.path(syntax);

    private final Supplier<Boolean> prune =
        syntax.option("--prune").says("Remove what was repaired; accept nothing new.").flag();

    private final Supplier<Optional<String>> baseline =
        syntax
            .option("--baseline")
            .says("The file. Default: lazyscope-baseline.toml.")
            .text("FILE");

    private final Common common = new Common(syntax);

    @Override
    public Syntax syntax() {
      return syntax;
    }

    @Override
    public int run(World world) {
      GateRun run = common.run(path.get(), world);
      Path file = run.baselineFile(baseline.get()).orElse(run.usualFile());
      Optional<Baseline> before =
          prune.get() || Files.exists(file) ? Optional.of(run.read(file)) : Optional.empty();
      Baseline now = Gate.now(run.now(), run.contracts());
      Baseline written = prune.get() ? before.orElseThrow().only(now) : now;
      run.write(file, written);
      run.session()
          .print(
              "%s: %d accepted%s\n"
                  .formatted(
                      world.shown(file),
                      written.size(),
                      before.map(old -> ", before " + old.size()).orElse("")));
      return 0;
    }
  }

  static final class Diff implements Subcommand {
    private final Syntax syntax =
        new Syntax("diff", "What changed in imports, cycles and loads between two revisions.")
            .examples(
                "  lazyscope diff HEAD~1             since the commit before",
                "  lazyscope diff v1.0 v2.0          between two releases",
                "  lazyscope diff main -e shop.cli   with the loads of an entry");

    private final Supplier<String> before =
        syntax.operand("REV").says("The earlier revision.").text();

    private final Supplier<Optional<String>> after =
        syntax
            .operand("REV")
            .says("The later revision. Default: the files as they are.")
            .optionalText();

    private final Supplier<String> path =
        syntax.option("--project").says("The project. Default: here.").text("PATH", ".");

    private final Supplier<String> format =
        syntax.option("--format").oneOf("FORMAT", List.of("console", "json", "markdown"));

    private final Common common = new Common(syntax);

    @Override
    public Syntax syntax() {
      return syntax;
    }

    @Override
    public int run(World world) {
      GateRun run = common.run(path.get(), world);
      GateChange change = run.between(before.get(), after.get());
      run.session().print(GateReports.of(format.get(), change, run));
      return 0;
    }
  }
}
