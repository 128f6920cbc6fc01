/// The syntax tree of one Python file: sealed records with the names of CPython's `Python.asdl` and
/// byte offsets as positions. Values only: nothing here knows how trees are made or what they mean.
package dev.lazyscope.analyzer.tree;
