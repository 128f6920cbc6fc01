package dev.lazyscope.cli.command;

import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.cli.analysis.Build;
import dev.lazyscope.cli.analysis.Program;
import dev.lazyscope.cli.analysis.Project;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.effect.EffectAnalysis;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.option.EntryOptions;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.effect.EffectReport;
import dev.lazyscope.report.console.EffectsText;
import dev.lazyscope.report.json.EffectsJson;
import dev.lazyscope.report.remark.EffectRemarks;
import dev.lazyscope.report.remark.RemarkGithub;
import dev.lazyscope.report.remark.RemarkMarkdown;
import dev.lazyscope.report.remark.RemarkSarif;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "effects",
    description = {
      "Lists what modules do to the world outside them while they are imported: what they register,",
      "patch, read, write and start, with the calls that lead to it."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lazyscope effects                        all modules of this project",
      "  lazyscope effects --entry shop.cli:main  what an entry loads, installed packages too",
      "  lazyscope effects --kind network,subprocess",
      "  lazyscope effects --format sarif -o effects.sarif"
    })
final class EffectsCommand implements Subcommand {
  private static final int USUAL_LIMIT = 30;

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "The project, a package or a file. Default: the current folder.")
  private String path = ".";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      split = ",",
      description = "Only these kinds; `lazyscope explain` lists them.")
  private List<String> kinds = new ArrayList<>();

  @Option(names = "--all", description = "Tell harmless effects too, such as a logger made.")
  private boolean all;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many modules are told. Default: 30.")
  private int limit = USUAL_LIMIT;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "console (default), json, sarif, github or markdown.")
  private String format = "console";

  @ArgGroup(validate = false, heading = "%nEntry:%n")
  private EntryOptions entry = new EntryOptions();

  @ArgGroup(validate = false, heading = "%nProject:%n")
  private ProjectOptions project = new ProjectOptions();

  @ArgGroup(validate = false, heading = "%nOutput:%n")
  private OutputOptions output = new OutputOptions();

  @Override
  public int run(World world) {
    Session session = new Session(world, output);
    Formats.check(format, "console", "json", "sarif", "github", "markdown");
    List<String> known = Arrays.stream(EffectKind.values()).map(EffectKind::id).toList();
    for (String kind : kinds) {
      if (!known.contains(kind)) {
        throw UsageProblem.unknown("kind of effect", kind, known);
      }
    }
    EffectReport report = report(Settings.of(path, project, world), session);
    session.print(
        switch (format) {
          case "json" -> EffectsJson.of(report);
          case "sarif" -> RemarkSarif.of(EffectRemarks.of(report), Build.version());
          case "github" -> RemarkGithub.of(EffectRemarks.of(report));
          case "markdown" ->
              RemarkMarkdown.of("Effects of importing", EffectRemarks.of(report), limit);
          default -> EffectsText.of(report, limit, all, session.style());
        });
    return 0;
  }

  private EffectReport report(Settings settings, Session session) {
    boolean isAnyEntry =
        !entry.entries().isEmpty() || entry.module().isPresent() || entry.code().isPresent();
    if (!isAnyEntry) {
      return EffectAnalysis.ofProject(Project.open(settings, session), this::isWanted);
    }
    Program program = Program.open(settings, entry, session);
    if (program.entries().size() > 1) {
      throw new UsageProblem("effects takes one entry at a time");
    }
    EntryPoint one = program.entries().getFirst();
    return EffectAnalysis.ofEntry(program, one, this::isWanted);
  }

  private boolean isWanted(EffectKind kind) {
    return kinds.isEmpty() || kinds.contains(kind.id());
  }
}
