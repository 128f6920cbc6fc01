/// Findings and changes as Markdown, for a comment on a pull request. Knows nothing of files.
package dev.lazyscope.report.markdown;
