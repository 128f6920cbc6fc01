package dev.lazyscope.report.svg;

import dev.lazyscope.graph.chain.Simulation.Outcome;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.report.drawing.Labels;
import dev.lazyscope.report.svg.LoadTree.Block;
import dev.lazyscope.report.wording.Counted;
import java.util.Locale;
import java.util.Set;

/// What an entry loads as an icicle: below each module what loads because of it, in two modes side
/// by side at one scale. Blocks have titles with the statement's place.
public final class LoadSvg {
  private static final double WIDTH = 1180;
  private static final double MARGIN = 16;
  private static final double GAP = 20;
  private static final double ROW = 20;
  private static final double TOP = 76;
  private static final double LEAST_SHARE = 0.2;

  /// Narrower blocks are left out: they would not be seen.
  private static final double LEAST_BLOCK = 0.5;

  private static final double LEAST_NAMED = 24;
  private static final double INSET = 5;
  private static final int MOST_LEVELS = 60;

  private final StringBuilder text = new StringBuilder();

  private LoadSvg() {}

  /// {@return the drawing of `before` and `after`; what only the first loads is coloured as saved}
  public static String of(String entry, Outcome before, Outcome after) {
    return new LoadSvg().draw(entry, before, after);
  }

  private String draw(String entry, Outcome before, Outcome after) {
    LoadTree all = LoadTree.of(before.set());
    LoadTree rest = LoadTree.of(after.set());
    double share = Math.clamp((double) after.count() / Math.max(1, before.count()), LEAST_SHARE, 1);
    double left = (WIDTH - 2 * MARGIN - GAP) / (1 + share);
    int levels = Math.min(MOST_LEVELS, Math.max(all.levels(), rest.levels()));
    double height = TOP + (levels + 1) * ROW + MARGIN;
    text.append(
        format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\""
                + " viewBox=\"0 0 %.0f %.0f\" role=\"img\">\n",
            WIDTH, height, WIDTH, height));
    text.append("<title>").append(Labels.xml("What " + entry + " loads")).append("</title>\n");
    text.append(SvgStyle.CSS);
    legend();
    pane(all, new Pane(entry, MARGIN, left, before, after.modules()));
    pane(rest, new Pane(entry, MARGIN + left + GAP, left * share, after, after.modules()));
    return text.append("</svg>\n").toString();
  }

  /// One of the two pictures: where it stands, and what it shows.
  private record Pane(String entry, double x, double width, Outcome outcome, Set<String> stays) {}

  private void legend() {
    key(MARGIN, "saved", "laziness saves it");
    key(MARGIN + 140, "stays", "loads either way");
  }

  private void key(double x, String kind, String words) {
    text.append(
        format(
            "<g class=\"load %s\"><rect x=\"%.0f\" y=\"16\" width=\"12\" height=\"12\" rx=\"2\"/></g>"
                + "<text x=\"%.0f\" y=\"26\">%s</text>\n",
            kind, x, x + 18, words));
  }

  private void pane(LoadTree tree, Pane pane) {
    text.append(
        format(
            "<text class=\"head\" x=\"%.1f\" y=\"%.1f\">%s: %s</text>\n",
            pane.x(),
            TOP - 12,
            pane.outcome().mode().replace('-', ' '),
            Counted.of(pane.outcome().count(), "module")));
    block("entry", pane.entry(), pane.entry(), new double[] {pane.x(), TOP, pane.width()});
    double scale = pane.width() / Math.max(1, pane.outcome().count());
    for (Block block : tree.blocks()) {
      double width = block.size() * scale;
      if (width >= LEAST_BLOCK && block.level() < MOST_LEVELS) {
        double[] spot = {pane.x() + block.left() * scale, TOP + (block.level() + 1) * ROW, width};
        String module = block.load().module();
        block(pane.stays().contains(module) ? "stays" : "saved", module, title(block), spot);
      }
    }
  }

  private static String title(Block block) {
    LoadSet.Cause cause = block.load().cause();
    String modules = Counted.of(block.size(), "module");
    return cause.importer().isEmpty()
        ? block.load().module() + ": " + modules
        : "%s: %s, imported at %s"
            .formatted(
                block.load().module(),
                modules,
                LoadSet.where(cause.importer(), cause.importSite()));
  }

  /// @param spot x, y and width
  private void block(String kind, String name, String title, double[] spot) {
    text.append("<g class=\"load ").append(kind).append("\"><title>");
    text.append(Labels.xml(title)).append("</title>");
    text.append(
        format(
            "<rect x=\"%.2f\" y=\"%.1f\" width=\"%.2f\" height=\"%.1f\"/>",
            spot[0], spot[1], Math.max(LEAST_BLOCK, spot[2] - 1), ROW - 1));
    if (spot[2] >= LEAST_NAMED) {
      String shown = fitting(name, spot[2] - 2 * INSET);
      text.append(
          format("<text x=\"%.2f\" y=\"%.1f\">", spot[0] + INSET, spot[1] + ROW - 2 - INSET));
      text.append(Labels.xml(shown)).append("</text>");
    }
    text.append("</g>\n");
  }

  /// The whole name, else its last part, else the beginning of that.
  private static String fitting(String name, double width) {
    if (TextWidth.of(name) <= width) {
      return name;
    }
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (TextWidth.of(last) <= width) {
      return last;
    }
    int end = last.length();
    while (end > 0 && TextWidth.of(last.substring(0, end) + "…") > width) {
      end = last.offsetByCodePoints(end, -1);
    }
    return end == 0 ? "" : last.substring(0, end) + "…";
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
