package dev.lazyscope.analyzer.summary;

import java.util.Arrays;
import java.util.Optional;

/// What a module can do to the world outside it while it loads. The id is the same in fixtures,
/// output, configuration and documentation.
public enum EffectKind {
  ATEXIT_REGISTER("atexit-register", "registers a function to run at exit", Group.CHANGES),
  SIGNAL_HANDLER("signal-handler", "installs a signal handler or a timer", Group.CHANGES),
  CODEC_REGISTER("codec-register", "registers a codec or an error handler", Group.CHANGES),
  COPYREG_REGISTER(
      "copyreg-register", "registers how objects are pickled or copied", Group.CHANGES),
  ABC_REGISTER("abc-register", "registers a virtual subclass", Group.CHANGES),
  REGISTER_CALL("register-call", "calls an imported function for its effect", Group.CHANGES),
  REGISTER_DECORATOR(
      "register-decorator", "decorates with a method of an imported object", Group.CHANGES),
  REGISTER_SUBCLASS(
      "register-subclass", "makes a subclass that its base class keeps", Group.CHANGES),
  WRITE_ITEM("write-item", "stores into an imported container", Group.CHANGES),
  PATCH_ATTRIBUTE(
      "patch-attribute", "sets or deletes an attribute of an imported object", Group.CHANGES),
  PATCH_BUILTINS("patch-builtins", "changes the builtins", Group.CHANGES),
  LOGGING_CONFIG("logging-config", "configures logging", Group.CHANGES),
  WARNING_FILTER("warning-filter", "changes the warning filters", Group.CHANGES),
  WARN("warn", "issues a warning", Group.ACTS),
  ENVIRONMENT("environment", "changes environment variables", Group.CHANGES),
  PROCESS_STATE("process-state", "changes the state of the process", Group.CHANGES),
  INTERPRETER_STATE("interpreter-state", "changes a setting of the interpreter", Group.CHANGES),
  SYS_PATH("sys-path", "changes the search path of modules", Group.CHANGES),
  SYS_MODULES("sys-modules", "changes the table of loaded modules", Group.CHANGES),
  READ_SYS_MODULES("read-sys-modules", "reads the table of loaded modules", Group.LOOKS),
  IMPORT_HOOK("import-hook", "changes how modules are found or loaded", Group.CHANGES),
  EXTEND_PATH("extend-path", "changes the path of its package", Group.CHANGES),
  LOCALE("locale", "changes the locale or message catalogue", Group.CHANGES),
  START_METHOD("start-method", "sets how multiprocessing starts processes", Group.CHANGES),
  EVENT_LOOP("event-loop", "sets or runs an event loop", Group.CHANGES),
  FILE_READ("file-read", "reads a file or folder", Group.ACTS),
  FILE_WRITE("file-write", "writes, creates or deletes a file or folder", Group.ACTS),
  NETWORK("network", "uses the network", Group.ACTS),
  SUBPROCESS("subprocess", "starts a process", Group.ACTS),
  THREAD_START("thread-start", "starts a thread", Group.ACTS),
  NATIVE_LIBRARY("native-library", "loads a native library", Group.ACTS),
  OUTPUT("output", "prints", Group.ACTS),
  INPUT("input", "waits for input", Group.ACTS),
  SLEEP("sleep", "sleeps", Group.ACTS),
  RANDOM_SEED("random-seed", "seeds a random number generator", Group.CHANGES),
  EXEC("exec", "runs code from a string", Group.ACTS),
  NAMESPACE_WRITE("namespace-write", "writes names through a namespace dictionary", Group.CHANGES),
  NAMESPACE_READ(
      "namespace-read", "looks at a namespace as a dictionary or list of names", Group.LOOKS),
  REGISTRY_READ("registry-read", "reads what other modules registered", Group.LOOKS),
  CHANGING_ITERATION(
      "changing-iteration", "loops over a container that loading changes", Group.LOOKS),
  ENTRY_POINTS("entry-points", "reads the entry points of installed packages", Group.LOOKS),
  SUBCLASS_LOOKUP("subclass-lookup", "asks which subclasses are loaded", Group.LOOKS),
  SUBMODULE_AS_ATTRIBUTE(
      "submodule-as-attribute",
      "expects a submodule as an attribute without importing it",
      Group.LOOKS),
  RAISE("raise", "may raise an exception", Group.ACTS),
  EXIT("exit", "may end the program", Group.ACTS),
  MAKE_LOGGER("make-logger", "makes a logger", Group.HARMLESS),
  COMPILE_CONSTANT("compile-constant", "computes a constant", Group.HARMLESS);

  private final String id;
  private final String meaning;
  private final Group group;

  EffectKind(String id, String meaning, Group group) {
    this.id = id;
    this.meaning = meaning;
    this.group = group;
  }

  /// What laziness does to an effect.
  public enum Group {
    /// Others may miss it as long as the module is not loaded.
    CHANGES("changes something that others may read"),
    /// It happens later, or never.
    ACTS("acts on the world at once"),
    /// What it finds depends on what is loaded by then.
    LOOKS("looks at what others have loaded"),
    HARMLESS("concerns nobody else");

    private final String meaning;

    Group(String meaning) {
      this.meaning = meaning;
    }

    /// {@return what the module does, as the predicate of a sentence}
    public String meaning() {
      return meaning;
    }
  }

  /// {@return the stable name}
  public String id() {
    return id;
  }

  /// {@return what the module does, as the predicate of a sentence}
  public String meaning() {
    return meaning;
  }

  /// {@return what laziness does to it}
  public Group group() {
    return group;
  }

  /// {@return the kind of this name}
  public static Optional<EffectKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst();
  }
}
