/// Turns files into summaries, many at a time. In: paths; out: one summary for each, in the same
/// order whatever the number of threads. May read those files and, through the cache, one folder.
/// What cannot be read becomes a problem of that file. Knows nothing of module names or of search
/// paths.
package dev.lazyscope.analyzer.scan;
