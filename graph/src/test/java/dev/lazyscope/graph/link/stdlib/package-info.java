/// The catalogue of the standard library against the interpreter it describes.
package dev.lazyscope.graph.link.stdlib;
