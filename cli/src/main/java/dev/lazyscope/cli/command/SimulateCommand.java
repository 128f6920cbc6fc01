package dev.lazyscope.cli.command;

import dev.lazyscope.cli.analysis.FilterFile;
import dev.lazyscope.cli.analysis.ModeNames;
import dev.lazyscope.cli.analysis.Settings;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.cli.option.Attempt;
import dev.lazyscope.cli.option.EntryOptions;
import dev.lazyscope.cli.option.ImportTimeLog;
import dev.lazyscope.cli.option.OutputOptions;
import dev.lazyscope.cli.option.ProjectOptions;
import dev.lazyscope.cli.option.Session;
import dev.lazyscope.cli.prediction.Predictions;
import dev.lazyscope.cli.prediction.Program;
import dev.lazyscope.cli.syntax.Syntax;
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
import java.util.Set;
import java.util.SortedSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;

final class SimulateCommand implements Subcommand {
  private final Syntax syntax =
      new Syntax(
              "simulate", "Predicts which modules an entry loads in each mode, without running it.")
          .examples(
              "  lazyscope simulate                                all entries that the project declares",
              "  lazyscope simulate --entry shop.cli:main          one of them",
              "  lazyscope simulate -m shop --args 'list --all'    with the arguments it is run with",
              "  lazyscope simulate -c 'import shop' --order       every load in order, and because of what",
              "  lazyscope simulate -m shop --diff eager,all       what lazy imports save",
              "  lazyscope simulate -m shop --mode advised,cinder  what is left by advice, and by Cinder's rules",
              "  lazyscope simulate -m shop --filter keep.txt      all lazy but the lines of keep.txt, such as",
              "                                                    'shop.cli shop.plugins' or '* logging'",
              "  lazyscope simulate -m shop --format collapsed     stacks for flame-graph viewers",
              "  python -X importtime -m shop 2> times.log; lazyscope simulate -m shop --importtime"
                  + " times.log",
              "      savings in milliseconds");

  private final Supplier<String> path = ProjectOptions.path(syntax);

  private final Supplier<List<String>> modes =
      syntax
          .option("--mode")
          .says(
              "eager (nothing is lazy), as-written (the code as it is), all (everything that can be),",
              "advised (everything but what advise keeps eager), cinder (the rules of Cinder);",
              "comma-separated. Default: eager, as-written and all.")
          .commaSeparated("MODE");

  private final Supplier<Optional<String>> filter =
      syntax
          .option("--filter")
          .says(
              "One more mode, 'filter': all lazy but the lines 'importer imported' of FILE;",
              "* matches any, 'imported:name' one name of a from-import.")
          .text("FILE");

  private final Supplier<Boolean> order =
      syntax.option("--order").says("List every load in order with its cause.").flag();

  private final Supplier<List<String>> diff =
      syntax
          .option("--diff")
          .says("What each of two modes loads and the other does not.")
          .commaSeparated("MODE,MODE");

  private final ImportTimeLog log = new ImportTimeLog(syntax.option("--importtime"));

  private final Supplier<Boolean> bounds =
      syntax
          .option("--bounds")
          .says("Also what must load whatever undecided conditions are, and what may load.")
          .flag();

  private final Supplier<String> format =
      syntax
          .option("--format")
          .says("Collapsed are the stacks of the first mode, for flame graphs.")
          .oneOf("FORMAT", List.of("console", "json", "collapsed"));

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
    Map<String, BiFunction<Predictions, EntryPoint, LoadSet>> chosen = modes(world);
    ImportTimes times = log.read(world);
    Program program = Program.open(Settings.of(path.get(), project, world), entry.get(), session);
    List<Simulation> simulations = simulate(program, chosen, session);
    session.print(text(simulations, times, session));
    return 0;
  }

  private Map<String, BiFunction<Predictions, EntryPoint, LoadSet>> modes(World world) {
    List<String> names = new ArrayList<>(modes.get());
    diff.get().stream().filter(name -> !names.contains(name)).forEach(names::add);
    if (!diff.get().isEmpty() && (diff.get().size() != 2 || Set.copyOf(diff.get()).size() != 2)) {
      throw new UsageProblem("--diff takes two different modes, such as --diff eager,all");
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
        .get()
        .map(world::resolve)
        .ifPresent(file -> chosen.put(ModeNames.FILTER, in(FilterFile.read(file))));
    if (names.contains(ModeNames.FILTER) && filter.get().isEmpty()) {
      throw new UsageProblem("the mode 'filter' is that of a file: name it with --filter FILE");
    }
    return chosen;
  }

  private static BiFunction<Predictions, EntryPoint, LoadSet> in(LoadMode mode) {
    return (predictions, entry) -> predictions.of(entry, mode);
  }

  private List<Simulation> simulate(
      Program program,
      Map<String, BiFunction<Predictions, EntryPoint, LoadSet>> chosen,
      Session session) {
    List<Asked> all = new ArrayList<>();
    for (EntryPoint entry : program.entries()) {
      chosen.forEach((name, mode) -> all.add(new Asked(entry, name, mode)));
    }
    List<Optional<Outcome>> outcomes = new ArrayList<>();
    try (Progress progress = session.progress("simulating")) {
      program
          .predictions()
          .each(
              all,
              (predictions, asked) -> {
                Outcome outcome = outcome(predictions, asked);
                progress.step(all.size(), asked.entry.label());
                return outcome;
              },
              (asked, outcome) -> outcomes.add(Attempt.at(asked.entry.label(), session, outcome)));
    }
    return simulations(program.entries(), outcomes, chosen.size());
  }

  /// {@return the entries that could be predicted in all modes; `outcomes` holds one for each mode
  /// of each entry}
  private static List<Simulation> simulations(
      List<EntryPoint> entries, List<Optional<Outcome>> outcomes, int modes) {
    List<Simulation> simulations = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      List<Outcome> own =
          outcomes.subList(i * modes, (i + 1) * modes).stream().flatMap(Optional::stream).toList();
      if (own.size() == modes) {
        simulations.add(new Simulation(entries.get(i).label(), own));
      }
    }
    return simulations;
  }

  /// One simulation: an entry in a mode that was chosen.
  private record Asked(
      EntryPoint entry, String name, BiFunction<Predictions, EntryPoint, LoadSet> mode) {}

  private Outcome outcome(Predictions predictions, Asked asked) {
    LoadSet set = asked.mode.apply(predictions, asked.entry);
    return new Outcome(asked.name, set, may(predictions, asked.entry, set));
  }

  private Optional<SortedSet<String>> may(Predictions predictions, EntryPoint entry, LoadSet set) {
    return bounds.get() || format.get().equals("json")
        ? Optional.of(predictions.may(entry, set))
        : Optional.empty();
  }

  private String text(List<Simulation> simulations, ImportTimes times, Session session) {
    if (format.get().equals("json")) {
      return SimulationJson.of(simulations, times);
    }
    if (format.get().equals("collapsed")) {
      return each(simulations, (one, first) -> CollapsedStacks.of(one.entry(), first.set(), times));
    }
    if (order.get()) {
      return each(simulations, (_, first) -> SimulationText.order(first, session.style()));
    }
    if (!diff.get().isEmpty()) {
      return each(
          simulations,
          (one, _) ->
              SimulationText.difference(
                  one.in(diff.get().getFirst()).orElseThrow(),
                  one.in(diff.get().getLast()).orElseThrow(),
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
