package dev.lazyscope.report.remark;

import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.analyzer.summary.EffectKind.Group;
import dev.lazyscope.graph.effect.EffectReport;
import dev.lazyscope.graph.effect.EffectReport.Step;
import dev.lazyscope.graph.effect.EffectReport.Told;
import dev.lazyscope.report.remark.Remark.Level;
import dev.lazyscope.report.remark.Remark.Rule;
import dev.lazyscope.report.remark.Remark.Spot;
import java.util.List;
import java.util.stream.Stream;

/// Effects as remarks; harmless ones are left out.
public final class EffectRemarks {
  private EffectRemarks() {}

  public static List<Remark> of(EffectReport report) {
    return report.effects().stream()
        .filter(told -> told.effect().kind().group() != Group.HARMLESS)
        .map(EffectRemarks::remark)
        .toList();
  }

  private static Remark remark(Told told) {
    EffectKind kind = told.effect().kind();
    List<Spot> related =
        Stream.concat(told.chain().stream().skip(1), told.loadedBy().stream())
            .map(step -> new Spot(step.file(), step.place(), step.text()))
            .toList();
    Step first = told.chain().getFirst();
    String via = told.chain().size() == 1 ? "" : " through " + told.effect().via();
    return new Remark(
        new Rule(kind.id(), "Loading the module " + kind.meaning()),
        kind.group() == Group.CHANGES ? Level.WARNING : Level.NOTE,
        "Loading %s %s%s: %s"
            .formatted(told.effect().module(), kind.meaning(), via, told.effect().detail()),
        new Spot(first.file(), first.place(), told.effect().detail()),
        related);
  }
}
