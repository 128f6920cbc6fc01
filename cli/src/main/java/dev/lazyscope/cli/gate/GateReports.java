package dev.lazyscope.cli.gate;

import dev.lazyscope.cli.analysis.Build;
import dev.lazyscope.graph.gate.GateChange;
import dev.lazyscope.graph.gate.GateFinding.Step;
import dev.lazyscope.report.console.GateText;
import dev.lazyscope.report.github.GateGithub;
import dev.lazyscope.report.gitlab.GateGitlab;
import dev.lazyscope.report.json.GateJson;
import dev.lazyscope.report.junit.GateJunit;
import dev.lazyscope.report.markdown.GateMarkdown;
import dev.lazyscope.report.sarif.GateSarif;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The formats by name.
public final class GateReports {
  /// What `check` can print, the usual one first.
  public static final List<String> FORMATS =
      List.of("console", "json", "sarif", "github", "gitlab", "junit", "markdown");

  private GateReports() {}

  public static String of(String format, GateRun.Comparison comparison, GateRun run) {
    return switch (format) {
      case "json" -> GateJson.of(comparison.result(), comparison.change());
      case "sarif" -> GateSarif.of(comparison.result(), Build.version());
      case "github" -> GateGithub.of(comparison.result());
      case "gitlab" -> GateGitlab.of(comparison.result());
      case "junit" -> GateJunit.of(comparison.result());
      case "markdown" -> GateMarkdown.of(comparison.result(), comparison.change());
      default ->
          GateText.of(
              comparison.result(),
              comparison.change(),
              run.session().style(),
              new Excerpts(run.session().world().directory())::at);
    };
  }

  public static String of(String format, GateChange change, GateRun run) {
    return switch (format) {
      case "json" -> GateJson.of(change);
      case "markdown" -> GateMarkdown.of(change);
      default -> GateText.of(change, run.session().style());
    };
  }

  /// Lines of source, read when they are asked for.
  private static final class Excerpts {
    private static final int LONGEST = 120;
    private final Path directory;
    private final Map<String, List<String>> known = new HashMap<>();

    Excerpts(Path directory) {
      this.directory = directory;
    }

    Optional<String> at(Step step) {
      if (!step.hasPlace()) {
        return Optional.empty();
      }
      List<String> lines = known.computeIfAbsent(step.file(), this::lines);
      int line = step.place().line();
      return line < 1 || line > lines.size()
          ? Optional.empty()
          : Optional.of(lines.get(line - 1).strip())
              .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text);
    }

    private List<String> lines(String file) {
      try {
        byte[] bytes = Files.readAllBytes(directory.resolve(file));
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
      } catch (IOException unreadable) {
        return List.of();
      }
    }
  }
}
