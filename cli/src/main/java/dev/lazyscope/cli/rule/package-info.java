/// The rules that results name, and the page of each. In: an id; out: text.
package dev.lazyscope.cli.rule;
