package dev.lazyscope.graph.load.machine;

import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.load.value.ModuleValue;

/// What is known of extension modules that are not the standard library's.
final class Extensions {
  private Extensions() {}

  static void execute(
      Interpreter interpreter, ModuleValue module, FoundModule.Extension extension) {
    if (NativeNames.of(module.name()).isEmpty()) {
      module.namespace().open();
    }
  }
}
