/// Findings as the workflow commands that GitHub Actions shows beside the lines of a change. Knows
/// nothing of files.
package dev.lazyscope.report.github;
