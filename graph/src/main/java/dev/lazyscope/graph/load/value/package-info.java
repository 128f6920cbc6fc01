/// The values of an abstract run: what a Python expression may yield, concrete where it is known
/// and [unknown][dev.lazyscope.graph.load.value.Value.Marker] where not; and the
/// [Machine][dev.lazyscope.graph.load.value.Machine], the door through which code written in Java
/// acts on them. Knows neither how code is run nor where modules come from.
package dev.lazyscope.graph.load.value;
