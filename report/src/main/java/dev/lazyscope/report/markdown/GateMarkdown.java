package dev.lazyscope.report.markdown;

import dev.lazyscope.graph.gate.Gate;
import dev.lazyscope.graph.gate.GateChange;
import dev.lazyscope.graph.gate.GateChange.Cause;
import dev.lazyscope.graph.gate.GateChange.Difference;
import dev.lazyscope.graph.gate.GateChange.LoadChange;
import dev.lazyscope.graph.gate.GateFinding;
import dev.lazyscope.graph.gate.GateFinding.Step;
import dev.lazyscope.report.wording.Counted;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;

/// A comment on a pull request.
public final class GateMarkdown {
  private static final int SHOWN = 20;
  private static final int CAUSES = 5;

  private GateMarkdown() {}

  public static String of(Gate.Result result, Optional<GateChange> change) {
    StringBuilder text = new StringBuilder("### Imports: ");
    long count = result.findings().stream().filter(one -> one.rule().fails()).count();
    text.append(count == 0 ? "no new findings" : Counted.of(count, "finding"));
    text.append("\n\n");
    change.ifPresent(one -> one.loads().forEach(load -> text.append(loads(load))));
    result.findings().forEach(finding -> text.append(finding(finding)));
    if (!result.fixed().isEmpty()) {
      text.append("\n**Repaired:**\n\n");
      result
          .fixed()
          .forEach(key -> text.append("- %s: %s\n".formatted(key.rule().id(), code(key.text()))));
    }
    return text.toString();
  }

  public static String of(GateChange change) {
    StringBuilder text = new StringBuilder("### Imports\n\n");
    change.loads().forEach(load -> text.append(loads(load)));
    text.append(difference("Modules", change.modules()));
    text.append(difference("Imports", change.imports()));
    text.append(difference("Imports on a cycle", change.cyclicImports()));
    return text.toString();
  }

  private static String finding(GateFinding finding) {
    StringBuilder text = new StringBuilder();
    text.append("- **%s**: %s\n".formatted(finding.rule().id(), escaped(finding.message())));
    if (!finding.reason().isEmpty()) {
      text.append("  *%s*\n".formatted(escaped(finding.reason())));
    }
    for (Step step : finding.places()) {
      text.append(
          "  - %s: %s\n"
              .formatted(code(step.file() + ":" + step.place().line()), escaped(step.text())));
    }
    return text.toString();
  }

  private static String loads(LoadChange load) {
    int added = load.modules().added().size();
    int removed = load.modules().removed().size();
    if (added == 0 && removed == 0) {
      return "";
    }
    String entry = code(load.entry());
    if (load.after() == 0) {
      return "The entry %s no longer exists; it loaded %s.\n\n"
          .formatted(entry, Counted.of(load.before(), "module"));
    }
    StringBuilder text =
        new StringBuilder(load.before() == 0 ? "The entry is new. This change " : "This change ");
    if (added > 0) {
      text.append(
          "adds **%s** to the cold start of %s".formatted(Counted.of(added, "module"), entry));
    }
    if (removed > 0) {
      String more =
          added > 0 ? " and removes %d" : "removes **%d** from the cold start of " + entry;
      text.append(more.formatted(removed));
    }
    text.append(" (%d → %d)".formatted(load.before(), load.after()));
    text.append(added > 0 ? ", because of:\n\n" : ".\n\n");
    load.causes().stream().limit(CAUSES).forEach(cause -> text.append(cause(cause)));
    if (load.causes().size() > CAUSES) {
      text.append("- and %d more\n".formatted(load.causes().size() - CAUSES));
    }
    return text.append(added > 0 ? "\n" : "").toString();
  }

  private static String cause(Cause cause) {
    Step step = cause.step();
    String place =
        step.hasPlace() ? " (" + code(step.file() + ":" + step.place().line()) + ")" : "";
    return "- %s%s: %s\n"
        .formatted(escaped(step.text()), place, Counted.of(cause.count(), "module"));
  }

  private static String difference(String title, Difference difference) {
    if (difference.isEmpty()) {
      return "";
    }
    return "**%s**: %d added, %d removed\n\n%s%s\n"
        .formatted(
            title,
            difference.added().size(),
            difference.removed().size(),
            list("+", difference.added()),
            list("-", difference.removed()));
  }

  private static String list(String sign, SortedSet<String> names) {
    String shown =
        names.stream()
            .limit(SHOWN)
            .map(name -> "- %s %s\n".formatted(sign, code(name)))
            .collect(Collectors.joining());
    int more = names.size() - SHOWN;
    return more > 0 ? shown + "- %s %d more\n".formatted(sign, more) : shown;
  }

  private static String code(String text) {
    return "`" + text.replace("`", "'").replace("\n", " ") + "`";
  }

  private static String escaped(String text) {
    return text.replace("\n", " ").replaceAll("([\\\\`*_<\\[\\]|])", "\\\\$1");
  }
}
