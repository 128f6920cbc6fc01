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
import dev.lazyscope.cli.syntax.Syntax;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

final class ProveCommand implements Subcommand {
  private final Syntax syntax =
      new Syntax(
              "prove",
              "Runs a command eagerly and with imports deferred, and finds the statements that must stay",
              "eager for it to behave the same. EXECUTES THE COMMAND, many times; changes no source.",
              "It must run Python 3.15 or later, itself or in child processes.")
          .examples(
              "  lazyscope prove -- python -m pytest -q           the test suite",
              "  lazyscope prove --record -- python -m shop list  writes keep-eager into the configuration",
              "  lazyscope prove --only shop -- pytest            only statements of shop are deferred");

  private static final int MOST_RUNS = 200;
  private static final int PATIENCE_SECONDS = 3600;

  private final Supplier<List<String>> command =
      syntax.operand("-- COMMAND...").says("What is run, and how.").texts();

  private final Supplier<String> path =
      syntax
          .option("--project")
          .says("The project, for its configuration and analysis. Default: the current folder.")
          .text("DIR", ".");

  private final Supplier<List<String>> only =
      syntax
          .option("--only")
          .says("Only statements in this package are deferred, as fix would. Repeatable.")
          .texts("PACKAGE");

  private final Supplier<Boolean> record =
      syntax
          .option("--record")
          .says("Adds what must stay eager to keep-eager in the configuration.")
          .flag();

  private final Supplier<Integer> maxRuns =
      syntax
          .option("--max-runs")
          .says("Stops after N runs; the next call goes on from there. Default: 200.")
          .count("N", MOST_RUNS);

  private final Supplier<Integer> timeout =
      syntax
          .option("--timeout")
          .says("The eager run is stopped after this time. Default: 3600.")
          .count("SECONDS", PATIENCE_SECONDS);

  private final Supplier<Boolean> noSuspects =
      syntax.option("--no-suspects").says("Searches without the analysis, by halving only.").flag();

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
    if (maxRuns.get() < Proof.FEWEST_RUNS) {
      throw new UsageProblem(
          "--max-runs: at least %d are needed, two eager ones and a deferred one"
              .formatted(Proof.FEWEST_RUNS));
    }
    session.warn(
        "running '" + String.join(" ", command.get()) + "' many times: this executes its code");
    Set<String> always = new LinkedHashSet<>();
    KeepEager.configured(settings.project())
        .forEach(line -> always.add(line.importer() + " " + line.imported()));
    Trial.Setup setup =
        new Trial.Setup(
            command.get(), world.directory(), world.variables(), only.get(), timeout.get());
    Project opened = Project.open(settings, session);
    Proof.Given given =
        new Proof.Given(always, statements -> suspects(statements, opened, session), maxRuns.get());
    try (Trial trial = Trial.prepare(setup)) {
      Proof proof = Proof.search(trial, given, session, seen -> memory(seen, opened, world));
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

  private Suspected suspects(List<String> statements, Project opened, Session session) {
    return noSuspects.get()
        ? new Suspected(List.of(statements), Map.of())
        : Suspects.among(statements, opened, session);
  }

  /// What was learnt of a command counts as long as its eager run, and the project, are the same.
  private Memory memory(Collection<String> seen, Project opened, World world) {
    List<String> identity = new ArrayList<>(seen);
    opened.layout().files().forEach(file -> identity.add(stamp(file.module().file())));
    identity.add("command " + String.join("\0", command.get()));
    identity.add("folder " + world.directory());
    identity.add("only " + String.join(",", only.get()));
    return Memory.of(opened.settings().cache(), identity);
  }

  private static String stamp(Path file) {
    try {
      return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return file + " gone";
    }
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
    if (record.get() && !proof.kept().isEmpty()) {
      Path file = ConfigurationEdit.keepEager(settings.project(), proof.kept().keySet());
      text.append("Recorded in %s.\n".formatted(session.world().shown(file)));
    }
    session.print(text.toString());
  }
}
