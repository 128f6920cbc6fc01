/// What is undecided while a program is followed: branches that may not be taken, what that means
/// for writes, whether anything was only assumed, what code leaves unknown that is passed over, and
/// which errors a context manager may swallow. Knows values and steps, not how steps are run.
package dev.lazyscope.graph.load.branch;
