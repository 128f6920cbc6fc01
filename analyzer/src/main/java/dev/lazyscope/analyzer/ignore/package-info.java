/// Comments that silence rules. In: the bytes of a file; out: which rules are silenced on which
/// lines. Knows no rule.
package dev.lazyscope.analyzer.ignore;
