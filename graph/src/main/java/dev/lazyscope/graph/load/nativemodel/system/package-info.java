/// Stand-ins for the interpreter and the operating system as a program sees them: `sys`, `os`,
/// `importlib`. Knows nothing of how code is run.
package dev.lazyscope.graph.load.nativemodel.system;
