package dev.lazyscope.cli.page;

import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.analyzer.summary.EffectKind.Group;
import dev.lazyscope.analyzer.summary.ModuleSummary.DirectEffect;
import dev.lazyscope.cli.analysis.ImportAnalysis;
import dev.lazyscope.cli.analysis.Project;
import dev.lazyscope.cli.effect.EffectAnalysis;
import dev.lazyscope.graph.effect.EffectReport.Told;
import dev.lazyscope.graph.program.LinkedFile;
import dev.lazyscope.report.html.ReportData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The effects that the report shows. Calls are followed in some modules, those that an entry
/// loads; following them everywhere takes longer than all the rest of the report.
final class PageEffects {
  private PageEffects() {}

  static List<ReportData.Effect> of(Project project, ImportAnalysis imports, Set<String> follow) {
    Set<String> followed = new TreeSet<>();
    List<ReportData.Effect> effects = new ArrayList<>();
    for (LinkedFile file : imports.files()) {
      String module = file.module().name().dotted();
      if (follow.contains(module)) {
        followed.add(module);
      } else {
        file.summary().effects().forEach(effect -> effects.add(seen(module, effect)));
      }
    }
    EffectAnalysis.ofModules(project, followed).stream()
        .filter(told -> told.effect().kind().group() != Group.HARMLESS)
        .forEach(told -> effects.add(found(told)));
    return effects;
  }

  private static ReportData.Effect seen(String module, DirectEffect effect) {
    String meaning = EffectKind.of(effect.kind()).map(EffectKind::meaning).orElse(effect.kind());
    return new ReportData.Effect(module, effect.kind(), meaning, effect.detail(), effect.place());
  }

  private static ReportData.Effect found(Told told) {
    EffectKind kind = told.effect().kind();
    String via = told.chain().size() == 1 ? "" : " through " + told.effect().via();
    return new ReportData.Effect(
        told.effect().module(),
        kind.id(),
        kind.meaning(),
        told.effect().detail() + via,
        told.effect().place());
  }
}
