/// Collects what the report page shows. In: settings and entries; out: a
/// [ReportData][dev.lazyscope.report.html.ReportData] and drawings. Writes nothing.
package dev.lazyscope.cli.page;
