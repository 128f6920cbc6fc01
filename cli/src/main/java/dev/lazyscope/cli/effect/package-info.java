/// The effects of a project's modules: which are asked for, who loads them, which are silenced. In:
/// a project and perhaps an entry; out: a report.
package dev.lazyscope.cli.effect;
