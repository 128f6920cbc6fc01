package dev.lazyscope.report.console;

import dev.lazyscope.graph.chain.ImportTimes;
import dev.lazyscope.graph.chain.Simulation;
import dev.lazyscope.graph.chain.Simulation.Outcome;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.LoadSet.Load;
import dev.lazyscope.report.terminal.Style;
import dev.lazyscope.report.terminal.Table;
import dev.lazyscope.report.wording.Counted;
import java.util.List;
import java.util.Locale;

/// What entries load in each mode, for a person.
public final class SimulationText {
  private static final double MICROS_PER_MILLI = 1000;
  private static final int NOTES_SHOWN = 5;

  private SimulationText() {}

  /// {@return a table of counts for each entry}
  public static String counts(List<Simulation> simulations, ImportTimes times, Style style) {
    StringBuilder text = new StringBuilder();
    for (Simulation simulation : simulations) {
      text.append(text.isEmpty() ? "" : "\n").append(style.bold(simulation.entry())).append('\n');
      text.append(table(simulation, times, style)).append(notes(simulation, style));
    }
    return text.toString();
  }

  /// {@return every load in order, with its cause}
  public static String order(Outcome outcome, Style style) {
    Table table = new Table(">", "<module", "because of");
    int number = 1;
    for (Load load : outcome.set().likely()) {
      table.row(style.dim(String.valueOf(number++)), load.module(), Causes.of(load));
    }
    return style.bold(outcome.mode()) + "\n" + table.withoutTitles(style);
  }

  /// {@return what each of two modes loads and the other does not}
  public static String difference(Outcome first, Outcome second, Style style) {
    return side(first, second, style) + "\n" + side(second, first, style);
  }

  private static String side(Outcome one, Outcome other, Style style) {
    List<Load> only = Simulation.onlyIn(one, other);
    Table table = new Table("<module", "because of");
    only.forEach(load -> table.row("  " + load.module(), Causes.of(load)));
    String title = "only in %s: %s".formatted(one.mode(), Counted.of(only.size(), "module"));
    return style.bold(title) + "\n" + table.withoutTitles(style);
  }

  private static String table(Simulation simulation, ImportTimes times, Style style) {
    int whole = simulation.in("eager").orElse(simulation.outcomes().getFirst()).count();
    boolean isTimed = !times.isEmpty();
    boolean isBounded = simulation.outcomes().stream().allMatch(one -> one.may().isPresent());
    Table table =
        new Table(
            "  mode",
            ">modules",
            ">share",
            isBounded ? ">at least" : "",
            isBounded ? ">at most" : "",
            isTimed ? ">measured ms" : "");
    for (Outcome outcome : simulation.outcomes()) {
      LoadSet set = outcome.set();
      table.row(
          "  " + outcome.mode(),
          String.valueOf(outcome.count()),
          whole == 0 ? "-" : Math.round(100.0 * outcome.count() / whole) + "%",
          isBounded ? String.valueOf(set.must().size()) : "",
          outcome.may().map(may -> String.valueOf(may.size())).orElse(""),
          isTimed ? millis(times.of(outcome.modules())) : "");
    }
    return table.text(style) + savings(simulation, times);
  }

  private static String savings(Simulation simulation, ImportTimes times) {
    if (times.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    simulation
        .in("eager")
        .ifPresent(
            eager ->
                simulation.outcomes().stream()
                    .filter(outcome -> !outcome.mode().equals("eager"))
                    .forEach(outcome -> text.append(saving(eager, outcome, times))));
    return text.append(unmeasured(simulation.outcomes().getFirst(), times)).toString();
  }

  private static String saving(Outcome eager, Outcome outcome, ImportTimes times) {
    long saved = times.of(eager.modules()) - times.of(outcome.modules());
    return "  %s saves %s ms of the %s ms that the log measured\n"
        .formatted(outcome.mode(), millis(saved), millis(times.total()));
  }

  /// A log of another program, of a lazy run or one that was cut measures too little.
  private static String unmeasured(Outcome outcome, ImportTimes times) {
    long missing =
        outcome.modules().stream().filter(name -> !times.micros().containsKey(name)).count();
    return missing == 0
        ? ""
        : "  the log lacks %d of the %d modules of %s, which count as 0 ms\n"
            .formatted(missing, outcome.count(), outcome.mode());
  }

  private static String notes(Simulation simulation, Style style) {
    List<String> notes =
        simulation.outcomes().stream()
            .flatMap(outcome -> outcome.set().notes().stream())
            .map(note -> note.where() + " " + note.text())
            .distinct()
            .toList();
    StringBuilder text = new StringBuilder();
    notes.stream()
        .limit(NOTES_SHOWN)
        .forEach(note -> text.append(style.line("  " + style.dim("note: " + note))));
    if (notes.size() > NOTES_SHOWN) {
      text.append(
              style.dim(
                  "  and %d more notes (see --format json)".formatted(notes.size() - NOTES_SHOWN)))
          .append('\n');
    }
    return text.toString();
  }

  private static String millis(long micros) {
    return String.format(Locale.ROOT, "%.1f", micros / MICROS_PER_MILLI);
  }
}
