package dev.lazyscope.graph.load.value;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// A list, or the values or items of a dictionary; *open* when it may hold other items too.
public final class ListValue implements Value.Container {
  private final List<Value> items;
  private final long serial;
  private final Trace trace;
  private Optional<View> view = Optional.empty();
  private boolean open;

  /// Which of these it is, with the name of the class.
  public enum Kind {
    LIST("list"),
    VALUES("dict_values"),
    ITEMS("dict_items");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    public String type() {
      return type;
    }
  }

  /// Of which dictionary these are the values or items.
  public record View(Kind kind, DictValue dict) {}

  public ListValue(long serial, List<Value> items) {
    this(serial, Trace.NONE, items);
  }

  public ListValue(long serial, Trace trace, List<Value> items) {
    this.serial = serial;
    this.trace = trace;
    this.items = new ArrayList<>(items);
  }

  @Override
  public long serial() {
    return serial;
  }

  @Override
  public int size() {
    return items.size();
  }

  @Override
  public Held content() {
    return new Held(List.copyOf(items), open);
  }

  @Override
  public Held exchange(Content content) {
    Held before = content();
    Held held = (Held) content;
    items.clear();
    items.addAll(held.items);
    open = held.open;
    return before;
  }

  /// What a list held at some time.
  public record Held(List<Value> items, boolean open) implements Content {
    /// Of two with as many items each item is one of two; else the longer one may hold others.
    @Override
    public Held joined(Content content) {
      Held other = (Held) content;
      if (other.items.size() > items.size()) {
        return other.joined(this);
      }
      List<Value> both = new ArrayList<>(items);
      if (other.items.size() == items.size()) {
        Iterator<Value> others = other.items.iterator();
        both.replaceAll(item -> Joining.join(item, others.next()));
        return new Held(both, open || other.open);
      }
      if (!isPrefix(other.items, items)) {
        other.items.stream().filter(item -> !both.contains(item)).forEach(both::add);
      }
      return new Held(both, true);
    }

    private static boolean isPrefix(List<Value> start, List<Value> whole) {
      for (int i = 0; i < start.size(); i++) {
        if (start.get(i) != whole.get(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /// {@return the items themselves, for reading and writing}
  public List<Value> items() {
    return items;
  }

  /// Adds an item as code of the running module does.
  public void append(Value item) {
    insert(items.size(), item);
  }

  public void insert(int position, Value item) {
    items.add(position, item);
    if (trace != Trace.NONE) {
      trace.wrote("item by " + trace.writer(), false);
    }
  }

  /// {@return the items as a program that reads all of them sees them}
  public List<Value> read() {
    trace.readWhole(items.size(), trace::written);
    return items;
  }

  public Kind kind() {
    return view.map(View::kind).orElse(Kind.LIST);
  }

  /// {@return whose values or items these were, where it is no list for the program}
  public Optional<View> view() {
    return view;
  }

  public void view(View view) {
    this.view = Optional.of(view);
  }

  public boolean isOpen() {
    return open;
  }

  @Override
  public void open() {
    open = true;
  }
}
