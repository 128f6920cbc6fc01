package dev.lazyscope.cli.rule;

import dev.lazyscope.analyzer.parse.Problem;
import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.graph.advice.Advice.Verdict;
import dev.lazyscope.graph.advice.KeptRule;
import dev.lazyscope.graph.advice.ReasonRule;
import dev.lazyscope.graph.cycle.verdict.CycleClass;
import dev.lazyscope.graph.gate.GateRule;
import dev.lazyscope.graph.link.layout.ProjectFiles.LayoutWarning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The pages of `docs/rules`, which are part of the program.
public final class RulePages {
  private static final String FOLDER = "/dev/lazyscope/rules/";

  private RulePages() {}

  /// {@return every rule id that results show}
  public static List<String> ids() {
    return Stream.of(
            Arrays.stream(Verdict.values()).map(Verdict::id),
            Arrays.stream(ReasonRule.values()).map(ReasonRule::id),
            Arrays.stream(KeptRule.values()).map(KeptRule::id),
            Arrays.stream(CycleClass.values()).map(CycleClass::id),
            Arrays.stream(Problem.Kind.values()).map(Problem.Kind::id),
            Arrays.stream(LayoutWarning.Kind.values()).map(LayoutWarning.Kind::id),
            Arrays.stream(EffectKind.values()).map(EffectKind::id),
            Arrays.stream(GateRule.values()).map(GateRule::id))
        .flatMap(ids -> ids)
        .distinct()
        .toList();
  }

  /// {@return the first sentence of each page by rule id, in the order of [#ids()]}
  public static Map<String, String> titles() {
    Map<String, String> titles = new LinkedHashMap<>();
    ids().forEach(id -> titles.put(id, title(id)));
    return titles;
  }

  /// {@return the page of a rule}
  public static Optional<String> text(String id) {
    return id.matches("[a-z0-9-]+") ? resource(id + ".md") : Optional.empty();
  }

  private static String title(String id) {
    return text(id).flatMap(page -> page.lines().skip(2).findFirst()).orElse("");
  }

  private static Optional<String> resource(String name) {
    try (InputStream stream = RulePages.class.getResourceAsStream(FOLDER + name)) {
      return Optional.ofNullable(stream).map(RulePages::text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String text(InputStream stream) {
    try {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
