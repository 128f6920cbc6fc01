package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// `posixpath`: what resolves links and the home folder; no path is taken for a link.
public final class PosixPathModel implements NativeModel {

  @Override
  public String module() {
    return "posixpath";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "realpath", PosixPathModel::real);
    Natives.function(names, "abspath", (m, a) -> PosixModel.completed(m, a.at(0)));
    Natives.function(names, "normpath", (m, a) -> PosixModel.renamed(m, a.at(0), Paths::normal));
    Natives.function(
        names, "normcase", (m, a) -> PosixModel.renamed(m, a.at(0), UnaryOperator.identity()));
    Natives.function(names, "ismount", (m, a) -> Value.UNKNOWN);
    Natives.function(names, "expanduser", (m, a) -> expanded(m, a.at(0)));
  }

  private static Value real(Machine machine, Arguments arguments) {
    Optional<String> path = PosixModel.absolute(machine, arguments.at(0));
    if (arguments.named("strict") == Value.Marker.TRUE
        && path.filter(one -> machine.kind(one) == PathKind.ABSENT).isPresent()) {
      throw machine.error("FileNotFoundError", path.get());
    }
    return PosixModel.completed(machine, arguments.at(0));
  }

  private static Value expanded(Machine machine, Value path) {
    return switch (home(machine)) {
      case Value.Bytes home ->
          PosixModel.renamed(
              machine,
              path,
              text ->
                  text.equals("~") || text.startsWith("~/")
                      ? home.utf8() + text.substring(1)
                      : text);
      case Value _ -> Value.UNKNOWN;
    };
  }

  /// {@return `HOME` as the program has left it, else what the system knows of the user}
  private static Value home(Machine machine) {
    Value known =
        machine.find(machine.modules().get("os"), "environ") instanceof InstanceValue environment
                && environment.attributes().get("_data") instanceof DictValue data
            ? data.get(Value.Bytes.encoded("HOME"))
            : Value.ABSENT;
    return known == Value.ABSENT ? Value.Bytes.encoded("/root") : known;
  }
}
