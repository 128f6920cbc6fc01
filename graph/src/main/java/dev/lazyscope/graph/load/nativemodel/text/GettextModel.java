package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.load.Heuristic;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.nativemodel.system.PosixModel;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// `gettext`: `no-catalogues`, a search for translations into the language of the user finds none,
/// as with the language `C`; into a language that the program names it looks. Searching imports
/// `locale` (`gettext._expand_lang`).
public final class GettextModel implements NativeModel {

  @Override
  public String module() {
    return "gettext";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "find", GettextModel::find);
  }

  private static Value find(Machine machine, Arguments arguments) {
    machine.importModule("locale");
    List<Value> found = new ArrayList<>();
    Value languages = arguments.at(2, "languages");
    if (languages == Value.ABSENT || languages == Value.NONE) {
      machine.assume(Heuristic.NO_CATALOGUES);
    } else if (arguments.at(0, "domain") instanceof Value.Str(var domain)) {
      Optional<String> folder = PosixModel.absolute(machine, arguments.at(1, "localedir"));
      for (Value language : machine.elements(languages).orElse(List.of())) {
        folder
            .flatMap(one -> catalogue(machine, one, language, domain))
            .ifPresent(path -> found.add(Value.of(path)));
      }
    }
    Value all = arguments.at(3, "all");
    if (all != Value.ABSENT && machine.truth(all) != Truth.NO) {
      return machine.list(found);
    }
    return found.isEmpty() ? Value.NONE : found.getFirst();
  }

  /// A language is looked for as it is, without its encoding, and without its territory
  /// (`gettext._expand_lang`).
  private static Optional<String> catalogue(
      Machine machine, String folder, Value language, String domain) {
    String name = machine.text(language).orElse("");
    return Stream.of(name, name.split("[.@]")[0], name.split("[._@]")[0])
        .filter(one -> !one.isEmpty() && !one.equals("C"))
        .map(one -> folder + "/" + one + "/LC_MESSAGES/" + domain + ".mo")
        .filter(path -> machine.kind(path) == PathKind.FILE)
        .findFirst();
  }
}
