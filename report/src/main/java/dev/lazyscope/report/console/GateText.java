package dev.lazyscope.report.console;

import dev.lazyscope.graph.gate.Gate;
import dev.lazyscope.graph.gate.GateChange;
import dev.lazyscope.graph.gate.GateChange.Cause;
import dev.lazyscope.graph.gate.GateChange.Difference;
import dev.lazyscope.graph.gate.GateChange.LoadChange;
import dev.lazyscope.graph.gate.GateFinding;
import dev.lazyscope.graph.gate.GateFinding.Step;
import dev.lazyscope.report.terminal.Style;
import dev.lazyscope.report.wording.Counted;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/// What the gate says, for a person, with the lines of source it speaks of.
public final class GateText {
  private static final int SHOWN = 20;
  private static final int CAUSES = 5;

  private final Style style;
  private final Function<Step, Optional<String>> excerpts;
  private final StringBuilder text = new StringBuilder();

  private GateText(Style style, Function<Step, Optional<String>> excerpts) {
    this.style = style;
    this.excerpts = excerpts;
  }

  /// {@return the findings; `excerpts` gives the line of source at a place}
  public static String of(
      Gate.Result result,
      Optional<GateChange> change,
      Style style,
      Function<Step, Optional<String>> excerpts) {
    GateText report = new GateText(style, excerpts);
    result.findings().forEach(report::finding);
    change.ifPresent(one -> one.loads().forEach(report::loads));
    report.fixed(result, change.isPresent());
    report.summary(result);
    return report.text.toString();
  }

  public static String of(GateChange change, Style style) {
    GateText report = new GateText(style, _ -> Optional.empty());
    report.difference("modules", change.modules());
    report.difference("imports", change.imports());
    report.difference("imports on a cycle", change.cyclicImports());
    change.loads().forEach(report::loads);
    return report.text.isEmpty() ? "no change\n" : report.text.toString();
  }

  private void finding(GateFinding finding) {
    String id = finding.rule().id();
    line(
        (finding.rule().fails() ? style.red(id) : style.yellow(id))
            + ": "
            + style.bold(finding.message()));
    if (!finding.reason().isEmpty()) {
      line("  reason: " + finding.reason());
    }
    for (Step step : finding.steps()) {
      String place = step.hasPlace() ? style.cyan(step.file() + ":" + step.place()) + ": " : "";
      line("  " + place + step.text());
      excerpts.apply(step).ifPresent(source -> line(style.dim("      " + source)));
    }
    line("");
  }

  private void fixed(Gate.Result result, boolean isAgainstRevision) {
    if (result.fixed().isEmpty()) {
      return;
    }
    String hint = isAgainstRevision ? "" : " (lazyscope baseline --prune forgets it)";
    line(style.green("no longer there") + hint + ":");
    result.fixed().forEach(key -> line("  %s: %s".formatted(key.rule().id(), key.text())));
    line("");
  }

  private void summary(Gate.Result result) {
    long fails = result.findings().stream().filter(one -> one.rule().fails()).count();
    String count =
        switch ((int) fails) {
          case 0 -> style.green("no new findings");
          case 1 -> style.red("1 new finding");
          default -> style.red(fails + " new findings");
        };
    line(count + (result.accepted() > 0 ? ", " + result.accepted() + " accepted" : ""));
  }

  private void loads(LoadChange load) {
    if (load.modules().isEmpty()) {
      return;
    }
    line(style.bold(headline(load)));
    for (Cause cause : load.causes().subList(0, Math.min(CAUSES, load.causes().size()))) {
      Step step = cause.step();
      String place = step.hasPlace() ? style.cyan(step.file() + ":" + step.place()) + ": " : "";
      line("  +%d  %s%s".formatted(cause.count(), place, step.text()));
    }
    if (load.causes().size() > CAUSES) {
      line("  and %d more causes".formatted(load.causes().size() - CAUSES));
    }
    line("");
  }

  private static String headline(LoadChange load) {
    if (load.before() == 0) {
      return "%s is a new entry and loads %s"
          .formatted(load.entry(), Counted.of(load.after(), "module"));
    }
    if (load.after() == 0) {
      return "%s no longer exists; it loaded %s"
          .formatted(load.entry(), Counted.of(load.before(), "module"));
    }
    return "%s loads %s, before %d: %d more, %d fewer"
        .formatted(
            load.entry(),
            Counted.of(load.after(), "module"),
            load.before(),
            load.modules().added().size(),
            load.modules().removed().size());
  }

  private void difference(String title, Difference difference) {
    if (difference.isEmpty()) {
      return;
    }
    line(
        style.bold(
            "%s: %d added, %d removed"
                .formatted(title, difference.added().size(), difference.removed().size())));
    names(difference.added(), "+");
    names(difference.removed(), "-");
    line("");
  }

  private void names(SortedSet<String> names, String sign) {
    names.stream()
        .limit(SHOWN)
        .map(name -> "  " + sign + " " + name)
        .map(name -> sign.equals("+") ? style.red(name) : style.green(name))
        .forEach(this::line);
    if (names.size() > SHOWN) {
      line("  %s %d more (--format json shows all)".formatted(sign, names.size() - SHOWN));
    }
  }

  private void line(String line) {
    text.append(style.line(line));
  }
}
