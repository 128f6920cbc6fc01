package dev.lazyscope.report.remark;

import dev.lazyscope.report.sarif.SarifLog;
import dev.lazyscope.report.sarif.SarifLog.Result;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// Remarks as SARIF. The fingerprint is made of the rule, the file and the text of the line.
public final class RemarkSarif {
  private RemarkSarif() {}

  public static String of(List<Remark> remarks, String toolVersion) {
    List<SarifLog.Rule> rules =
        remarks.stream()
            .map(Remark::rule)
            .distinct()
            .sorted(Comparator.comparing(Remark.Rule::id))
            .map(rule -> new SarifLog.Rule(rule.id(), rule.meaning(), Optional.empty()))
            .toList();
    Map<String, Integer> seen = new HashMap<>();
    List<Result> results = new ArrayList<>();
    remarks.forEach(remark -> results.add(result(remark, seen)));
    return new SarifLog(toolVersion, rules, results).json();
  }

  private static Result result(Remark remark, Map<String, Integer> seen) {
    String key = remark.rule().id() + " " + remark.spot().file() + " " + remark.spot().text();
    int count = seen.merge(key, 1, Integer::sum);
    return new Result(
        remark.rule().id(),
        remark.level().sarif(),
        remark.message(),
        Stream.concat(Stream.of(remark.spot()), remark.related().stream())
            .map(spot -> new SarifLog.Spot(spot.text(), spot.file(), spot.place()))
            .toList(),
        fingerprint(key + " " + count));
  }

  private static String fingerprint(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
