package dev.lazyscope.report.console;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.cycle.Component;
import dev.lazyscope.graph.cycle.run.Statement;
import dev.lazyscope.graph.cycle.verdict.Change;
import dev.lazyscope.graph.cycle.verdict.CycleClass;
import dev.lazyscope.graph.cycle.verdict.CycleFinding;
import dev.lazyscope.graph.cycle.verdict.CycleReport;
import dev.lazyscope.graph.cycle.verdict.Hop;
import dev.lazyscope.graph.cycle.verdict.PackageCycle;
import dev.lazyscope.graph.cycle.verdict.WayIn;
import dev.lazyscope.report.terminal.Style;
import dev.lazyscope.report.terminal.Table;
import dev.lazyscope.report.wording.Counted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Cycles as a person reads them: each with its class, a shortest way around it, what fails and
/// why, what to change.
public final class CyclesText {
  private static final int MOST_MEMBERS = 12;
  private static final int MOST_CUTS = 8;
  private static final int MOST_PACKAGE_CYCLES = 20;

  private final CycleReport report;
  private final Style style;
  private final StringBuilder text = new StringBuilder();

  private CyclesText(CycleReport report, Style style) {
    this.report = report;
    this.style = style;
  }

  /// {@return the findings; benign ones and those for types only in full when `isWhole`}
  public static String of(CycleReport report, boolean isWhole, Style style) {
    CyclesText text = new CyclesText(report, style);
    text.summary();
    report.findings().stream()
        .filter(finding -> isWhole || bites(finding.kind()))
        .forEach(text::finding);
    text.packages();
    text.hint(isWhole);
    return text.text.toString();
  }

  private static boolean bites(CycleClass kind) {
    return switch (kind) {
      case HARD, BROKEN_BY_LAZY, LAZY_DEPENDENT -> true;
      case BENIGN, TYPE_ONLY -> false;
    };
  }

  private void summary() {
    if (report.findings().isEmpty()) {
      line("", "No import cycles in " + Counted.of(report.graph().nodeCount(), "module") + ".");
      return;
    }
    List<String> kinds = new ArrayList<>();
    for (CycleClass kind : CycleClass.values()) {
      long count = report.count(kind);
      if (count > 0) {
        kinds.add(count + " " + colored(kind, kind.id()));
      }
    }
    line("", Counted.of(report.findings().size(), "cycle") + ": " + String.join(", ", kinds));
  }

  private void finding(CycleFinding finding) {
    text.append('\n');
    members(finding);
    line("  ", finding.kind().meaning());
    hops(finding.shortest());
    picture(finding.component());
    finding.failure().ifPresent(failure -> line("  ", CycleReasons.of(report, failure)));
    ways(finding);
    modes(finding);
    remedies(finding);
    cuts(finding);
  }

  private void members(CycleFinding finding) {
    Component component = finding.component();
    String title = colored(finding.kind(), finding.kind().id());
    if (component.size() <= MOST_MEMBERS) {
      line("", title + "  " + style.bold(String.join(", ", component.members())));
      return;
    }
    line("", title + "  " + style.bold(Counted.of(component.size(), "module")));
    Component.Outline outline = component.outline(MOST_MEMBERS);
    line(
        "  in     ",
        outline.packages().stream()
            .map(share -> share.packageName() + " (" + share.modules() + ")")
            .collect(Collectors.joining(", ")));
    line(
        "  hubs   ",
        outline.hubs().stream()
                .limit(MOST_CUTS)
                .map(
                    hub ->
                        hub.module()
                            + style.dim(" %d:%d".formatted(hub.importers(), hub.imports())))
                .collect(Collectors.joining(", "))
            + style.dim(" (importers:imports)"));
  }

  private void picture(Component component) {
    if (component.size() > 2 && component.size() <= MOST_MEMBERS) {
      CyclePicture.of(component.graph()).forEach(row -> line("  ", style.dim(row)));
    } else if (component.size() > MOST_MEMBERS) {
      line("  ", style.dim("to see it: lazyscope graph --only-cycles --collapse 2 --format svg"));
    }
  }

  private void hops(List<Hop> hops) {
    Table table = new Table("importer", "statement", "imported", "use");
    hops.forEach(
        hop ->
            table.row(
                "  " + hop.importer(),
                style.dim(place(hop.file(), hop.place())),
                "imports " + hop.imported(),
                CycleReasons.use(hop)));
    text.append(table.withoutTitles(style));
  }

  private void ways(CycleFinding finding) {
    List<WayIn> failing =
        finding.ways().stream()
            .filter(way -> bites(way.kind()))
            .filter(way -> way.kind() == finding.kind())
            .toList();
    if (!failing.isEmpty()) {
      String names =
          failing.stream()
              .limit(MOST_CUTS)
              .map(way -> (way.isEntryPoint() ? "entry point " : "") + way.module())
              .collect(Collectors.joining(", "));
      String more = failing.size() > MOST_CUTS ? ", …" : "";
      line(
          "  ",
          "when imported first: "
              + names
              + more
              + style.dim(" (%d of %d tried)".formatted(failing.size(), finding.ways().size())));
    }
  }

