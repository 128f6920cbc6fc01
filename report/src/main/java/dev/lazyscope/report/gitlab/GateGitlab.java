package dev.lazyscope.report.gitlab;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.gate.Gate;
import dev.lazyscope.graph.gate.GateFinding;
import dev.lazyscope.graph.gate.GateFinding.Step;
import dev.lazyscope.report.json.Fingerprint;

/// A list of issues with description, check name, fingerprint, severity and place.
public final class GateGitlab {
  /// GitLab wants a path.
  private static final Step NOWHERE = new Step("", ".", new Place(1, 1));

  private GateGitlab() {}

  public static String of(Gate.Result result) {
    ArrayNode issues = JsonNodeFactory.instance.arrayNode();
    for (GateFinding finding : result.findings()) {
      String reason = finding.reason().isEmpty() ? "" : " (" + finding.reason() + ")";
      ObjectNode issue =
          issues
              .addObject()
              .put("description", finding.message() + reason)
              .put("check_name", finding.rule().id())
              .put("fingerprint", Fingerprint.of(finding))
              .put("severity", finding.rule().fails() ? "major" : "info");
      ObjectNode location = issue.putObject("location");
      Step first = finding.places().stream().findFirst().orElse(NOWHERE);
      location.put("path", first.file());
      location.putObject("lines").put("begin", Math.max(1, first.place().line()));
    }
    return issues.toPrettyString() + "\n";
  }
}
