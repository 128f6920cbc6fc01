package dev.lazyscope.graph.load;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.core.BuiltinsModel;
import java.util.List;

/// All models. A new one is one class and one line here.
final class NativeModels {
  private NativeModels() {}

  static List<NativeModel> all() {
    return List.of(new BuiltinsModel());
  }
}
