/// What is advised about the import statements of a program: for each a verdict with its reason and
/// what it saves. Values only; how verdicts are reached is not told here.
package dev.lazyscope.graph.advice;
