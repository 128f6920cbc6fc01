package dev.lazyscope.cli.command;

import dev.lazyscope.cli.analysis.Project;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.config.ConfigurationEdit;
import dev.lazyscope.cli.defer.KeepEager;
import dev.lazyscope.cli.defer.Suspects;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.prove.Memory;
import dev.lazyscope.cli.prove.Proof;
import dev.lazyscope.cli.prove.Proof.Suspected;
import dev.lazyscope.cli.prove.Search.NothingHelps;
import dev.lazyscope.cli.prove.Trial;
import dev.lazyscope.cli.world.World;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "prove",
    description = {
      "Runs a command eagerly and with imports deferred, and finds the statements that must stay",
      "eager for it to behave the same. EXECUTES THE COMMAND, many times; changes no source.",
      "It must run Python 3.15 or later, itself or in child processes."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  lazyscope prove -- python -m pytest -q          the test suite",
      "  lazyscope prove --record -- python -m shop list writes keep-eager into the configuration",
      "  lazyscope prove --only shop -- pytest           only statements of shop are deferred"
    })
final class ProveCommand implements Subcommand {
  private static final int MOST_RUNS = 200;
  private static final int PATIENCE_SECONDS = 3600;

  @Parameters(paramLabel = "-- COMMAND...", arity = "1..*", description = "What is run, and how.")
  private List<String> command = new ArrayList<>();

  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "The project, for its configuration and analysis. Default: the current folder.")
  private String path = ".";

  @Option(
      names = "--only",
      paramLabel = "PACKAGE",
      description = "Only statements in this package are deferred, as fix would. Repeatable.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--record",
      description = "Adds what must stay eager to keep-eager in the configuration.")
  private boolean record;

  @Option(
      names = "--max-runs",
      paramLabel = "N",
      description = "Stops after N runs; the next call goes on from there. Default: 200.")
  private int maxRuns = MOST_RUNS;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      description = "The eager run is stopped after this time. Default: 3600.")
  private int timeout = PATIENCE_SECONDS;

  @Option(names = "--no-suspects", description = "Searches without the analysis, by halving only.")
  private boolean noSuspects;

  @ArgGroup(validate = false, heading = "%nProject:%n")
  private ProjectOptions project = new ProjectOptions();

  @ArgGroup(validate = false, heading = "%nOutput:%n")
  private OutputOptions output = new OutputOptions();

  @Override
  public int run(World world) {
    Session session = new Session(world, output);
    Settings settings = Settings.of(path, project, world);
    session.warn("running '" + String.join(" ", command) + "' many times: this executes its code");
    Set<String> always = new LinkedHashSet<>();
    KeepEager.configured(settings.project())
        .forEach(line -> always.add(line.importer() + " " + line.imported()));
    Trial.Setup setup =
        new Trial.Setup(command, world.directory(), world.variables(), only, timeout);
    Proof.Given given =
        new Proof.Given(always, statements -> suspects(statements, settings, session), maxRuns);
    try (Trial trial = Trial.prepare(setup)) {
      Proof proof =
          Proof.search(trial, given, session, statements -> memory(statements, settings, world));
      tell(proof, settings, session);
      return 0;
    } catch (Proof.OutOfRuns stopped) {
      session.warn(stopped.getMessage());
      return 1;
    } catch (NothingHelps nothing) {
      session.warn(
          "the command differs even with every statement eager that the eager run executed: "
              + nothing.getMessage());
      return 1;
    }
  }

  private Suspected suspects(List<String> statements, Settings settings, Session session) {
    return noSuspects
        ? new Suspected(List.of(statements), Map.of())
        : Suspects.among(statements, Project.open(settings, session), session);
  }

  private Memory memory(Collection<String> statements, Settings settings, World world) {
    List<String> identity = new ArrayList<>(statements);
    identity.add("command " + String.join("\0", command));
    identity.add("folder " + world.directory());
    identity.add("only " + String.join(",", only));
    return Memory.of(settings.cache(), identity);
  }

  private void tell(Proof proof, Settings settings, Session session) {
    StringBuilder text = new StringBuilder();
    text.append(
        proof.isSameWithoutAny()
            ? "It behaves as eagerly with all %d statements deferred".formatted(proof.statements())
            : "It behaves as eagerly if %d of %d statements stay eager"
                .formatted(proof.kept().size(), proof.statements()));
    text.append(" (%d runs".formatted(proof.runs()));
    text.append(
        proof.remembered() == 0
            ? ").\n"
            : ", %d known from before).\n".formatted(proof.remembered()));
    proof.kept().forEach((line, reason) -> text.append("  %s\n      %s\n".formatted(line, reason)));
    if (record && !proof.kept().isEmpty()) {
      Path file = ConfigurationEdit.keepEager(settings.project(), proof.kept().keySet());
      text.append("Recorded in %s.\n".formatted(session.world().shown(file)));
    }
    session.print(text.toString());
  }
}
