package dev.lazyscope.report.console;

import dev.lazyscope.graph.cycle.Component;
import dev.lazyscope.graph.model.ImportEdge;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModuleNode;
import java.util.List;

/// Import cycles for a person: of each group of modules that import each other, a shortest cycle
/// with the places of its imports.
public final class CyclesText {
  private static final int NAMES_SHOWN = 8;

  private CyclesText() {}

  /// `shown` is how many groups are told in full.
  public static String of(List<Component> components, int shown, Style style) {
    if (components.isEmpty()) {
      return "no import cycles\n";
    }
    StringBuilder text = new StringBuilder(headline(components, style));
    components.stream().limit(shown).forEach(one -> text.append('\n').append(group(one, style)));
    if (components.size() > shown) {
      text.append("\nand %d more (see --limit)%n".formatted(components.size() - shown));
    }
    return text.toString();
  }

  private static String headline(List<Component> components, Style style) {
    int modules = components.stream().mapToInt(Component::size).sum();
    return style.bold(
            "%d %s of modules that import each other, %d modules in all"
                .formatted(components.size(), components.size() == 1 ? "group" : "groups", modules))
        + "\n";
  }

  private static String group(Component component, Style style) {
    List<ImportEdge> cycle = component.shortestCycle();
    StringBuilder text = new StringBuilder();
    text.append(
        "%s; a shortest cycle:%n"
            .formatted(style.bold(component.size() + " modules") + names(component)));
    Table table = new Table("importer", "imports", "at");
    ImportGraph graph = component.graph();
    for (ImportEdge edge : cycle) {
      ModuleNode importer = graph.node(edge.importer());
      table.row(
          "  " + importer.name(),
          "imports " + graph.name(edge.imported()),
          style.dim("%s:%s  %s".formatted(importer.file(), edge.place(), edge.kind().id())));
    }
    return text.append(table.withoutTitles()).toString();
  }

  private static String names(Component component) {
    List<String> members = component.members();
    String names = String.join(", ", members.stream().limit(NAMES_SHOWN).toList());
    return ": " + names + (members.size() > NAMES_SHOWN ? ", …" : "");
  }
}
