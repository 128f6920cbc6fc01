package dev.lazyscope.graph.cycle.run;

import java.util.HashMap;
import java.util.Map;

/// Imports modules of a program, each in a fresh interpreter. The packages around a module come
/// first, and what they load is run once for all modules inside of them. Not safe for several
/// threads.
public final class ImportRuns {
  private final Program program;
  private final Variant variant;
  private final Map<String, ImportRun> packages = new HashMap<>();

  public ImportRuns(Program program, Variant variant) {
    this.program = program;
    this.variant = variant;
  }

  /// {@return how `import module` ends}
  public Outcome of(String module) {
    return (program.isPackage(module) ? after(module) : around(module).importing(module)).outcome();
  }

  private ImportRun after(String name) {
    ImportRun known = packages.get(name);
    if (known != null) {
      return known;
    }
    ImportRun run = around(name).importing(name);
    packages.put(name, run);
    return run;
  }

  private ImportRun around(String module) {
    int dot = module.lastIndexOf('.');
    return dot < 0 ? new ImportRun(program, variant) : after(module.substring(0, dot));
  }
}
