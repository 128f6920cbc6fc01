package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.Trace;
import java.util.List;
import java.util.Set;

/// Watches one run closely, to compare it with another: which import statements execute, who reads
/// what others wrote, which proxies are looked at as if they were objects.
public interface Observer {

  /// Watches nothing, at no cost.
  Observer NONE = new Unobserved();

  /// {@return whether there is anything to observe}
  boolean isWatching();

  /// {@return whether all reads of the container of this name are to be told}
  boolean isFollowed(String container);

  /// An import statement executes.
  void statement(Statement statement);

  /// An entry that somebody else may have written was looked up.
  void read(Trace trace, String reader, String entry, boolean isPresent);

  /// All entries of a container were looked at.
  void readWhole(Trace trace, String reader, Set<String> entries);

  /// A proxy was used that came out of a namespace looked at as a dictionary.
  void leaked(ProxyValue.Request request);

  /// `imported` is the absolute module that the statement names, `names` those of a from-import;
  /// `isDeferrable` is false where syntax forces the statement to be eager.
  record Statement(
      ProxyValue.Site site, String imported, List<String> names, boolean isDeferrable) {}

  record Unobserved() implements Observer {
    @Override
    public boolean isWatching() {
      return false;
    }

    @Override
    public boolean isFollowed(String container) {
      return false;
    }

    @Override
    public void statement(Statement statement) {}

    @Override
    public void read(Trace trace, String reader, String entry, boolean isPresent) {}

    @Override
    public void readWhole(Trace trace, String reader, Set<String> entries) {}

    @Override
    public void leaked(ProxyValue.Request request) {}
  }
}
