package dev.lazyscope.graph.load.bound;

import dev.lazyscope.analyzer.collect.Summaries;
import dev.lazyscope.analyzer.source.Source;
import dev.lazyscope.analyzer.summary.Guard;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.link.stdlib.StandardLibrary;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What the code of each module may import directly; shared by the entries of one program. Safe for
/// threads.
public final class Reaches {
  private final ModuleSpace space;
  private final Map<String, Direct> known = new ConcurrentHashMap<>();

  /// The targets of one module. `loading`: its statements outside of functions, in branches that
  /// are not taken too, but not below `TYPE_CHECKING`. `calling`: those in functions, and what
  /// [NamedInText] finds for an import by name.
  record Direct(Set<String> loading, Set<String> calling) {
    static final Direct NOTHING = new Direct(Set.of(), Set.of());
  }

  public Reaches(ModuleSpace space) {
    this.space = space;
  }

  /// {@return what the module of this name may import; nothing if it is not found}
  Direct of(String name, StandardLibrary catalogue) {
    Optional<Direct> cached = Optional.ofNullable(known.get(name));
    if (cached.isPresent()) {
      return cached.get();
    }
    Direct direct =
        space.find(name).map(found -> reach(found, catalogue).direct()).orElse(Direct.NOTHING);
    known.put(name, direct);
    return direct;
  }

  /// {@return what a text run as `__main__` may import}
  Direct ofText(String source, StandardLibrary catalogue) {
    Reach reach = new Reach("__main__", false, catalogue);
    reach.read(source.getBytes(StandardCharsets.UTF_8));
    return reach.direct();
  }

  private Reach reach(FoundModule found, StandardLibrary catalogue) {
    Reach reach = new Reach(found.name().dotted(), isPackage(found), catalogue);
    space.source(found).ifPresent(reach::read);
    String name = found.name().dotted();
    catalogue.callImportsOf(name).forEach(reach::add);
    reach.into(reach.loading);
    if (found instanceof FoundModule.Extension extension) {
      space.importsNamedIn(extension).forEach(reach::add);
    }
    catalogue.cImports(name).forEach(reach::add);
    if (found instanceof FoundModule.StandardLibrary) {
      catalogue.loads(name, StandardLibrary.Laziness.EAGER).forEach(reach::add);
    }
    return reach;
  }

  private static boolean isPackage(FoundModule found) {
    return switch (found) {
      case FoundModule.Source(_, _, boolean isPackage, _) -> isPackage;
      case FoundModule.Bytecode(_, _, boolean isPackage, _) -> isPackage;
      case FoundModule.Extension(_, _, boolean isPackage, _) -> isPackage;
      case FoundModule.Namespace _ -> true;
      case FoundModule.StandardLibrary(_, boolean isPackage, _) -> isPackage;
    };
  }

  /// Collects the targets of one module.
  private final class Reach {
    private final String name;
    private final String home;
    private final StandardLibrary catalogue;
    private final Set<String> loading = new LinkedHashSet<>();
    private final Set<String> calling = new LinkedHashSet<>();
    private Set<String> targets = calling;

    private Reach(String name, boolean isPackage, StandardLibrary catalogue) {
      this.name = name;
      this.home = isPackage ? name : parent(name);
      this.catalogue = catalogue;
    }

    Direct direct() {
      calling.removeAll(loading);
      return new Direct(Set.copyOf(loading), Set.copyOf(calling));
    }

    void into(Set<String> next) {
      targets = next;
    }

    void read(byte[] bytes) {
      Source source = Source.decode(bytes);
      for (ImportSite site : Summaries.summarise(source).imports()) {
        if (!site.guards().contains(new Guard.TypeChecking(false))) {
          into(site.scope() == ImportSite.Scope.FUNCTION ? calling : loading);
          form(site.form());
        }
      }
      into(calling);
      named(NamedInText.in(source.utf8()));
    }

    private void form(ImportForm form) {
      switch (form) {
        case ImportForm.Plain(var module, _) -> add(module);
        case ImportForm.Star(int level, var module) -> add(absolute(level, module));
        case ImportForm.Dynamic(int level, var module) -> add(absolute(level, module));
        case ImportForm.From(int level, var module, var names) -> {
          String base = absolute(level, module);
          add(base);
          names.forEach(one -> add(base.isEmpty() ? one.name() : base + "." + one.name()));
        }
      }
    }

    private String absolute(int level, String module) {
      if (level == 0) {
        return module;
      }
      String base = home;
      for (int i = 1; i < level; i++) {
        base = parent(base);
      }
      return module.isEmpty() ? base : base.isEmpty() ? module : base + "." + module;
    }

    /// Adds a module and its parents, as far as they exist.
    private void add(String module) {
      if (!module.isEmpty() && !targets.contains(module) && space.find(module).isPresent()) {
        add(parent(module));
        targets.add(module);
      }
    }

    private void named(NamedInText texts) {
      texts.words().forEach(word -> word(word, texts.importsByName()));
      if (texts.importsByName()) {
        texts.prefixes().forEach(prefix -> below(prefix.substring(0, prefix.length() - 1), false));
        texts.suffixes().forEach(suffix -> add(home + "." + suffix));
        below(home, texts.walks());
      }
      if (texts.words().contains("console_scripts") || texts.importsByName()) {
        entryPoints(texts.words());
      }
    }

    private void word(String word, boolean importsByName) {
      if (word.startsWith(".")) {
        String rest = word.replaceFirst("^\\.+", "");
        add(absolute(word.length() - rest.length(), rest));
      } else if (word.indexOf('.') > 0) {
        dotted(word);
      } else if (importsByName) {
        add(word);
        add(home + "." + word);
      }
      catalogue.codecModule(word).ifPresent(this::add);
    }

    /// The longest beginning that is a module: the rest may be attributes.
    private void dotted(String word) {
      Optional<String> at = Optional.of(word);
      while (at.isPresent() && space.find(at.get()).isEmpty()) {
        at = at.map(Reaches::parent).filter(name -> name.indexOf('.') > 0);
      }
      at.ifPresent(this::add);
    }

    /// The submodules of a package; of those that are packages too if `all`.
    private void below(String parent, boolean all) {
      if (parent.isEmpty() || space.find(parent).isEmpty()) {
        return;
      }
      for (String child : space.submodules(parent)) {
        String full = parent + "." + child;
        add(full);
        if (all) {
          below(full, true);
        }
      }
    }

    private void entryPoints(Set<String> groups) {
      for (ModuleSpace.Distribution distribution : space.distributions()) {
        for (ModuleSpace.EntryPoint entry : distribution.entryPoints()) {
          if (groups.contains(entry.group())) {
            add(entry.value().split("[:\\[ ]")[0]);
          }
        }
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static String parent(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }
}
