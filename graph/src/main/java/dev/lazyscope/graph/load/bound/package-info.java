/// The upper bound of a prediction: every module that any code of the loaded modules may import,
/// whichever branches and functions run. In: a [LoadSet][dev.lazyscope.graph.load.LoadSet]; out:
/// names. Runs nothing, not even abstractly.
package dev.lazyscope.graph.load.bound;
