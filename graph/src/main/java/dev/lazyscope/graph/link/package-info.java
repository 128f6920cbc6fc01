/// Finds modules the way `importlib` does, without running anything: search path, packages and
/// namespace packages, extension modules, archives, `.pth` files, the standard-library catalogue.
/// In: a search path; out: where a name leads ([FoundModule]). Knows nothing of graphs or loads.
package dev.lazyscope.graph.link;
