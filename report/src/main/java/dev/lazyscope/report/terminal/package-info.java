/// How text looks on a terminal: colours, aligned columns, lines that fit. In: texts and the width
/// of the terminal; out: text. Knows nothing of what the texts say.
package dev.lazyscope.report.terminal;
