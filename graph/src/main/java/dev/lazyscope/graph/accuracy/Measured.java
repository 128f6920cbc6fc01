package dev.lazyscope.graph.accuracy;

import java.util.List;

/// One entry, run for real in one mode beside its prediction. `millis` is the shortest of several
/// runs, `memoryKilobytes` is 0 where the system does not tell it.
public record Measured(
    String mode,
    Behaviour behaviour,
    long millis,
    long memoryKilobytes,
    Accuracy accuracy,
    List<Difference> differences) {
  public Measured {
    differences = List.copyOf(differences);
  }

  /// `failure` is how a run ended that did not succeed, else empty.
  public record Behaviour(boolean isAsEager, String failure) {}

  /// A module that only one side has, the likely cause, and how many other modules differ only
  /// because this one does.
  public record Difference(String module, Side side, String cause, int others) {}

  public enum Side {
    MISSING("missing"),
    EXTRA("extra");

    private final String id;

    Side(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }
  }
}
