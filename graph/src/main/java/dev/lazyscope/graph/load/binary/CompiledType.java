package dev.lazyscope.graph.load.binary;

import java.util.List;
import java.util.Map;

/// A class that compiled code describes in its data.
///
/// @param name with the module before it
/// @param methods those with names of their own
/// @param importing the attributes whose reading imports a module, and that (C API, `PyGetSetDef`)
public record CompiledType(
    String name, List<CompiledFunction> methods, Map<String, String> importing) {
  public CompiledType {
    methods = List.copyOf(methods);
    importing = Map.copyOf(importing);
  }

  /// {@return whether reading an attribute that all objects have imports something}
  public boolean importsForAny() {
    return importing.keySet().stream().anyMatch(CompiledType::isOfAny);
  }

  /// {@return whether all objects have an attribute of this name}
  public static boolean isOfAny(String attribute) {
    return attribute.startsWith("__");
  }

  /// {@return without the module}
  public String lastName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
