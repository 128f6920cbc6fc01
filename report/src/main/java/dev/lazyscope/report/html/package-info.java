/// The report: one HTML page that holds its data, its code and its style and asks nothing of the
/// network. In: a [ReportData]; out: the bytes of the page. Knows nothing of files or commands.
package dev.lazyscope.report.html;
