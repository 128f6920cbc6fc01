/// Stand-ins for pickles: objects are taken apart as the protocol asks them to be, kept under bytes
/// that are made up, and put together again; pickles that others made are read, and what they name
/// is imported. Knows nothing of how code is run.
package dev.lazyscope.graph.load.nativemodel.pickle;
