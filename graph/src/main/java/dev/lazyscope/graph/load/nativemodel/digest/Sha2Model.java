package dev.lazyscope.graph.load.nativemodel.digest;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import java.util.List;

/// `_sha2`: the digests that `random` takes of a text and that `hashlib` takes where nobody brings
/// others.
public final class Sha2Model implements NativeModel {
  @Override
  public String module() {
    return "_sha2";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    HashlibModel.functions(machine, names, "", List.of("sha224", "sha256", "sha384", "sha512"));
  }
}
