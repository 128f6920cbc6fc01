package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.load.nativemodel.Encodings;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// `_socket`: the name of a host is encoded by `idna` before it is looked up (`socketmodule.c`).
public final class SocketModel implements NativeModel {

  @Override
  public String module() {
    return "_socket";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(
        names,
        "getaddrinfo",
        (m, a) -> {
          Value host = Payloads.plain(a.at(0, "host"));
          if (host instanceof Value.Str || host.isUnknown()) {
            Encodings.lookUp(m, "idna");
          }
          return Value.UNKNOWN;
        });
  }
}
