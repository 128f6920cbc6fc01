/// What the names of one file stand for, as far as its own imports tell, and the tests and readers
/// that are known by such names. In: imported names and expressions; out: dotted origins, guards.
/// Knows nothing of scopes below the module or of other files.
package dev.lazyscope.analyzer.name;
