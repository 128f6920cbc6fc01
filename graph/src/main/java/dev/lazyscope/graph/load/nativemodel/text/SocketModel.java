package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.load.nativemodel.Encodings;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;

/// `_socket`: the name of a host is encoded by `idna` before it is looked up (`socketmodule.c`).
public final class SocketModel implements NativeModel {

  @Override
  public String module() {
    return "_socket";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "getaddrinfo", (m, a) -> lookUp(m, a.at(0, "host")));
    for (String name : List.of("gethostbyname", "gethostbyname_ex", "gethostbyaddr")) {
      Natives.function(names, name, (m, a) -> lookUp(m, a.at(0)));
    }
  }

  private static Value lookUp(Machine machine, Value host) {
    Value name = Payloads.plain(host);
    if (name instanceof Value.Str || name.isUnknown()) {
      Encodings.lookUp(machine, "idna");
    }
    return Value.UNKNOWN;
  }
}
