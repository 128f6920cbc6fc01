package dev.lazyscope.report.github;

import dev.lazyscope.graph.gate.Gate;
import dev.lazyscope.graph.gate.GateFinding;
import dev.lazyscope.graph.gate.GateFinding.Step;
import java.util.List;
import java.util.stream.Collectors;

/// Workflow commands: `::error file=…,line=…,col=…,title=…::message`.
public final class GateGithub {
  private GateGithub() {}

  public static String of(Gate.Result result) {
    return result.findings().stream().map(GateGithub::line).collect(Collectors.joining());
  }

  private static String line(GateFinding finding) {
    List<Step> places = finding.places();
    String place =
        places.isEmpty()
            ? ""
            : "file=%s,line=%d,col=%d,"
                .formatted(
                    property(places.getFirst().file()),
                    places.getFirst().place().line(),
                    places.getFirst().place().column());
    return "::%s %stitle=%s::%s\n"
        .formatted(
            finding.rule().fails() ? "error" : "notice",
            place,
            property("lazyscope: " + finding.rule().id()),
            data(message(finding)));
  }

  private static String message(GateFinding finding) {
    StringBuilder text = new StringBuilder(finding.message());
    if (!finding.reason().isEmpty()) {
      text.append("\nReason: ").append(finding.reason());
    }
    for (Step step : finding.places()) {
      text.append("\n%s:%d: %s".formatted(step.file(), step.place().line(), step.text()));
    }
    return text.toString();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
