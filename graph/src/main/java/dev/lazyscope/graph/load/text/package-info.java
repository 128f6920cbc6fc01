/// Values as text: `str` and `repr`, `%`, `format` and the format specification. In: values; out:
/// text, where it is known. A running program it knows as a
/// [Machine][dev.lazyscope.graph.load.value.Machine] alone.
package dev.lazyscope.graph.load.text;
