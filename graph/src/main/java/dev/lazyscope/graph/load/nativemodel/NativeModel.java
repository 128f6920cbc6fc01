package dev.lazyscope.graph.load.nativemodel;

import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;

/// What Java knows about one module, of the standard library or of a documented framework.
///
/// `install` puts names into the namespace before the body runs. A module written in C has no body:
/// these names, and those of the table of native names, are all it has. A module written in Python
/// still runs its body, for the imports in it, but the names installed here stay: its own
/// definitions of them are passed over.
public interface NativeModel {

  /// {@return the absolute name of the module}
  String module();

  void install(Machine machine, DictValue namespace);

  /// Called when the body of a module has run, or what is known of compiled code has been put
  /// there: changes methods of its classes.
  default void complete(Machine machine, DictValue namespace) {}
}
