/// What modules do to the world outside them while they load, as values: effects with kind, place
/// and the chain of calls that leads to it, and what users say about functions. How effects are
/// found is not told here.
package dev.lazyscope.graph.effect;
