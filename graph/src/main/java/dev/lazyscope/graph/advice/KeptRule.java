package dev.lazyscope.graph.advice;

import java.util.Arrays;
import java.util.Optional;

/// Why a statement must stay eager although nothing of it is used at once.
public enum KeptRule {
  REGISTRY_READ("registry-read", "a registry is read that loading it fills"),
  SUBMODULE_AS_ATTRIBUTE("submodule-as-attribute", "it is reached as an attribute of its package"),
  NAMESPACE_READ("namespace-read", "the namespace it binds names in is looked at as a whole"),
  FUNCTION_AND_SUBMODULE("function-and-submodule", "a submodule has the name of what is imported"),
  EXTENSION_MODULE("extension-module", "compiled code may expect it to be loaded"),
  MISSING_MODULE("missing-module", "its module is not found, which must be noticed here"),
  PATCH_ATTRIBUTE("patch-attribute", "loading it changes what another module reads"),
  SYS_PATH_TRICK("sys-path-trick", "the search path is changed for it and changed back"),
  IMPORT_HOOK("import-hook", "an import hook needs it while it is asked for a module"),
  NEW_FAILURE("new-failure", "deferring it makes the program fail, mostly in a cycle"),
  UNUSED_IMPORT("unused-import", "no name of it is used: it may be imported for what it does");

  private final String id;
  private final String words;

  KeptRule(String id, String words) {
    this.id = id;
    this.words = words;
  }

  /// {@return the stable name}
  public String id() {
    return id;
  }

  /// {@return the reason in a few words}
  public String words() {
    return words;
  }

  /// {@return the rule of this name}
  public static Optional<KeptRule> of(String id) {
    return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
  }
}
