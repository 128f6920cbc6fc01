package dev.lazyscope.report.remark;

import dev.lazyscope.report.remark.Remark.Spot;
import java.util.List;

/// Remarks as a Markdown list, such as for a comment on a pull request.
public final class RemarkMarkdown {
  private RemarkMarkdown() {}

  /// {@return the first `shown` remarks below a title; how many more there are is told}
  public static String of(String title, List<Remark> remarks, int shown) {
    StringBuilder text = new StringBuilder("### %s\n\n".formatted(escaped(title)));
    remarks.stream().limit(shown).forEach(remark -> text.append(item(remark)));
    if (remarks.size() > shown) {
      text.append("- and %d more\n".formatted(remarks.size() - shown));
    }
    return text.toString();
  }

  private static String item(Remark remark) {
    StringBuilder text =
        new StringBuilder(
            "- **%s** %s: %s\n"
                .formatted(remark.rule().id(), place(remark.spot()), escaped(remark.message())));
    for (Spot spot : remark.related()) {
      text.append("  - %s: %s\n".formatted(place(spot), escaped(spot.text())));
    }
    return text.toString();
  }

  private static String place(Spot spot) {
    return code(spot.file() + ":" + spot.place().line());
  }

  private static String code(String text) {
    return "`" + text.replace("`", "'").replace("\n", " ") + "`";
  }

  private static String escaped(String text) {
    return text.replace("\n", " ").replaceAll("([\\\\`*_<\\[\\]|])", "\\\\$1");
  }
}
