package dev.lazyscope.cli.command;

import dev.lazyscope.cli.analysis.Program;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.option.EntryOptions;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.page.PageAnalysis;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.WholeFile;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.report.html.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "report",
    description = {
      "Writes one HTML page that shows what loads and why, what to make lazy, packages and cycles;",
      "it opens from the disk and needs no network."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lazyscope report                              lazyscope-report/index.html",
      "  lazyscope report -o public --entry shop.cli   for one entry, in the folder public"
    })
final class ReportCommand implements Subcommand {
  private static final int USUAL_LIMIT = 8;
  private static final String USUAL_FOLDER = "lazyscope-report";

  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "The project, a package or a file. Default: the current folder.")
  private String path = ".";

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many entries are simulated at most. Default: 8.")
  private int limit = USUAL_LIMIT;

  @ArgGroup(validate = false, heading = "%nEntry:%n")
  private EntryOptions entry = new EntryOptions();

  @ArgGroup(validate = false, heading = "%nProject:%n")
  private ProjectOptions project = new ProjectOptions();

  @ArgGroup(validate = false, heading = "%nOutput:%n")
  private OutputOptions output = new OutputOptions();

  @Override
  public int run(World world) {
    Session session = new Session(world, output);
    Path folder = folder(world.resolve(output.output().orElse(USUAL_FOLDER)));
    Program program = Program.open(Settings.of(path, project, world), entry, session);
    byte[] page = HtmlReport.of(PageAnalysis.of(program, limit));
    Path file = folder.resolve("index.html");
    WholeFile.write(file, stream -> stream.write(page));
    world.out().println(world.shown(file));
    world.out().flush();
    return 0;
  }

  private static Path folder(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException failure) {
      throw new UsageProblem("cannot make the folder " + folder + ": " + WholeFile.reason(failure));
    }
  }
}
