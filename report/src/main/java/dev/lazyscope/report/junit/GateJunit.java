package dev.lazyscope.report.junit;

import dev.lazyscope.graph.gate.Gate;
import dev.lazyscope.graph.gate.GateFinding;
import dev.lazyscope.graph.gate.GateFinding.Step;
import dev.lazyscope.graph.gate.GateRule;
import java.util.List;

/// A test suite with a test for each finding, and for each rule without one.
public final class GateJunit {
  private GateJunit() {}

  public static String of(Gate.Result result) {
    List<GateFinding> failed =
        result.findings().stream().filter(finding -> finding.rule().fails()).toList();
    StringBuilder cases = new StringBuilder();
    int tests = 0;
    for (GateRule rule : GateRule.values()) {
      List<GateFinding> own = failed.stream().filter(one -> one.rule() == rule).toList();
      if (own.isEmpty() && rule.fails()) {
        cases.append("    <testcase classname=\"lazyscope\" name=\"%s\"/>\n".formatted(rule.id()));
        tests++;
      }
      own.forEach(finding -> cases.append(failure(finding)));
      tests += own.size();
    }
    String counts = "tests=\"%d\" failures=\"%d\" errors=\"0\"".formatted(tests, failed.size());
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <testsuites %s>
      <testsuite name="lazyscope check" %s skipped="0">
    %s  </testsuite>
    </testsuites>
    """
        .formatted(counts, counts, cases);
  }

  private static String failure(GateFinding finding) {
    StringBuilder text = new StringBuilder();
    if (!finding.reason().isEmpty()) {
      text.append("reason: ").append(finding.reason()).append('\n');
    }
    for (Step step : finding.steps()) {
      String place = step.hasPlace() ? step.file() + ":" + step.place() + ": " : "";
      text.append(place).append(step.text()).append('\n');
    }
    return """
        <testcase classname="lazyscope.%s" name="%s">
          <failure type="%s" message="%s">%s</failure>
        </testcase>
    """
        .formatted(
            finding.rule().id(),
            escaped(String.join(", ", finding.keys())),
            finding.rule().id(),
            escaped(finding.message()),
            escaped(text.toString()));
  }

  /// Text for XML 1.0, which has no way to write most control characters.
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\n', '\t' -> safe.appendCodePoint(c);
                default ->
                    safe.appendCodePoint(
                        c < ' ' || c == 0xFFFE || c == 0xFFFF || c >= 0xD800 && c < 0xE000
                            ? '?'
                            : c);
              }
            });
    return safe.toString();
  }
}
