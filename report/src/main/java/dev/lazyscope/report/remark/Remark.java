package dev.lazyscope.report.remark;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.report.sarif.SarifLog;
import java.util.List;

/// One thing to say about a place. `related` are the steps that lead to it.
public record Remark(Rule rule, Level level, String message, Spot spot, List<Spot> related) {
  public Remark {
    related = List.copyOf(related);
  }

  /// A rule by its id, with what it says in general.
  public record Rule(String id, String meaning) {}

  /// A place with what is there to see.
  public record Spot(String file, Place place, String text) {}

  public enum Level {
    WARNING(SarifLog.Level.WARNING, "warning"),
    NOTE(SarifLog.Level.NOTE, "notice");

    private final SarifLog.Level sarif;
    private final String github;

    Level(SarifLog.Level sarif, String github) {
      this.sarif = sarif;
      this.github = github;
    }

    SarifLog.Level sarif() {
      return sarif;
    }

    String github() {
      return github;
    }
  }
}
