package dev.lazyscope.graph.load;

import java.util.List;
import java.util.Map;

/// One question to the simulator: this entry, run in this mode, for this target.
public record LoadQuery(Entry entry, LoadMode mode, Target target) {

  /// What is run; `argv` holds the literal arguments behind it (`sys.argv[1:]`).
  public sealed interface Entry {
    List<String> argv();

    /// `python -c "import module; module"`: whoever imports a module uses it, and where all imports
    /// are lazy, that is what loads it.
    record ImportModule(String module, List<String> argv) implements Entry {
      public String code() {
        return "import " + module + "; " + module;
      }
    }

    /// `python -m module`.
    record RunModule(String module, List<String> argv) implements Entry {}

    /// `python path/to/script.py`.
    record Script(String path, List<String> argv) implements Entry {}

    /// `python -c code`.
    record Code(String code, List<String> argv) implements Entry {}

    /// A console script `module:function`, called without arguments.
    record Function(String module, String function, List<String> argv) implements Entry {}
  }

  /// The interpreter that is imitated: version, platform (`sys.platform`), working directory and
  /// environment variables that are known to be set. `library` is the minor version whose standard
  /// library lies at hand, which asks modules written in C for what they held then.
  public record Target(
      int minorVersion,
      int library,
      String platform,
      String directory,
      Map<String, String> environment) {

    /// An interpreter with the library of its own version.
    public Target(
        int minorVersion, String platform, String directory, Map<String, String> environment) {
      this(minorVersion, minorVersion, platform, directory, environment);
    }
  }
}
