package dev.lazyscope.graph.load.nativemodel.system;

import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;

/// `posixpath`: what resolves links and the home folder; no path is taken for a link.
public final class PosixPathModel implements NativeModel {

  @Override
  public String module() {
    return "posixpath";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "realpath", PosixPathModel::real);
    Natives.function(
        names,
        "abspath",
        (m, a) -> PosixModel.absolute(m, a.at(0)).map(Value::of).orElse(Value.UNKNOWN));
    Natives.function(
        names,
        "normpath",
        (m, a) ->
            PosixModel.path(m, a.at(0)).map(Paths::normal).map(Value::of).orElse(Value.UNKNOWN));
    Natives.function(
        names,
        "normcase",
        (m, a) -> PosixModel.path(m, a.at(0)).map(Value::of).orElse(Value.UNKNOWN));
    Natives.function(names, "ismount", (m, a) -> Value.UNKNOWN);
    Natives.function(
        names,
        "expanduser",
        (m, a) ->
            PosixModel.path(m, a.at(0))
                .map(path -> expanded(m, path))
                .map(Value::of)
                .orElse(Value.UNKNOWN));
  }

  private static Value real(Machine machine, Arguments arguments) {
    Optional<String> path = PosixModel.absolute(machine, arguments.at(0));
    if (arguments.named("strict") == Value.Marker.TRUE
        && path.filter(one -> machine.kind(one) == PathKind.ABSENT).isPresent()) {
      throw machine.error("FileNotFoundError", path.get());
    }
    return path.map(Value::of).orElse(Value.UNKNOWN);
  }

  private static String expanded(Machine machine, String path) {
    String home = machine.query().target().environment().getOrDefault("HOME", "/root");
    return path.equals("~") || path.startsWith("~/") ? home + path.substring(1) : path;
  }
}
