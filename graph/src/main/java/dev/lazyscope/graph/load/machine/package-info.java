/// Runs load scripts abstractly: evaluates terms, executes steps, calls functions, makes classes,
/// imports modules, and follows both sides of what it cannot decide. Acts on values only; sees the
/// world through [ModuleSpace][dev.lazyscope.graph.link.ModuleSpace].
package dev.lazyscope.graph.load.machine;
