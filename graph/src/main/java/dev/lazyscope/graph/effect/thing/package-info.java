/// What expressions stand for while code is followed, and the names in sight. Values are told apart
/// only by who made them and what class they are of.
package dev.lazyscope.graph.effect.thing;
