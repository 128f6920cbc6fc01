/// Computations that can be left in the middle and resumed, on the thread that runs them, with what
/// they have on the stacks of whoever runs them.
///
/// In comes code, out come the moments at which it stops. Knows nothing of what is computed.
package dev.lazyscope.graph.load.coroutine;
