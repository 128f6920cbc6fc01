package dev.lazyscope.cli.analysis;

import dev.lazyscope.analyzer.scan.Scan;
import dev.lazyscope.analyzer.scan.ScanRequest;
import dev.lazyscope.analyzer.source.ModuleName;
import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.summary.Guard;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.analyzer.summary.ModuleSummary.LazyModules;
import dev.lazyscope.analyzer.summary.ModuleSummary.NameUse;
import dev.lazyscope.cli.entry.EntryPoint;
import dev.lazyscope.graph.chain.Statement;
import dev.lazyscope.graph.chain.Statement.Laziness;
import dev.lazyscope.graph.chain.Why.Use;
import dev.lazyscope.graph.link.FoundModule;
import dev.lazyscope.graph.link.FoundModule.Origin;
import dev.lazyscope.graph.link.ModuleSpace;
import dev.lazyscope.graph.link.ModuleSpace.PathKind;
import dev.lazyscope.graph.load.LoadQuery.Entry;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.content.CythonSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The import statements of modules, read when they are asked for.
public final class Statements {
  private static final int LONGEST_TEXT = 100;
  private static final String MAIN = "__main__";

  private final Project project;
  private final ModuleSpace space;
  private final Map<String, Optional<Contents>> known = new HashMap<>();

  /// What runs as `__main__`, by the name that its relative imports count from.
  private final Optional<FoundModule.Source> main;

  private Statements(Project project, ModuleSpace space, Optional<FoundModule.Source> main) {
    this.project = project;
    this.space = space;
    this.main = main;
  }

  /// {@return the statements of the modules that `space` finds, and of the script or module that is
  /// the entry}
  public static Statements of(Project project, ModuleSpace space, EntryPoint entry) {
    Optional<FoundModule.Source> main =
        switch (entry.entry()) {
          case Entry.Script(var path, _) ->
              Optional.of(
                  new FoundModule.Source(
                      new ModuleName(MAIN),
                      entry.directory().resolve(path),
                      false,
                      Origin.PROJECT));
          case Entry.RunModule(var name, _) ->
              source(space.find(name + "." + MAIN).or(() -> space.find(name)));
          case Entry.Code _, Entry.ImportModule _, Entry.Function _ -> Optional.empty();
        };
    return new Statements(project, space, main);
  }

  private static Optional<FoundModule.Source> source(Optional<FoundModule> found) {
    return found.filter(FoundModule.Source.class::isInstance).map(FoundModule.Source.class::cast);
  }

  /// A file by the name that its code runs under, and by that of its module.
  private record Contents(
      String importer, FoundModule.Source module, byte[] bytes, ModuleSummary summary) {
    List<ImportSite> sites() {
      return summary.imports();
    }

    boolean needs(String name) {
      return summary.uses().stream().anyMatch(use -> use.name().equals(name))
          || summary.dunderAll().stream().anyMatch(all -> all.names().contains(name));
    }
  }

  /// {@return all import statements of a module}
  public List<Statement> all(String module) {
    return contents(module)
        .map(contents -> contents.sites().stream().map(site -> statement(contents, site)).toList())
        .orElse(List.of());
  }

  /// {@return whether nothing in the file reads or exports a name that the statement binds}
  public boolean isForEffect(Statement statement) {
    return contents(statement.importer())
        .filter(contents -> !contents.module.isPackage())
        .flatMap(
            contents ->
                contents.sites().stream()
                    .filter(site -> site.place().equals(statement.place()))
                    .filter(
                        site -> imported(contents.module, site.form()).equals(statement.imported()))
                    .findFirst()
                    .map(site -> bound(site).stream().noneMatch(contents::needs)))
        .orElse(false);
  }

  /// {@return the reads of what the statement binds that happen while its file loads, whatever the
  /// version}
  public List<NameUse> usesAtImport(Statement statement) {
    return uses(statement).stream().filter(use -> use.kind().isAtImport()).toList();
  }

  /// {@return all reads of what the statement binds}
  public List<NameUse> uses(Statement statement) {
    return contents(statement.importer())
        .map(
            contents -> {
              List<String> names =
                  contents.sites().stream()
                      .filter(site -> site.place().equals(statement.place()))
                      .filter(
                          site ->
                              imported(contents.module, site.form()).equals(statement.imported()))
                      .flatMap(site -> bound(site).stream())
                      .toList();
              return contents.summary().uses().stream()
                  .filter(use -> names.contains(use.name()))
                  .toList();
            })
        .orElse(List.of());
  }

