package dev.lazyscope.graph.load.observer;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.load.LoadSet.Kind;
import dev.lazyscope.graph.load.value.Frame;
import dev.lazyscope.graph.load.value.ProxyValue;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/// Sees what happens in a run: loads, and what could not be decided.
public interface LoadRecorder {

  /// The program starts with these modules loaded.
  void begin(Set<String> loaded);

  /// A module begins to load. `site` is the statement that names it, `stack` the frames that run,
  /// innermost last.
  void loading(Event event, List<Frame> stack);

  /// The body of `importer`, whenever it runs, asks for a module, loaded already or not; `importer`
  /// is empty for the program itself.
  void wanted(String importer, String module);

  /// The body of a module may fail, as far as is known, and the module be gone again.
  void mayFail(String module);

  /// A module's body failed and it left `sys.modules` again.
  void failed(String module);

  /// The code of a module is not that of the file of this name: the places of its offsets.
  void places(String module, IntFunction<Place> places);

  /// Something the reader should know.
  void note(String kind, Frame frame, String text);

  /// A load: what, and how it came about.
  record Event(String module, Kind kind, ProxyValue.Site site) {}
}
