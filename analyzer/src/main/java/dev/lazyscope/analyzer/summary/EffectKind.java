package dev.lazyscope.analyzer.summary;

/// What a module can do to the world outside it while it loads. The id is the same in fixtures,
/// output, configuration and documentation.
public enum EffectKind {
  ATEXIT_REGISTER("atexit-register", "registers a function to run at exit"),
  SIGNAL_HANDLER("signal-handler", "installs a signal handler or a timer"),
  CODEC_REGISTER("codec-register", "registers a codec or an error handler"),
  COPYREG_REGISTER("copyreg-register", "registers how objects are pickled or copied"),
  ABC_REGISTER("abc-register", "registers a virtual subclass"),
  REGISTER_CALL("register-call", "calls an imported function for its effect"),
  REGISTER_DECORATOR("register-decorator", "decorates with a method of an imported object"),
  WRITE_ITEM("write-item", "stores into an imported container"),
  PATCH_ATTRIBUTE("patch-attribute", "sets or deletes an attribute of an imported object"),
  PATCH_BUILTINS("patch-builtins", "changes the builtins"),
  LOGGING_CONFIG("logging-config", "configures logging"),
  WARNING_FILTER("warning-filter", "changes the warning filters"),
  WARN("warn", "issues a warning"),
  ENVIRONMENT("environment", "changes environment variables"),
  PROCESS_STATE("process-state", "changes the state of the process"),
  INTERPRETER_STATE("interpreter-state", "changes a setting of the interpreter"),
  SYS_PATH("sys-path", "changes the search path of modules"),
  SYS_MODULES("sys-modules", "changes the table of loaded modules"),
  READ_SYS_MODULES("read-sys-modules", "reads the table of loaded modules"),
  IMPORT_HOOK("import-hook", "changes how modules are found or loaded"),
  EXTEND_PATH("extend-path", "changes the path of its package"),
  LOCALE("locale", "changes the locale or message catalogue"),
  START_METHOD("start-method", "sets how multiprocessing starts processes"),
  EVENT_LOOP("event-loop", "sets or runs an event loop"),
  FILE_READ("file-read", "reads a file or folder"),
  FILE_WRITE("file-write", "writes, creates or deletes a file or folder"),
  NETWORK("network", "uses the network"),
  SUBPROCESS("subprocess", "starts a process"),
  THREAD_START("thread-start", "starts a thread"),
  NATIVE_LIBRARY("native-library", "loads a native library"),
  OUTPUT("output", "prints"),
  INPUT("input", "waits for input"),
  SLEEP("sleep", "sleeps"),
  RANDOM_SEED("random-seed", "seeds a random number generator"),
  EXEC("exec", "runs code from a string"),
  NAMESPACE_WRITE("namespace-write", "writes names through a namespace dictionary"),
  NAMESPACE_READ("namespace-read", "looks at a namespace as a dictionary or list of names"),
  RAISE("raise", "may raise an exception"),
  EXIT("exit", "may end the program");

  private final String id;
  private final String meaning;

  EffectKind(String id, String meaning) {
    this.id = id;
    this.meaning = meaning;
  }

  /// {@return the stable name}
  public String id() {
    return id;
  }

  /// {@return what the module does, as the predicate of a sentence}
  public String meaning() {
    return meaning;
  }
}
