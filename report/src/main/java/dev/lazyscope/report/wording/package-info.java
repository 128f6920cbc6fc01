/// Turns of phrase that all texts share. In: a number and a noun; out: words. Knows no result and
/// no format.
package dev.lazyscope.report.wording;
