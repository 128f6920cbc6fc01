package dev.lazyscope.analyzer.cache;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.analyzer.summary.Guard;
import dev.lazyscope.analyzer.summary.ImportForm;
import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.analyzer.summary.ModuleSummary;
import java.util.List;

/// Writes summaries; [SummaryDecoder] is its mirror.
final class SummaryEncoder {
  static final int FUTURE_ANNOTATIONS = 1;
  static final int MAIN_GUARD = 2;
  static final int MODULE_GETATTR = 4;
  static final int DUNDER_ALL = 8;
  static final int DUNDER_ALL_COMPLETE = 16;
  static final int LAZY_MODULES = 32;
  static final int LAZY_MODULES_COMPLETE = 64;

  private final ByteSink out;
  private final StringTable strings;
  private int line;

  SummaryEncoder(ByteSink out, StringTable strings) {
    this.out = out;
    this.strings = strings;
  }

  void summary(ModuleSummary summary) {
    line = 0;
    out.flag(flags(summary));
    out.number(summary.lines());
    imports(summary.imports());
    exports(summary.exports());
    summary.dunderAll().ifPresent(this::dunderAll);
    summary.lazyModules().ifPresent(this::lazyModules);
    uses(summary.uses());
    effects(summary.effects());
    problems(summary.problems());
  }

  private static int flags(ModuleSummary summary) {
    int flags = 0;
    flags |= summary.hasFutureAnnotations() ? FUTURE_ANNOTATIONS : 0;
    flags |= summary.hasMainGuard() ? MAIN_GUARD : 0;
    flags |= summary.hasModuleGetattr() ? MODULE_GETATTR : 0;
    flags |= summary.dunderAll().isPresent() ? DUNDER_ALL : 0;
    flags |=
        summary.dunderAll().filter(all -> all.isComplete()).isPresent() ? DUNDER_ALL_COMPLETE : 0;
    flags |= summary.lazyModules().isPresent() ? LAZY_MODULES : 0;
    flags |=
        summary.lazyModules().filter(lazy -> lazy.isComplete()).isPresent()
            ? LAZY_MODULES_COMPLETE
            : 0;
    return flags;
  }

  private void imports(List<ImportSite> imports) {
    out.number(imports.size());
    int offset = 0;
    for (int i = 0; i < imports.size(); i++) {
      ImportSite site = imports.get(i);
      form(site.form());
      out.flag(site.scope().ordinal() << 1 | (site.isLazyKeyword() ? 1 : 0));
      guards(site.guards());
      place(site.place());
      out.difference(site.offset() - offset);
      out.number(site.end() - site.offset());
      offset = site.offset();
    }
  }

  private void form(ImportForm form) {
    switch (form) {
      case ImportForm.Plain plain -> {
        out.flag(plain.asName().isPresent() ? 1 : 0);
        string(plain.module());
        if (plain.asName().isPresent()) {
          string(plain.asName().get());
        }
      }
      case ImportForm.From from -> {
        out.flag(2);
        out.number(from.level());
        string(from.module());
        out.number(from.names().size());
        for (int i = 0; i < from.names().size(); i++) {
          string(from.names().get(i).name());
          string(from.names().get(i).boundName());
        }
      }
      case ImportForm.Star star -> {
        out.flag(3);
        out.number(star.level());
        string(star.module());
      }
      case ImportForm.Dynamic dynamic -> {
        out.flag(4);
        out.number(dynamic.level());
        string(dynamic.module());
      }
    }
  }

  private void guards(List<Guard> guards) {
    out.number(guards.size());
    for (int i = 0; i < guards.size(); i++) {
      guard(guards.get(i));
    }
  }

  private void guard(Guard guard) {
    switch (guard) {
      case Guard.TypeChecking g -> tagged(0, g.negated());
      case Guard.MainOnly g -> tagged(1, g.negated());
      case Guard.Version g -> {
        tagged(2, g.negated());
        string(g.operator());
        out.number(g.version().size());
        for (int part : g.version()) {
          out.difference(part);
        }
      }
      case Guard.Platform g -> {
        tagged(3, g.negated());
        string(g.test());
      }
      case Guard.Condition g -> tagged(4, g.negated());
      case Guard.Try g -> {
        tagged(5, false);
        out.flag(g.part().ordinal());
        strings(g.handled());
      }
      case Guard.Suppress g -> {
        tagged(6, false);
        strings(g.handled());
      }
      case Guard.Block block -> tagged(7, block == Guard.Block.WITH);
    }
  }

  private void tagged(int tag, boolean flag) {
    out.flag(tag << 1 | (flag ? 1 : 0));
  }

  private void exports(List<ModuleSummary.Export> exports) {
    out.number(exports.size());
    for (int i = 0; i < exports.size(); i++) {
      ModuleSummary.Export export = exports.get(i);
      string(export.name());
      out.flag(export.binding().ordinal());
      place(export.place());
    }
  }

  private void dunderAll(ModuleSummary.DunderAll all) {
    strings(all.names());
    place(all.place());
  }

  private void lazyModules(ModuleSummary.LazyModules lazy) {
    out.number(lazy.entries().size());
    for (ModuleSummary.LazyModules.Entry entry : lazy.entries()) {
      string(entry.module());
      place(entry.place());
    }
    place(lazy.place());
  }

  private void uses(List<ModuleSummary.NameUse> uses) {
    out.number(uses.size());
    for (int i = 0; i < uses.size(); i++) {
      ModuleSummary.NameUse use = uses.get(i);
      string(use.name());
      string(use.path());
      out.flag(use.kind().ordinal());
      place(use.place());
    }
  }

  private void effects(List<ModuleSummary.DirectEffect> effects) {
    out.number(effects.size());
    for (int i = 0; i < effects.size(); i++) {
      ModuleSummary.DirectEffect effect = effects.get(i);
      string(effect.kind());
      string(effect.detail());
      place(effect.place());
    }
  }

  private void problems(List<ModuleSummary.SummaryProblem> problems) {
    out.number(problems.size());
    for (ModuleSummary.SummaryProblem problem : problems) {
      out.flag(problem.kind().ordinal());
      string(problem.message());
      place(problem.place());
    }
  }

  /// Lists are in the order of the file, so lines mostly grow by little.
  private void place(Place place) {
    out.difference(place.line() - line);
    out.number(place.column());
    line = place.line();
  }

  private void strings(List<String> list) {
    out.number(list.size());
    for (int i = 0; i < list.size(); i++) {
      string(list.get(i));
    }
  }

  private void string(String text) {
    out.number(strings.number(text));
  }
}
