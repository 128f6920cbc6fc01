package dev.lazyscope.report.remark;

import dev.lazyscope.analyzer.source.Place;
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
    WARNING("warning", "warning"),
    NOTE("note", "notice");

    private final String sarif;
    private final String github;

    Level(String sarif, String github) {
      this.sarif = sarif;
      this.github = github;
    }

    String sarif() {
      return sarif;
    }

    String github() {
      return github;
    }
  }
}
