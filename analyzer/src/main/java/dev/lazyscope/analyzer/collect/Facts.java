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
import dev.lazyscope.analyzer.summary.ModuleSummary.SummaryProblem;
import dev.lazyscope.analyzer.summary.ModuleSummary.UseKind;
import dev.lazyscope.analyzer.tree.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What has been found so far in one file.
final class Facts {
  final ImportedNames imported = new ImportedNames();
  final Origins origins = new Origins(imported);
  final Tests tests = new Tests(origins);
  final NameLists nameLists;
  private final LineMap lines;
  private final List<ImportSite> imports = new ArrayList<>();
  private final BoundNames bound = new BoundNames();
  private final Uses uses = new Uses();
  private final Set<DirectEffect> effects = new HashSet<>();
  private boolean hasFutureAnnotations;
  private boolean hasMainGuard;
  private GuardChain lastChain = new GuardChain.Top();
  private List<Guard> lastGuards = List.of();

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
    bound.add(name, binding, offset);
  }

  void deleteExport(String name) {
    bound.remove(name);
  }

  boolean isBound(String name) {
    return bound.contains(name);
  }

  void use(int name, String path, UseKind kind, int offset) {
    uses.add(name, path, kind, offset);
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
    // Bodies are walked after the module's own code: back to the order of the file.
    imports.sort((one, other) -> Integer.compare(one.offset(), other.offset()));
    List<DirectEffect> allEffects = new ArrayList<>(effects);
    allEffects.removeIf(this::isPartOfWrite);
    allEffects.sort(Facts::inOrder);
    return new ModuleSummary(
        imports,
        bound.inOrder(lines),
        nameLists.dunderAll(),
        nameLists.lazyModules(),
        uses.inOrder(imported, lines),
        allEffects,
        problems,
        hasFutureAnnotations,
        hasMainGuard,
        bound.contains("__getattr__"),
        lines.lines());
  }

  /// `sys.modules[name] = module` also reads `sys.modules`, which is not worth telling. Written
  /// out, for what `Comparator.comparing` makes is not kept in the start-up cache.
  private static int inOrder(DirectEffect one, DirectEffect other) {
    int byPlace = one.place().compareTo(other.place());
    int byKind = byPlace != 0 ? byPlace : one.kind().compareTo(other.kind());
    return byKind != 0 ? byKind : one.detail().compareTo(other.detail());
  }

  private boolean isPartOfWrite(DirectEffect effect) {
    return effect.kind().equals(EffectKind.READ_SYS_MODULES.id())
        && effects.stream()
            .anyMatch(
                other ->
                    other.kind().equals(EffectKind.SYS_MODULES.id())
                        && other.place().equals(effect.place()));
  }
}
