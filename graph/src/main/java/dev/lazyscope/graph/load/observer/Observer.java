package dev.lazyscope.graph.load.observer;

import dev.lazyscope.graph.load.value.ProxyValue;
import dev.lazyscope.graph.load.value.Trace;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Watches one run closely, to compare it with another: which import statements execute, who reads
/// what others wrote, which proxies are looked at as if they were objects. What an observer does
/// not take means nothing to it.
@FunctionalInterface
public interface Observer {

  /// Watches nothing, at no cost.
  Observer NONE = () -> false;

  /// {@return whether there is anything to observe}
  boolean isWatching();

  /// {@return whether that is more than modules, calls and failures: statements, and who reads what
  /// others wrote}
  default boolean isTracing() {
    return isWatching();
  }

  /// {@return whether all reads of the container of this name are to be told}
  default boolean isFollowed(String container) {
    return false;
  }

  /// An import statement executes.
  default void statement(Statement statement) {}

  /// An entry that somebody else may have written was looked up; the value is absent where there is
  /// none.
  default void read(Trace trace, String reader, String entry, Value value) {}

  /// A module wrote to a container that was made while another one was loading.
  default void changed(Trace trace) {}

  /// All entries of a container were looked at.
  default void readWhole(Trace trace, String reader, Set<String> entries) {}

  /// A proxy was used that came out of a namespace looked at as a dictionary.
  default void leaked(ProxyValue.Request request) {}

  /// A proxy that came out of such a namespace was asked whether it is an instance of a type.
  default void tested(ProxyValue.Request request, Value type) {}

  /// Something failed: an exception was raised, or inferred where no handler waits for it.
  default void failed(Failure failure, Stack stack) {}

  /// The code that runs, as long as the observer is told of it.
  interface Stack {
    /// {@return its modules, outermost first}
    List<String> modules();

    /// {@return where its calls stand since the body of a module began, innermost first}
    List<ProxyValue.Site> calls();
  }

  /// A class got an attribute that it did not have, from a module that loads and is not its own.
  default void patched(Patch patch) {}

  /// `writer`, loading, gives the class `type` of the module `owner` an attribute.
  record Patch(String owner, String type, String name, String writer) {}

  /// Code of `owner` stored a class or function under a name in something that only compiled code
  /// knows, while `writer` was loading.
  record Registration(String owner, String entry, String writer) {}

  default void registered(Registration registration) {}

  /// The body of a module begins to run.
  default void begins(String module) {}

  /// The body of a module has run, or failed.
  default void ends(String module) {}

  /// {@return whether what was seen is all that is asked: the run ends then as one out of budget}
  default boolean isEnough() {
    return false;
  }

  /// The run is over; told by the thread that ran it.
  default void ended() {}

  /// A function of the program is called for the first time.
  default void called(ProxyValue.Site function) {}

  /// What failed and where. `subject` is the name, key or message.
  record Failure(String type, String subject, Spot spot, Belief belief) {
    public ProxyValue.Site site() {
      return spot.site();
    }
  }

  /// A place in running code, and the function to which it belongs, if it is in one.
  record Spot(ProxyValue.Site site, Optional<ProxyValue.Site> function) {}

  /// How sure it is that a failure is none of the simulation alone.
  enum Belief {
    /// A handler waits for it.
    EXPECTED,
    /// It happens in a branch that may not be taken.
    UNDECIDED,
    /// A `raise` of the program, or about imports.
    RAISED,
    /// Inferred by the analyser where no handler waits for it: the program goes on.
    INFERRED
  }

  /// A from-import got a name from a module.
  default void imported(String module, String name, Value value) {}

  /// `sys.argv` was looked up while the module `reader` loads. Its first item is `-m` until the
  /// module is found that `python -m` runs (command line reference).
  default void readsArguments(String reader, Value first) {}

  /// A proxy was resolved by code that a finder of the program runs, while it is asked for a
  /// module.
  default void neededByFinder(ProxyValue.Request request) {}

  /// `imported` is the absolute module that the statement names, `names` those of a from-import;
  /// `isDeferrable` is false where syntax forces the statement to be eager.
  record Statement(
      ProxyValue.Site site, String imported, List<String> names, boolean isDeferrable) {}
}
