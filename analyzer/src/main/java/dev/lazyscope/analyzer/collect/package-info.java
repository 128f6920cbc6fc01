/// Makes the summary of one file in one walk over its tree: first the code that runs while the
/// module loads, then the bodies that run later, when all imported names are known. In: a tree with
/// its problems and line map; out: a [dev.lazyscope.analyzer.summary.ModuleSummary]. Knows nothing
/// of other files, of where modules lie or of what is on the disk.
package dev.lazyscope.analyzer.collect;
