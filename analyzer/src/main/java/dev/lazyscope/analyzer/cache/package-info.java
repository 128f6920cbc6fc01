/// Keeps summaries on disk between runs, one file per project, so that unchanged files need not be
/// read again. In: paths with their stamps, content hashes and summaries; out: the same. May do I/O
/// below one folder that the caller names. Never trusts what it reads: a file that is damaged or of
/// another version counts as absent.
package dev.lazyscope.analyzer.cache;
