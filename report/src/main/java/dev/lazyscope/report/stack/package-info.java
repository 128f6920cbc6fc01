/// Loads as collapsed stacks, the text format that flame-graph viewers read: one line `a;b;c N` for
/// each load, from the entry to the module. In: load sets and measured times; out: text.
package dev.lazyscope.report.stack;
