/// Findings of the gate as SARIF 2.1.0 (OASIS), the format that code-scanning services read. Knows
/// nothing of files.
package dev.lazyscope.report.sarif;
