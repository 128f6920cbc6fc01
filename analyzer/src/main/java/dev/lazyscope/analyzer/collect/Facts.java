package dev.lazyscope.analyzer.collect;

import dev.lazyscope.analyzer.name.ImportedNames;
import dev.lazyscope.analyzer.name.Origins;
import dev.lazyscope.analyzer.name.Tests;
import dev.lazyscope.analyzer.source.LineMap;
import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.analyzer.summary.Guard;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import dev.lazyscope.analyzer.summary.ModuleSummary.Binding;
import dev.lazyscope.analyzer.summary.ModuleSummary.DirectEffect;
import dev.lazyscope.analyzer.summary.ModuleSummary.Export;
import dev.lazyscope.analyzer.summary.ModuleSummary.NameUse;
import dev.lazyscope.analyzer.summary.ModuleSummary.SummaryProblem;
import dev.lazyscope.analyzer.summary.ModuleSummary.UseKind;
import dev.lazyscope.analyzer.tree.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What has been found so far in one file.
final class Facts {
  final ImportedNames imported = new ImportedNames();
  final Origins origins = new Origins(imported);
  final Tests tests = new Tests(origins);
  final NameLists nameLists;
  private final LineMap lines;
  private final List<ImportSite> imports = new ArrayList<>();
  private final Map<String, Map<Binding, Export>> exports = new LinkedHashMap<>();
  private final List<NameUse> uses = new ArrayList<>();
  private final Set<UseKey> knownUses = new HashSet<>();
  private final Set<DirectEffect> effects = new HashSet<>();
  private boolean hasFutureAnnotations;
  private boolean hasMainGuard;
  private GuardChain lastChain = new GuardChain.Top();
  private List<Guard> lastGuards = List.of();

  private record UseKey(int name, String path, UseKind kind) {}

  Facts(LineMap lines) {
    this.lines = lines;
    this.nameLists = new NameLists(lines);
  }

  void importSite(ImportForm form, boolean isLazy, Cursor cursor, Node node) {
    if (lastChain != cursor.guards) {
      lastChain = cursor.guards;
      lastGuards = List.copyOf(GuardChain.guards(lastChain, tests));
    }
    int start = node.start();
    Place place = lines.place(start);
    imports.add(new ImportSite(form, cursor.scope, lastGuards, isLazy, place, start, node.end()));
  }

  void export(String name, Binding binding, int offset) {
    Map<Binding, Export> known = exports.computeIfAbsent(name, _ -> new EnumMap<>(Binding.class));
    if (!known.containsKey(binding)) {
      known.put(binding, new Export(name, binding, lines.place(offset)));
    }
  }

  void deleteExport(String name) {
    exports.remove(name);
  }

  boolean isBound(String name) {
    return exports.containsKey(name);
  }

  void use(int name, String path, UseKind kind, int offset) {
    if (knownUses.add(new UseKey(name, path, kind))) {
      uses.add(new NameUse(imported.get(name).name(), path, kind, lines.place(offset)));
    }
  }

  void effect(EffectKind kind, String detail, int offset) {
    effects.add(new DirectEffect(kind.id(), detail, lines.place(offset)));
  }

  void futureAnnotations() {
    hasFutureAnnotations = true;
  }

  boolean hasFutureAnnotations() {
    return hasFutureAnnotations;
  }

  void mainGuard() {
    hasMainGuard = true;
  }

  ModuleSummary summary(List<SummaryProblem> problems) {
    List<Export> allExports = new ArrayList<>();
    exports.values().forEach(bindings -> allExports.addAll(bindings.values()));
    allExports.sort(Comparator.comparing(Export::place));
    // Bodies are walked after the module's own code: back to the order of the file.
    imports.sort(Comparator.comparingInt(ImportSite::offset));
    uses.sort(Comparator.comparing(NameUse::place));
    List<DirectEffect> allEffects = new ArrayList<>(effects);
    allEffects.removeIf(this::isPartOfWrite);
    allEffects.sort(
        Comparator.comparing(DirectEffect::place)
            .thenComparing(DirectEffect::kind)
            .thenComparing(DirectEffect::detail));
    return new ModuleSummary(
        imports,
        allExports,
        nameLists.dunderAll(),
        nameLists.lazyModules(),
        uses,
        allEffects,
        problems,
        hasFutureAnnotations,
        hasMainGuard,
        exports.containsKey("__getattr__"),
        lines.lines());
  }

  /// `sys.modules[name] = module` also reads `sys.modules`, which is not worth telling.
  private boolean isPartOfWrite(DirectEffect effect) {
    return effect.kind().equals(EffectKind.READ_SYS_MODULES.id())
        && effects.stream()
            .anyMatch(
                other ->
                    other.kind().equals(EffectKind.SYS_MODULES.id())
                        && other.place().equals(effect.place()));
  }
}