  /// {@return what is known of a module's file}
  public Optional<ModuleSummary> summary(String module) {
    return contents(module).map(Contents::summary);
  }

  /// {@return the names of `__lazy_modules__` in a module, as if each were a statement}
  public List<Statement> listed(String module) {
    return contents(module).stream()
        .flatMap(
            contents ->
                contents.summary().lazyModules().stream()
                    .flatMap(list -> list.entries().stream())
                    .map(entry -> listed(contents, entry)))
        .toList();
  }

  private Statement listed(Contents contents, LazyModules.Entry entry) {
    return new Statement(
        contents.importer,
        entry.module(),
        List.of(),
        file(contents),
        entry.place(),
        "__lazy_modules__ names " + entry.module(),
        contents.module.file().startsWith(project.settings().project()),
        Laziness.BY_NAME);
  }

  private static List<String> bound(ImportSite site) {
    return switch (site.form()) {
      case ImportForm.Plain(var module, var asName) ->
          List.of(asName.orElse(module.replaceFirst("\\..*", "")));
      case ImportForm.From(_, _, var names) ->
          names.stream().map(ImportForm.ImportedName::boundName).toList();
      case ImportForm.Star _, ImportForm.Dynamic _ -> List.of();
    };
  }

  /// {@return the statement of `importer` at a place that loads `loaded`}
  public Optional<Statement> at(String importer, Place place, String loaded) {
    return contents(importer)
        .flatMap(
            contents ->
                contents.sites().stream()
                    .filter(site -> site.place().line() == place.line())
                    .filter(site -> leadsTo(imported(contents.module, site.form()), loaded))
                    .findFirst()
                    .or(() -> onlySite(contents, place))
                    .map(site -> statement(contents, site)))
        .or(() -> compiled(importer, place, loaded));
  }

  /// {@return the line of the source beside an extension module that loads `loaded`}
  private Optional<Statement> compiled(String importer, Place place, String loaded) {
    return space
        .find(importer)
        .filter(FoundModule.Extension.class::isInstance)
        .filter(found -> !place.equals(LoadSet.UNKNOWN))
        .map(found -> compiledFrom(((FoundModule.Extension) found).file()))
        .flatMap(
            file ->
                space
                    .content(file.toString())
                    .flatMap(bytes -> line(bytes, place))
                    .map(
                        text ->
                            new Statement(
                                importer,
                                loaded,
                                List.of(),
                                project.shown(file),
                                place,
                                text,
                                file.startsWith(project.settings().project()),
                                Laziness.COMPILED)));
  }

  private Path compiledFrom(Path extension) {
    Path cython = CythonSource.file(extension);
    Path python = cython.resolveSibling(cython.getFileName().toString().replaceFirst("x$", ""));
    return space.kind(python.toString()) == PathKind.FILE ? python : cython;
  }

  private static Optional<String> line(byte[] bytes, Place place) {
    return new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .skip(Math.max(0, place.line() - 1))
        .findFirst()
        .map(line -> shortened(line.strip()));
  }

  /// {@return the line of code at a place}
  public Optional<Use> use(String module, Place place) {
    return contents(module)
        .flatMap(
            contents ->
                line(contents.bytes, place).map(text -> new Use(file(contents), place, text)));
  }

  private static Optional<ImportSite> onlySite(Contents contents, Place place) {
    List<ImportSite> there =
        contents.sites().stream().filter(site -> site.place().line() == place.line()).toList();
    return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
  }

  private static boolean leadsTo(String imported, String loaded) {
    return imported.equals(loaded)
        || imported.startsWith(loaded + ".")
        || loaded.startsWith(imported + ".");
  }

  private Statement statement(Contents contents, ImportSite site) {
    return new Statement(
        contents.importer,
        imported(contents.module, site.form()),
        asked(site.form()),
        file(contents),
        site.place(),
        text(contents.bytes, site),
        contents.module.file().startsWith(project.settings().project()),
        laziness(contents, site));
  }

