package dev.lazyscope.graph.load.value;

import java.util.ArrayList;
import java.util.List;

/// A list; *open* when it may hold other items too.
public final class ListValue implements Value {
  private final List<Value> items;
  private final long serial;
  private boolean open;

  public ListValue(long serial, List<Value> items) {
    this.serial = serial;
    this.items = new ArrayList<>(items);
  }

  public long serial() {
    return serial;
  }

  /// {@return the items themselves, for reading and writing}
  public List<Value> items() {
    return items;
  }

  public boolean isOpen() {
    return open;
  }

  public void open() {
    open = true;
  }
}