  /// Entry points one by one, the rest in sum.
  private void modes(CycleFinding finding) {
    for (WayIn way : finding.ways()) {
      if (way.isEntryPoint()) {
        line(
            "  ",
            "entry point %s: eagerly %s, as written %s, all lazy %s"
                .formatted(
                    way.module(),
                    fails(way.failsEagerly()),
                    fails(way.failsAsWritten()),
                    fails(way.failsLazily())));
      }
    }
    if (bites(finding.kind())) {
      List<WayIn> ways = finding.ways();
      line(
          "  ",
          "fails eagerly from %d, as written from %d, all lazy from %d"
              .formatted(
                  ways.stream().filter(WayIn::failsEagerly).count(),
                  ways.stream().filter(WayIn::failsAsWritten).count(),
                  ways.stream().filter(WayIn::failsLazily).count()));
    }
  }

  private static String fails(boolean isFailure) {
    return isFailure ? "fails" : "works";
  }

  private void remedies(CycleFinding finding) {
    if (finding.remedies().isEmpty() && bites(finding.kind())) {
      line(
          "  ",
          "no repair was found by changing up to 8 imports;"
              + " move what both sides need into a module of its own");
    }
    String lead = "  to repair: ";
    for (CycleFinding.Remedy remedy : finding.remedies()) {
      String joint = "";
      for (Change change : remedy.changes()) {
        line(lead, joint + style.green(change(change, finding)));
        lead = " ".repeat(lead.length());
        joint = "and ";
      }
      lead = "  or:        ";
    }
  }

  private String change(Change change, CycleFinding finding) {
    String place = place(change.statement());
    return switch (change) {
      case Change.MakeLazy _ -> "make the import at " + place + " lazy (Python 3.15)";
      case Change.KeepEager _ ->
          (isWritten(finding) ? "make" : "keep") + " the import at " + place + " eager";
      case Change.Move(_, Place behind) ->
          "move the import at " + place + " behind the definition at line " + behind.line();
      case Change.Delete _ -> "delete the import at " + place + ", whose names nothing uses";
    };
  }

  /// {@return whether the laziness that breaks it is in the sources}
  private static boolean isWritten(CycleFinding finding) {
    return finding.ways().stream().anyMatch(WayIn::failsAsWritten);
  }

  private void cuts(CycleFinding finding) {
    if (!bites(finding.kind()) && finding.component().size() <= 2) {
      return;
    }
    line("  ", "no cycle is left without " + Counted.of(finding.cuts().size(), "import") + ":");
    finding.cuts().stream()
        .limit(MOST_CUTS)
        .forEach(
            cut ->
                line(
                    "    ",
                    cut.importer()
                        + " → "
                        + cut.imported()
                        + "  "
                        + style.dim(
                            cut.statements().stream()
                                    .map(this::place)
                                    .collect(Collectors.joining(", "))
                                + around(cut))));
    if (finding.cuts().size() > MOST_CUTS) {
      line("    ", style.dim("… and %d more".formatted(finding.cuts().size() - MOST_CUTS)));
    }
  }

  private static String around(CycleFinding.Cut cut) {
    return cut.cycle().size() <= 2
        ? ""
        : ", back through " + String.join(", ", cut.cycle().subList(2, cut.cycle().size()));
  }

  private void packages() {
    if (report.packages().isEmpty()) {
      return;
    }
    text.append('\n');
    line("", Counted.of(report.packages().size(), "cycle") + " between packages side by side:");
    for (PackageCycle cycle : report.packages().stream().limit(MOST_PACKAGE_CYCLES).toList()) {
      String around =
          Stream.concat(
                  cycle.shortest().stream().map(PackageCycle.Link::importer),
                  Stream.of(cycle.shortest().getFirst().importer()))
              .collect(Collectors.joining(" → "));
      String size =
          cycle.members().size() > cycle.shortest().size()
              ? " (of %d that are tied together)".formatted(cycle.members().size())
              : "";
      line("  ", around + style.dim(size));
      Table table = new Table("statement", "imported");
      cycle
          .shortest()
          .forEach(
              link ->
                  table.row(
                      "    " + style.dim(place(link.statement().file(), link.statement().place())),
                      "imports " + link.statement().imported()));
      text.append(table.withoutTitles(style));
    }
    int hidden = report.packages().size() - MOST_PACKAGE_CYCLES;
    if (hidden > 0) {
      line("  ", style.dim("… and %d more".formatted(hidden)));
    }
  }

  private void hint(boolean isWhole) {
    boolean hides = report.findings().stream().anyMatch(finding -> !bites(finding.kind()));
    if (hides && !isWhole) {
      text.append('\n');
      int largest =
          report.findings().stream()
              .filter(finding -> !bites(finding.kind()))
              .mapToInt(finding -> finding.component().size())
              .max()
              .orElse(0);
      line(
          "",
          style.dim(
              "Cycles that do no harm are not shown (the largest has %s); --all shows them."
                  .formatted(Counted.of(largest, "module"))));
    }
  }

  private String place(Statement statement) {
    return place(report.file(statement.module()), statement.place());
  }

  private static String place(String file, Place place) {
    return file + ":" + place;
  }

  private String colored(CycleClass kind, String word) {
    return switch (kind) {
      case HARD -> style.red(word);
      case BROKEN_BY_LAZY, LAZY_DEPENDENT -> style.yellow(word);
      case BENIGN, TYPE_ONLY -> style.green(word);
    };
  }

  private void line(String indent, String line) {
    text.append(style.line(indent + line));
  }
}
