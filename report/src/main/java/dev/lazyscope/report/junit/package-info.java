/// Findings as JUnit's XML, which most CI servers show as tests. Knows nothing of files.
package dev.lazyscope.report.junit;
