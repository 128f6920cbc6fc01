package dev.lazyscope.cli.command;

import dev.lazyscope.cli.analysis.ModeNames;
import dev.lazyscope.cli.analysis.Predictions;
import dev.lazyscope.cli.analysis.Program;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.option.Attempt;
import dev.lazyscope.cli.option.EntryOptions;
import dev.lazyscope.cli.option.ImportTimeLog;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.world.Progress;
import dev.lazyscope.cli.world.UsageProblem;
import dev.lazyscope.cli.world.World;
import dev.lazyscope.graph.chain.ImportTimes;
import dev.lazyscope.graph.chain.Simulation;
import dev.lazyscope.graph.chain.Simulation.Outcome;
import dev.lazyscope.graph.load.LoadMode;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.report.console.SimulationText;
import dev.lazyscope.report.json.SimulationJson;
import dev.lazyscope.report.stack.CollapsedStacks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "simulate",
    description = "Predicts which modules an entry loads in each mode, without running it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  lazyscope simulate                              all entries that the project declares",
      "  lazyscope simulate --entry shop.cli:main        one of them",
      "  lazyscope simulate -m shop --args 'list --all'  with the arguments it is run with",
      "  lazyscope simulate -c 'import shop' --order     every load in order, and because of what",
      "  lazyscope simulate -m shop --diff eager,all     what lazy imports save",
      "  lazyscope simulate -m shop --format collapsed   stacks for flame-graph viewers",
      "  python -X importtime -m shop 2> times.log; lazyscope simulate -m shop --importtime"
          + " times.log",
      "      savings in milliseconds"
    })
final class SimulateCommand implements Subcommand {
  @Parameters(
      paramLabel = "PATH",
      arity = "0..1",
      description = "The project, a package or a file. Default: the current folder.")
  private String path = ".";

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      split = ",",
      description = {
        "eager (nothing is lazy), as-written (the code as it is), all (everything that can be),",
        "advised (everything but what advise keeps eager), cinder (the rules of Cinder);",
        "comma-separated. Default: eager, as-written and all."
      })
  private List<String> modes = new ArrayList<>();

  @Option(
      names = "--filter",
      paramLabel = "FILE",
      description = {
        "One more mode, 'filter': all lazy but the lines 'importer imported' of FILE;",
        "* matches any, 'imported:name' one name of a from-import."
      })
  private Optional<String> filter = Optional.empty();

  @Option(names = "--order", description = "List every load in order with its cause.")
  private boolean order;

  @Option(
      names = "--diff",
      paramLabel = "MODE,MODE",
      split = ",",
      description = "What each of two modes loads and the other does not.")
  private List<String> diff = new ArrayList<>();

  @Mixin private ImportTimeLog log = new ImportTimeLog();

  @Option(
      names = "--bounds",
      description = "Also what must load whatever undecided conditions are, and what may load.")
  private boolean bounds;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "console (default), json, or collapsed (stacks; the first mode counts).")
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
    Formats.check(format, "console", "json", "collapsed");
    Map<String, BiFunction<Predictions, EntryPoint, LoadSet>> chosen = modes(world);
    ImportTimes times = log.read(world);
    Program program = Program.open(Settings.of(path, project, world), entry, session);
    List<Simulation> simulations = simulate(program, chosen, session);
    session.print(text(simulations, times, session));
    return 0;
  }

  private Map<String, BiFunction<Predictions, EntryPoint, LoadSet>> modes(World world) {
    List<String> names = new ArrayList<>(modes);
    diff.stream().filter(name -> !names.contains(name)).forEach(names::add);
    if (!diff.isEmpty() && diff.size() != 2) {
      throw new UsageProblem("--diff takes two modes, such as --diff eager,all");
    }
    if (names.isEmpty()) {
      names.addAll(List.of(ModeNames.EAGER, ModeNames.AS_WRITTEN, ModeNames.ALL));
    }
    Map<String, BiFunction<Predictions, EntryPoint, LoadSet>> chosen = new LinkedHashMap<>();
    for (String name : names) {
      if (name.equals(ModeNames.ADVISED)) {
        chosen.put(name, (predictions, entry) -> predictions.plan(entry).planned());
      } else if (!name.equals(ModeNames.FILTER)) {
        chosen.put(name, in(ModeNames.mode(name)));
      }
    }
    filter
        .map(world::resolve)
        .ifPresent(file -> chosen.put(ModeNames.FILTER, in(ModeNames.filter(file))));
    return chosen;
  }

  private static BiFunction<Predictions, EntryPoint, LoadSet> in(LoadMode mode) {
    return (predictions, entry) -> predictions.of(entry, mode);
  }

  private List<Simulation> simulate(
      Program program,
      Map<String, BiFunction<Predictions, EntryPoint, LoadSet>> chosen,
      Session session) {
    List<Simulation> simulations = new ArrayList<>();
    Predictions predictions = program.predictions();
    int total = program.entries().size() * chosen.size();
    try (Progress progress = session.progress("simulating")) {
      for (EntryPoint entry : program.entries()) {
        List<Outcome> outcomes = new ArrayList<>();
        chosen.forEach(
            (name, mode) -> {
              Attempt.at(entry.label(), session, () -> mode.apply(predictions, entry))
                  .ifPresent(
                      set -> outcomes.add(new Outcome(name, set, may(predictions, entry, set))));
              progress.step(total, entry.label());
            });
        if (outcomes.size() == chosen.size()) {
          simulations.add(new Simulation(entry.label(), outcomes));
        }
      }
    }
    return simulations;
  }

  private Optional<SortedSet<String>> may(Predictions predictions, EntryPoint entry, LoadSet set) {
    return bounds || format.equals("json")
        ? Optional.of(predictions.may(entry, set))
        : Optional.empty();
  }

  private String text(List<Simulation> simulations, ImportTimes times, Session session) {
    if (format.equals("json")) {
      return SimulationJson.of(simulations, times);
    }
    if (format.equals("collapsed")) {
      return each(simulations, (one, first) -> CollapsedStacks.of(one.entry(), first.set(), times));
    }
    if (order) {
      return each(simulations, (_, first) -> SimulationText.order(first, session.style()));
    }
    if (!diff.isEmpty()) {
      return each(
          simulations,
          (one, _) ->
              SimulationText.difference(
                  one.in(diff.getFirst()).orElseThrow(),
                  one.in(diff.getLast()).orElseThrow(),
                  session.style()));
    }
    return SimulationText.counts(simulations, times, session.style());
  }

  private static String each(
      List<Simulation> simulations, BiFunction<Simulation, Outcome, String> text) {
    return simulations.stream()
        .map(one -> text.apply(one, one.outcomes().getFirst()))
        .collect(Collectors.joining());
  }
}
