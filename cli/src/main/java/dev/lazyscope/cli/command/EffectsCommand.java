package dev.lazyscope.cli.command;

import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.cli.analysis.Build;
import dev.lazyscope.cli.analysis.Project;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.effect.EffectAnalysis;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.option.EntryOptions;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.prediction.Program;
import dev.lazyscope.cli.syntax.Syntax;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.effect.EffectReport;
import dev.lazyscope.report.console.EffectsText;
import dev.lazyscope.report.json.EffectsJson;
import dev.lazyscope.report.remark.EffectRemarks;
import dev.lazyscope.report.remark.RemarkGithub;
import dev.lazyscope.report.remark.RemarkMarkdown;
import dev.lazyscope.report.remark.RemarkSarif;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

final class EffectsCommand implements Subcommand {
  private final Syntax syntax =
      new Syntax(
              "effects",
              "Lists what modules do to the world outside them while they are imported: what they register,",
              "patch, read, write and start, with the calls that lead to it.")
          .examples(
              "  lazyscope effects                        all modules of this project",
              "  lazyscope effects --entry shop.cli:main  what an entry loads, installed packages too",
              "  lazyscope effects --kind network,subprocess",
              "  lazyscope effects --format sarif -o effects.sarif");

  private static final int USUAL_LIMIT = 30;

  private final Supplier<String> path = ProjectOptions.path(syntax);

  private final Supplier<List<String>> kinds =
      syntax
          .option("--kind")
          .says("Only these kinds; `lazyscope explain` lists them.")
          .commaSeparated("KIND");

  private final Supplier<Boolean> all =
      syntax
          .option("--all")
          .says(
              "Tell harmless effects too, such as a logger made, all effects of a statement where there",
              "are more than five, and long chains of calls in full.")
          .flag();

  private final Supplier<Integer> limit =
      syntax
          .option("--limit")
          .says("How many modules are told. Default: 30.")
          .count("N", USUAL_LIMIT);

  private final Supplier<String> format =
      syntax
          .option("--format")
          .oneOf("FORMAT", List.of("console", "json", "sarif", "github", "markdown"));

  private final Supplier<EntryOptions> entry = EntryOptions.in(syntax.section("Entry"));

  private final ProjectOptions project = new ProjectOptions(syntax.section("Project"));

  private final OutputOptions output = new OutputOptions(syntax.section("Output"));

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public int run(World world) {
    Session session = new Session(world, output);
    List<String> known = Arrays.stream(EffectKind.values()).map(EffectKind::id).toList();
    for (String kind : kinds.get()) {
      if (!known.contains(kind)) {
        throw UsageProblem.unknown("kind of effect", kind, known);
      }
    }
    EffectReport report = report(Settings.of(path.get(), project, world), session);
    session.print(
        switch (format.get()) {
          case "json" -> EffectsJson.of(report);
          case "sarif" -> RemarkSarif.of(EffectRemarks.of(report), Build.version());
          case "github" -> RemarkGithub.of(EffectRemarks.of(report));
          case "markdown" ->
              RemarkMarkdown.of("Effects of importing", EffectRemarks.of(report), limit.get());
          default -> EffectsText.of(report, limit.get(), all.get(), session.style());
        });
    return 0;
  }

  private EffectReport report(Settings settings, Session session) {
    if (!entry.get().isAny()) {
      return EffectAnalysis.ofProject(Project.open(settings, session), this::isWanted);
    }
    Program program = Program.open(settings, entry.get(), session);
    if (program.entries().size() > 1) {
      throw new UsageProblem("effects takes one entry at a time");
    }
    EntryPoint one = program.entries().getFirst();
    return EffectAnalysis.ofEntry(program, one, this::isWanted);
  }

  private boolean isWanted(EffectKind kind) {
    return kinds.get().isEmpty() || kinds.get().contains(kind.id());
  }
}
