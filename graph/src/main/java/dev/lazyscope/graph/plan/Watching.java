package dev.lazyscope.graph.plan;

import dev.lazyscope.graph.load.machine.Observer;
import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.Trace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Collects what one run reads in containers that several modules write to.
final class Watching implements Observer {
  private final Set<String> followed;
  private final List<Statement> statements = new ArrayList<>();
  private final Map<Look, Sights> sights = new LinkedHashMap<>();
  private final Set<ProxyValue.Request> leaks = new LinkedHashSet<>();

  /// Who looks at which container.
  record Look(String reader, String container) {}

  /// What somebody saw in a container: the entries that were there and by whom, those that were
  /// not, and whether all of it was looked at. `time` counts the import statements before the first
  /// sight.
  static final class Sights {
    final Trace trace;
    final Map<String, Sight> present = new HashMap<>();
    final Set<String> absent = new HashSet<>();
    boolean isWhole;

    Sights(Trace trace) {
      this.trace = trace;
    }
  }

  record Sight(Trace.Write write, int time) {}

  Watching(Set<String> followed) {
    this.followed = followed;
  }

  List<Statement> statements() {
    return statements;
  }

  Map<Look, Sights> sights() {
    return sights;
  }

  Set<ProxyValue.Request> leaks() {
    return leaks;
  }

  @Override
  public boolean isWatching() {
    return true;
  }

  @Override
  public boolean isFollowed(String container) {
    return followed.contains(container);
  }

  @Override
  public void statement(Statement statement) {
    statements.add(statement);
  }

  @Override
  public void read(Trace trace, String reader, String entry, boolean isPresent) {
    Sights seen = sights(trace, reader);
    if (isPresent) {
      seen.present.putIfAbsent(entry, sight(trace, entry));
    } else {
      seen.absent.add(entry);
    }
  }

  @Override
  public void readWhole(Trace trace, String reader, Set<String> entries) {
    Sights seen = sights(trace, reader);
    seen.isWhole = true;
    entries.forEach(entry -> seen.present.putIfAbsent(entry, sight(trace, entry)));
  }

  private Sights sights(Trace trace, String reader) {
    return sights.computeIfAbsent(new Look(reader, trace.name()), key -> new Sights(trace));
  }

  private Sight sight(Trace trace, String entry) {
    Trace.Write made = new Trace.Write(trace.maker(), false);
    return new Sight(trace.write(entry).orElse(made), statements.size());
  }

  @Override
  public void leaked(ProxyValue.Request request) {
    leaks.add(request);
  }
}
