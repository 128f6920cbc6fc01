package dev.lazyscope.report.console;

import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.LoadSet.Cause;
import dev.lazyscope.graph.load.LoadSet.Load;

/// Why a module loads, in a few words.
final class Causes {
  private Causes() {}

  static String of(Load load) {
    Cause cause = load.cause();
    String site = LoadSet.where(cause.importer(), cause.importSite());
    return switch (cause.kind()) {
      case ENTRY -> "the entry";
      case EAGER_IMPORT -> "import at " + site;
      case REIFIED ->
          "lazy import at "
              + site
              + ", used at "
              + LoadSet.where(cause.triggerModule(), cause.trigger());
      case PARENT_PACKAGE -> "package of what is imported at " + site;
      case DYNAMIC_IMPORT -> "import by name at " + site;
      case PENDING_SUBMODULE ->
          "submodule used at " + LoadSet.where(cause.triggerModule(), cause.trigger());
      case STAR_IMPORT -> "star import at " + site;
      case EXTENSION -> "imported by compiled code, for the import at " + site;
      case START_UP -> "start-up of the interpreter";
    };
  }
}
