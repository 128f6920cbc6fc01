/// Findings as GitLab's code-quality report. Knows nothing of files.
package dev.lazyscope.report.gitlab;