  private static List<String> asked(ImportForm form) {
    return switch (form) {
      case ImportForm.From(_, _, var names) ->
          names.stream().map(ImportForm.ImportedName::name).toList();
      case ImportForm.Plain _, ImportForm.Star _, ImportForm.Dynamic _ -> List.of();
    };
  }

  private String file(Contents contents) {
    return project.shown(contents.module.file());
  }

  private Optional<Contents> contents(String module) {
    return known.computeIfAbsent(module, this::read);
  }

  private Optional<Contents> read(String module) {
    Optional<FoundModule.Source> source =
        module.equals(MAIN) || module.isEmpty() ? main : source(space.find(module));
    return source.flatMap(
        one ->
            space
                .source(one)
                .map(bytes -> new Contents(importer(module), one, bytes, summary(one.file()))));
  }

  private static String importer(String module) {
    return module.isEmpty() ? MAIN : module;
  }

  private static ModuleSummary summary(Path file) {
    return Scan.run(ScanRequest.of(List.of(file), 1)).summaries().getFirst();
  }

  /// The absolute name that a filter sees (PEP 810): `from . import x` in package p names p.
  static String imported(FoundModule.Source importer, ImportForm form) {
    return switch (form) {
      case ImportForm.Plain(var module, _) -> module;
      case ImportForm.From(var level, var module, _) -> absolute(importer, level, module);
      case ImportForm.Star(var level, var module) -> absolute(importer, level, module);
      case ImportForm.Dynamic(var level, var module) -> absolute(importer, level, module);
    };
  }

  private static String absolute(FoundModule.Source importer, int level, String module) {
    if (level == 0) {
      return module;
    }
    Optional<ModuleName> base =
        importer.isPackage() ? Optional.of(importer.name()) : importer.name().parent();
    for (int up = 1; up < level; up++) {
      base = base.flatMap(ModuleName::parent);
    }
    String holder = base.map(ModuleName::dotted).orElse("");
    return module.isEmpty() ? holder : holder + "." + module;
  }

  /// As it stands in the file, unless it has brackets, in which there may be comments.
  private static String text(byte[] bytes, ImportSite site) {
    int end = Math.min(bytes.length, Math.max(site.offset(), site.end()));
    int start = Math.min(site.offset(), end);
    String text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    return site.form() instanceof ImportForm.From && text.contains("(")
        ? StatementText.of(site, LONGEST_TEXT)
        : shortened(text.replaceAll("\\s+", " "));
  }

  private static String shortened(String text) {
    return StatementText.shortened(text, LONGEST_TEXT);
  }

  /// A statement that `__lazy_modules__` names, once the list is made, is lazy.
  private static Laziness laziness(Contents contents, ImportSite site) {
    Laziness laziness = laziness(site);
    boolean isListed =
        contents.summary().lazyModules().stream()
            .filter(list -> list.place().compareTo(site.place()) < 0)
            .flatMap(list -> list.entries().stream())
            .anyMatch(entry -> entry.module().equals(imported(contents.module, site.form())));
    return laziness == Laziness.POSSIBLE && isListed ? Laziness.ALREADY : laziness;
  }

  private static Laziness laziness(ImportSite site) {
    return switch (site.form()) {
      case ImportForm.Star _ -> Laziness.STAR;
      case ImportForm.Dynamic _ -> Laziness.BY_NAME;
      case ImportForm.From(var level, var module, _)
          when level == 0 && module.equals("__future__") ->
          Laziness.FUTURE;
      case ImportForm.Plain _, ImportForm.From _ -> inItsPlace(site);
    };
  }

  private static Laziness inItsPlace(ImportSite site) {
    if (site.guards().contains(new Guard.TypeChecking(false))) {
      return Laziness.TYPES_ONLY;
    }
    return switch (site.scope()) {
      case FUNCTION -> Laziness.IN_FUNCTION;
      case CLASS -> Laziness.IN_CLASS;
      case MODULE -> {
        if (site.guards().stream().anyMatch(Statements::isEagerTry)) {
          yield Laziness.IN_TRY;
        }
        yield site.isLazyKeyword() ? Laziness.ALREADY : Laziness.POSSIBLE;
      }
    };
  }

  /// A statement in `try` is never lazy, but for `finally` (PEP 810).
  private static boolean isEagerTry(Guard guard) {
    return guard instanceof Guard.Try(var part, _) && part != Guard.Part.FINALLY;
  }
}
