package dev.lazyscope.cli.command;

import dev.lazyscope.cli.analysis.ImportAnalysis;
import dev.lazyscope.cli.analysis.Project;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.option.EntryOptions;
import dev.lazyscope.cli.option.ImportTimeLog;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.page.Drawings;
import dev.lazyscope.cli.page.Drawings.Drawing;
import dev.lazyscope.cli.page.PageAnalysis;
import dev.lazyscope.cli.page.Workload;
import dev.lazyscope.cli.prediction.Program;
import dev.lazyscope.cli.syntax.Syntax;
import dev.lazyscope.cli.world.ResultFolder;
import dev.lazyscope.cli.world.WholeFile;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.chain.ImportTimes;
import dev.lazyscope.graph.program.LinkedFile;
import dev.lazyscope.report.html.HtmlReport;
import dev.lazyscope.report.html.ReportData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;

final class ReportCommand implements Subcommand {
  private final Syntax syntax =
      new Syntax(
              "report",
              "Writes one HTML page that shows what loads and why, what to make lazy, packages and cycles;",
              "it opens from the disk and needs no network. Beside it lie drawings as SVG.")
          .examples(
              "  lazyscope report                              lazyscope-report/index.html",
              "  lazyscope report -o public --entry shop.cli   for one entry, in the folder public");

  private static final int MOST_NAMED = 5;
  private static final String USUAL_FOLDER = "lazyscope-report";

  private final Supplier<String> path = ProjectOptions.path(syntax);

  private final Supplier<OptionalInt> limit =
      syntax
          .option("--limit")
          .says(
              "How many entries are simulated, and to the end, whatever that takes.",
              "Default: those that --entry, -m and -c name; else the first, and of the next %d"
                  .formatted(Workload.USUAL.entries() - 1),
              "as many as load %,d modules together. In a project of more than %,d files the"
                  .formatted(Workload.USUAL.modules(), Workload.MANY_FILES),
              "first alone, and without --limit the page is an overview.")
          .count("N");

  private final ImportTimeLog log = new ImportTimeLog(syntax.option("--importtime"));

  private final Supplier<EntryOptions> entry = EntryOptions.in(syntax.section("Entry"));

  private final ProjectOptions project = new ProjectOptions(syntax.section("Project"));

  private final OutputOptions output =
      new OutputOptions(
          syntax.section("Output"), "Write into the folder FILE. Default: " + USUAL_FOLDER + ".");

  @Override
  public Syntax syntax() {
    return syntax;
  }

  @Override
  public int run(World world) {
    Session session = new Session(world, output);
    ImportTimes times = log.read(world);
    Settings settings = Settings.of(path.get(), project, world);
    ResultFolder folder =
        ResultFolder.usable(world.resolve(output.output().orElse(USUAL_FOLDER)), world);
    ReportData data = data(Project.open(settings, session), times);
    CompletableFuture<List<Drawing>> drawings =
        CompletableFuture.supplyAsync(() -> Drawings.of(data, world));
    write(folder.file("index.html"), HtmlReport.of(data), world);
    for (Drawing drawing : drawings.join()) {
      write(folder.file(drawing.name()), drawing.bytes(), world);
    }
    Drawings.stale(folder.path(), drawings.join()).forEach(old -> remove(old, session));
    return 0;
  }

  /// The files are read once, for finding entries and for the page.
  private ReportData data(Project opened, ImportTimes times) {
    List<LinkedFile> files = ImportAnalysis.read(opened);
    Program program = Program.of(opened.beside(), entry.get(), () -> files);
    Workload workload = workload(files.size());
    ReportData data =
        PageAnalysis.of(program, () -> ImportAnalysis.of(opened, files), workload, times);
    tellLeftOut(data.scan().leftOut(), opened.session());
    if (data.scan().isOverview()) {
      opened
          .session()
          .warn(
              ("more than %,d files: the page is an overview, cycles and packages are not drawn;"
                      + " --limit %d draws them, searches advice to its end and writes out all statements")
                  .formatted(Workload.MANY_FILES, data.entries().size()));
    }
    return data;
  }

  private Workload workload(int files) {
    if (limit.get().isPresent()) {
      return Workload.of(limit.get().getAsInt());
    }
    return entry.get().isAny() ? Workload.named(files) : Workload.usual(files);
  }

  private static void tellLeftOut(List<String> entries, Session session) {
    if (!entries.isEmpty()) {
      String more =
          entries.size() > MOST_NAMED ? " and %d more".formatted(entries.size() - MOST_NAMED) : "";
      session.warn(
          "not simulated: %s%s; --entry chooses, --limit N takes more"
              .formatted(
                  entries.stream().limit(MOST_NAMED).collect(Collectors.joining(", ")), more));
    }
  }

  private static void write(Path file, byte[] bytes, World world) {
    WholeFile.write(file, stream -> stream.write(bytes));
    world.print(world.shown(file) + "\n");
  }

  /// A drawing of an earlier report shows what this one does not say.
  private static void remove(Path old, Session session) {
    String name = session.world().shown(old);
    try {
      Files.deleteIfExists(old);
      session.detail("removed " + name + ", drawn for an earlier report");
    } catch (IOException failure) {
      session.warn(
          name
              + " was drawn for an earlier report; cannot remove it: "
              + WholeFile.reason(failure));
    }
  }
}
