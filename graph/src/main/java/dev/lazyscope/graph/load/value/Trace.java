package dev.lazyscope.graph.load.value;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Follows one container (a list, a set, a dictionary or a namespace) through a run: while which
/// module was loading it was made, which other modules wrote to it while they were loading, and
/// what was read afterwards. What a module wrote into a container of another is what its loading
/// does to the world; it matters only if somebody reads it.
public final class Trace {
  /// The trace of everything in a run that nobody watches.
  public static final Trace NONE = new Trace(new Nobody(), new Making("", ""));

  private final Watcher watcher;
  private final Making making;
  private boolean isFollowed;
  private boolean isChanged;
  private Map<String, Write> writes = Map.of();
  private int lastWhole = -1;
  private String lastReader = "";

  /// While which module was loading the container was made, and a name for it that is the same in
  /// another run of the same program. `isShared` tells that code of another module made it, for
  /// whoever came first.
  public record Making(String maker, String name, boolean isShared) {

    public Making(String maker, String name) {
      this(maker, name, false);
    }
  }

  /// Who wrote an entry, and whether it replaced one.
  public record Write(String writer, boolean isReplacing) {}

  /// Sees what happens to the containers of a run.
  public interface Watcher {
    /// {@return the module whose body runs, the innermost; empty when the program itself runs}
    String loading();

    /// {@return whether a `__getattr__` runs: what it writes it writes again for whoever asks}
    boolean isAsked();

    /// {@return whether reads of this container matter even before somebody else wrote to it}
    boolean isFollowed(String name);

    /// An entry was looked up; the value is absent where there is none.
    void read(Trace trace, String reader, String entry, Value value);

    /// Another module than its maker wrote to a container for the first time.
    void changed(Trace trace);

    /// All entries were looked at.
    void readWhole(Trace trace, String reader, Set<String> entries);
  }

  private record Nobody() implements Watcher {
    @Override
    public String loading() {
      return "";
    }

    @Override
    public boolean isAsked() {
      return false;
    }

    @Override
    public boolean isFollowed(String name) {
      return false;
    }

    @Override
    public void read(Trace trace, String reader, String entry, Value value) {}

    @Override
    public void changed(Trace trace) {}

    @Override
    public void readWhole(Trace trace, String reader, Set<String> entries) {}
  }

  public Trace(Watcher watcher, Making making) {
    this.watcher = watcher;
    this.making = making;
    this.isFollowed = watcher.isFollowed(making.name());
  }

  public String name() {
    return making.name();
  }

  public String maker() {
    return making.maker();
  }

  /// {@return who writes now}
  String writer() {
    return this == NONE ? "" : watcher.loading();
  }

  /// {@return who wrote an entry last, if that was seen}
  public Optional<Write> write(String entry) {
    return Optional.ofNullable(writes.get(entry));
  }

  /// An entry is written; `isReplacing` tells that it was there before.
  void wrote(Object key, boolean isReplacing) {
    if (this == NONE) {
      return;
    }
    String writer = responsible();
    boolean isForeign = !writer.equals(making.maker());
    if (isForeign && !writer.isEmpty() && !isChanged) {
      isChanged = true;
      isFollowed = true;
      watcher.changed(this);
    }
    if (isFollowed || isForeign || making.isShared()) {
      note(entry(key, writer), new Write(writer, isReplacing));
    }
  }

  /// {@return the module whose loading is why something is written}
  private String responsible() {
    String writer = watcher.loading();
    boolean isForeign = !writer.equals(making.maker());
    return isForeign && watcher.isAsked() ? making.maker() : writer;
  }

  /// Keeps who wrote an entry.
  public void note(String entry, Write write) {
    if (writes.isEmpty()) {
      writes = new HashMap<>();
    }
    writes.put(entry, write);
  }

  /// An entry is looked up.
  void read(Object key, Value value) {
    if (isFollowed) {
      String reader = watcher.loading();
      watcher.read(this, reader, entry(key, reader), value);
    }
  }

  /// All entries are looked at; a second look at the same number of them is not told.
  void readWhole(int size, Supplier<Set<String>> entries) {
    if (!isFollowed && !making.isShared()) {
      return;
    }
    String reader = watcher.loading();
    if (!isFollowed && reader.equals(making.maker())) {
      return;
    }
    if (size != lastWhole || !reader.equals(lastReader)) {
      lastWhole = size;
      lastReader = reader;
      watcher.readWhole(this, reader, entries.get());
    }
  }

  /// {@return the entries that somebody was seen to write}
  public Set<String> written() {
    return Set.copyOf(writes.keySet());
  }

  /// A key as text that is the same in another run. What has no such text is told apart by its
  /// writer.
  static String entry(Object key, String writer) {
    return switch (key) {
      case String text -> text;
      case Value.Int(long number) -> "int " + number;
      case Value.BigInt(var number) -> "int " + number;
      case ClassValue type -> "class " + type.name();
      case FunctionValue function -> "function " + function;
      case Value.Tuple(var items) -> "tuple " + items.stream().map(i -> entry(i, writer)).toList();
      case SetValue set when set.isFrozen() ->
          "set " + set.items().stream().map(i -> entry(i, writer)).sorted().toList();
      case Value.Str(var text) -> text;
      case Value.Marker marker -> marker.name();
      default -> "by " + writer;
    };
  }
}
