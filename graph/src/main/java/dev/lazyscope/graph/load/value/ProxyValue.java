package dev.lazyscope.graph.load.value;

import java.util.List;
import java.util.Optional;

/// What a lazy import binds until it is first read (PEP 810, "Lazy import objects").
public final class ProxyValue implements Value {
  private final Request request;
  private boolean busy;

  /// What to import, and for which statement. `attribute` is the name of a from-import; `whole`
  /// tells `import a.b as x`, which gives `a.b` and not `a`; `siblings` are the submodules that are
  /// loaded with the module where nothing waits for them to be read.
  public record Request(
      String module, Optional<String> attribute, boolean whole, List<String> siblings, Site site) {
    public Request {
      siblings = List.copyOf(siblings);
    }
  }

  /// An import statement: the module it stands in and where.
  public record Site(String module, int at) {}

  public ProxyValue(Request request) {
    this.request = request;
  }

  public Request request() {
    return request;
  }

  /// {@return whether it is being resolved}
  public boolean isBusy() {
    return busy;
  }

  public void busy(boolean now) {
    busy = now;
  }
}
