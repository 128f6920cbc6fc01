package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// `gettext`: `no-catalogues`, a search for translations finds none, as with the language `C`.
/// Searching imports `locale` (`gettext._expand_lang`).
public final class GettextModel implements NativeModel {

  @Override
  public String module() {
    return "gettext";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(
        names,
        "find",
        (m, a) -> {
          m.importModule("locale");
          m.assume(Heuristic.NO_CATALOGUES);
          Value all = a.at(3, "all");
          return all != Value.ABSENT && m.truth(all) != Truth.NO ? m.list(List.of()) : Value.NONE;
        });
  }
}
