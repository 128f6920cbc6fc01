package dev.lazyscope.cli.command;

import dev.lazyscope.cli.analysis.Predictions;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.entry.EntriesFile;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.verify.RecordedEntries;
import dev.lazyscope.cli.verify.RecordedEntries.Case;
import dev.lazyscope.cli.world.Progress;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.accuracy.AccuracyTable;
import dev.lazyscope.report.console.AccuracyText;
import dev.lazyscope.report.json.AccuracyJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = "Holds predictions against what a real interpreter loads.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lazyscope verify entries.json --truth recordings --path site-packages",
      "      compares with recordings; runs nothing",
      "  lazyscope verify entries.json --truth recordings --only 'import-*' --format json",
      "      some of the entries, with the names of all modules that differ"
    })
final class VerifyCommand implements Subcommand {
  @Parameters(
      paramLabel = "ENTRIES.json",
      description = "The entries: {\"name\": {\"argv\": [\"-c\", \"import x\"], \"cwd\": \".\"}}.")
  private String entries = "";

  @Option(
      names = "--truth",
      paramLabel = "DIR",
      required = true,
      description = "The recordings NAME.MODE.json, modes eager, normal and all.")
  private String truth = "";

  @Option(
      names = "--only",
      paramLabel = "GLOB",
      description = "Only entries whose name matches. Repeatable.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      split = ",",
      description = "Only these of eager, normal and all.")
  private List<String> modes = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "console (default; --verbose shows exact entries too) or json.")
  private String format = "console";

  @ArgGroup(validate = false, heading = "%nProject:%n")
  private ProjectOptions project = new ProjectOptions();

  @ArgGroup(validate = false, heading = "%nOutput:%n")
  private OutputOptions output = new OutputOptions();

  @Override
  public int run(World world) {
    Session session = new Session(world, output);
    Formats.check(format, "console", "json");
    Settings settings = Settings.of(entries, project, world);
    AccuracyTable table = compare(cases(settings, session), settings, session);
    session.print(
        format.equals("json")
            ? AccuracyJson.of(table)
            : AccuracyText.of(table, output.verbose(), session.style()));
    return 0;
  }

  private List<Case> cases(Settings settings, Session session) {
    Path folder = session.world().resolve(truth);
    if (!Files.isDirectory(folder)) {
      throw new UsageProblem("no folder of recordings: " + truth);
    }
    List<EntriesFile.Listed> listed =
        EntriesFile.read(settings.project()).stream().filter(entry -> isWanted(entry.name())).toList();
    List<Case> cases =
        RecordedEntries.cases(listed, folder, session::warn).stream()
            .filter(one -> modes.isEmpty() || modes.contains(one.mode()))
            .toList();
    if (cases.isEmpty()) {
      throw new UsageProblem("no recording in " + truth + " belongs to an entry of " + entries);
    }
    return cases;
  }

  private boolean isWanted(String name) {
    return only.isEmpty()
        || only.stream().anyMatch(glob -> name.matches("\\Q" + glob.replace("*", "\\E.*\\Q") + "\\E"));
  }

  private AccuracyTable compare(List<Case> cases, Settings settings, Session session) {
    Predictions predictions = Predictions.withoutProject(settings);
    try (Progress progress = session.progress("comparing")) {
      return RecordedEntries.compare(
          cases,
          (listed, mode) -> {
            progress.step(cases.size(), listed.name());
            return predictions.of(
                new EntryPoint(
                    listed.name(),
                    listed.entry(),
                    entries,
                    listed.directory(),
                    listed.environment()),
                mode);
          });
    }
  }
}
