package dev.lazyscope.report.sarif;

import dev.lazyscope.graph.gate.Gate;
import dev.lazyscope.graph.gate.GateFinding;
import dev.lazyscope.graph.gate.GateRule;
import dev.lazyscope.report.json.Fingerprint;
import dev.lazyscope.report.sarif.SarifLog.Level;
import dev.lazyscope.report.sarif.SarifLog.Result;
import dev.lazyscope.report.sarif.SarifLog.Rule;
import dev.lazyscope.report.sarif.SarifLog.Spot;
import java.util.Arrays;
import java.util.Optional;

/// Findings of the gate as SARIF. The fingerprint is made of rule and keys.
public final class GateSarif {
  private GateSarif() {}

  public static String of(Gate.Result result, String toolVersion) {
    return new SarifLog(
            toolVersion,
            Arrays.stream(GateRule.values()).map(GateSarif::rule).toList(),
            result.findings().stream().map(GateSarif::result).toList())
        .json();
  }

  private static Rule rule(GateRule rule) {
    return new Rule(rule.id(), rule.meaning(), Optional.of(level(rule)));
  }

  private static Result result(GateFinding finding) {
    String reason = finding.reason().isEmpty() ? "" : " (" + finding.reason() + ")";
    return new Result(
        finding.rule().id(),
        level(finding.rule()),
        finding.message() + reason,
        finding.places().stream()
            .map(step -> new Spot(step.text(), step.file(), step.place()))
            .toList(),
        Fingerprint.of(finding));
  }

  private static Level level(GateRule rule) {
    return rule.fails() ? Level.ERROR : Level.NOTE;
  }
}
