package dev.lazyscope.graph.gate.contract;

import dev.lazyscope.graph.model.ModulePattern;
import java.util.List;
import java.util.Set;

/// What a project promises about its imports, and why.
public sealed interface Contract {
  Clause clause();

  /// {@return what is told to whoever breaks it; may be empty}
  default String reason() {
    return clause().reason();
  }

  /// A contract on what an entry loads as the code is written.
  sealed interface OnLoads extends Contract {
    String entry();
  }

  /// A contract on imports, wherever they stand but for type checkers; some may be exempt.
  sealed interface OnImports extends Contract {
    List<Exemption> except();
  }

  record MustNotLoad(String entry, List<ModulePattern> modules, Clause clause) implements OnLoads {
    public MustNotLoad {
      modules = List.copyOf(modules);
    }
  }

  record MaxLoads(String entry, int limit, Clause clause) implements OnLoads {}

  /// `importers` may not import `imported`: not by a statement, and unless `isDirect`, not through
  /// any modules between them either.
  record Forbidden(Sides sides, boolean isDirect, List<Exemption> except, Clause clause)
      implements OnImports {
    public Forbidden {
      except = List.copyOf(except);
    }
  }

  record Sides(List<ModulePattern> importers, List<ModulePattern> imported) {
    public Sides {
      importers = List.copyOf(importers);
      imported = List.copyOf(imported);
    }
  }

  /// The highest layer first; none may import a higher one.
  record Layers(List<ModulePattern> layers, List<Exemption> except, Clause clause)
      implements OnImports {
    public Layers {
      layers = List.copyOf(layers);
      except = List.copyOf(except);
    }
  }

  /// None of the modules may import another.
  record Independent(List<ModulePattern> modules, List<Exemption> except, Clause clause)
      implements OnImports {
    public Independent {
      modules = List.copyOf(modules);
      except = List.copyOf(except);
    }
  }

  /// What lies side by side in the package, and in those inside it down to `depth`, has no circle.
  record Acyclic(String packageName, int depth, List<Exemption> except, Clause clause)
      implements OnImports {
    public Acyclic {
      except = List.copyOf(except);
    }
  }

  /// Modules that only define names when they are imported, but for the allowed kinds of effects.
  record NoEffects(List<ModulePattern> modules, Set<String> allowed, Clause clause)
      implements Contract {
    public NoEffects {
      modules = List.copyOf(modules);
      allowed = Set.copyOf(allowed);
    }
  }
}
