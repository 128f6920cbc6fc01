/// Reduces the syntax tree of one file to its
/// [ModuleSummary][dev.lazyscope.analyzer.summary.ModuleSummary]: import sites with their guards,
/// exports, uses of imported names, direct effects. One walk over the tree, which is dropped
/// afterwards. Knows nothing of other files.
package dev.lazyscope.analyzer.summary;
