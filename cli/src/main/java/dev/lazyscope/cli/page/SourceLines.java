package dev.lazyscope.cli.page;

import dev.lazyscope.analyzer.summary.ImportSite;
import dev.lazyscope.cli.analysis.StatementText;
import dev.lazyscope.graph.program.LinkedFile;
import dev.lazyscope.report.html.ReportData.SourceLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The texts of all import statements; equal ones are kept once.
final class SourceLines {
  private static final int LONGEST = 200;

  private SourceLines() {}

  static List<SourceLine> of(List<LinkedFile> files) {
    Map<String, String> texts = new HashMap<>();
    List<SourceLine> lines = new ArrayList<>();
    for (LinkedFile file : files) {
      String module = file.module().name().dotted();
      for (ImportSite site : file.summary().imports()) {
        String text = StatementText.of(site, LONGEST);
        String known = Optional.ofNullable(texts.putIfAbsent(text, text)).orElse(text);
        lines.add(new SourceLine(module, site.place().line(), known));
      }
    }
    return lines;
  }
}
