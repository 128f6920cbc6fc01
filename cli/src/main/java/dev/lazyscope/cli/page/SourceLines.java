package dev.lazyscope.cli.page;

import dev.lazyscope.cli.analysis.StatementText;
import dev.lazyscope.graph.program.LinkedFile;
import dev.lazyscope.report.html.ReportData.SourceLine;
import java.util.List;

/// The texts of all import statements.
final class SourceLines {
  private static final int LONGEST = 200;

  private SourceLines() {}

  static List<SourceLine> of(List<LinkedFile> files) {
    return files.stream()
        .flatMap(
            file ->
                file.summary().imports().stream()
                    .map(
                        site ->
                            new SourceLine(
                                file.module().name().dotted(),
                                site.place().line(),
                                StatementText.of(site, LONGEST))))
        .toList();
  }
}
