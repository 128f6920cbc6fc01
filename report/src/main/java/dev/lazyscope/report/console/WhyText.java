package dev.lazyscope.report.console;

import dev.lazyscope.graph.chain.LoadChains;
import dev.lazyscope.graph.chain.Statement;
import dev.lazyscope.graph.chain.Why;
import dev.lazyscope.graph.chain.Why.Cut;
import dev.lazyscope.graph.chain.Why.Hop;
import dev.lazyscope.graph.chain.Why.Use;
import dev.lazyscope.graph.load.LoadSet.Kind;
import dev.lazyscope.report.terminal.Style;
import dev.lazyscope.report.terminal.Table;
import dev.lazyscope.report.wording.Counted;
import java.util.List;

/// Why a module is loaded, for a person: short, each line with its place.
public final class WhyText {
  private WhyText() {}

  public static String of(Why why, Style style) {
    if (why.asWritten().isEmpty()) {
      return "%s does not load %s%s\n".formatted(why.entry(), why.module(), failure(why));
    }
    return chain(why, style) + cut(why, style) + lazy(why, style);
  }

  private static String failure(Why why) {
    return why.failure()
        .map(note -> ": it ends at %s with %s".formatted(note.where(), note.text()))
        .orElse("");
  }

  private static String chain(Why why, Style style) {
    int imports = why.asWritten().size();
    return "%s\n%s"
        .formatted(
            style.bold(
                "%s loads %s through %s"
                    .formatted(why.entry(), why.module(), Counted.of(imports, "import"))),
            hops(why.asWritten(), style));
  }

  private static String hops(List<Hop> hops, Style style) {
    Table table = new Table("<module", "<place", "statement");
    for (Hop hop : hops) {
      table.row("  " + hop.load().module(), style.cyan(place(hop)), code(hop));
      hop.use().ifPresent(use -> table.row("", style.cyan(place(use)), "used: " + use.text()));
    }
    return table.withoutTitles(style);
  }

  private static String place(Hop hop) {
    String because = LoadChains.because(hop.load());
    return hop.statement()
        .map(statement -> statement.file() + ":" + statement.place().line())
        .orElse(because.isEmpty() || because.equals("__main__") ? "the entry" : because);
  }

  private static String place(Use use) {
    return use.file() + ":" + use.place().line();
  }

  private static String code(Hop hop) {
    String text = hop.statement().map(Statement::text).orElse("");
    return hop.load().cause().kind() == Kind.EAGER_IMPORT && !text.isEmpty()
        ? text
        : (text + " (" + words(hop.load().cause().kind()) + ")").strip();
  }

  private static String words(Kind kind) {
    return switch (kind) {
      case ENTRY -> "the entry itself";
      case EAGER_IMPORT -> "import";
      case REIFIED -> "lazy";
      case PARENT_PACKAGE -> "the package of what is imported";
      case DYNAMIC_IMPORT -> "import by name";
      case PENDING_SUBMODULE -> "a submodule that is used";
      case STAR_IMPORT -> "star import";
      case EXTENSION -> "imported by compiled code";
      case START_UP -> "start-up of the interpreter";
    };
  }

  private static String cut(Why why, Style style) {
    if (why.cut().isEmpty()) {
      return "\n" + style.line("no cut was found: " + obstacle(why));
    }
    Cut cut = why.cut().get();
    int count = cut.statements().size();
    StringBuilder text = new StringBuilder("\n");
    text.append(
        style.line(
            style.bold(
                "make %s lazy, and %d of %d modules are not loaded:"
                    .formatted(
                        count == 1 ? "this statement" : "these " + count + " statements",
                        cut.saved(),
                        cut.loaded()))));
    Table table = new Table("<place", "statement");
    cut.statements()
        .forEach(statement -> table.row(place(statement, style), told(statement, style)));
    return text.append(table.withoutTitles(style)).toString();
  }

  private static String place(Statement statement, Style style) {
    return "  " + style.cyan(statement.file()) + ":" + statement.place().line();
  }

  private static String told(Statement statement, Style style) {
    return style.green(statement.text())
        + (statement.isOwn() ? "" : style.dim("  (installed, not yours: a filter can defer it)"));
  }

  private static String obstacle(Why why) {
    return why.asWritten()
        .getLast()
        .statement()
        .filter(statement -> statement.laziness() != Statement.Laziness.POSSIBLE)
        .map(one -> "%s:%d %s".formatted(one.file(), one.place().line(), one.laziness().words()))
        .orElse(
            why.allLazy().isEmpty()
                ? "too many other imports lead to it"
                : "the program uses it, whatever is lazy");
  }

  private static String lazy(Why why, Style style) {
    if (why.allLazy().isEmpty()) {
      return "\nwith all imports lazy it is not loaded\n";
    }
    return "\n%s\n%s"
        .formatted(
            style.bold("with all imports lazy it is still loaded"), hops(why.allLazy(), style));
  }
}
