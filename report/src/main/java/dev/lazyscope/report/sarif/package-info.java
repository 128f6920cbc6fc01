/// SARIF 2.1.0 (OASIS), the format that code-scanning services read: a log with one run, and
/// findings of the gate as one. Knows nothing of files.
package dev.lazyscope.report.sarif;
