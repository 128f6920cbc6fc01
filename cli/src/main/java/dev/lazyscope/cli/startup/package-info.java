/// Prepares a build for fast starts: what Java would do anew at each start and cannot keep in its
/// start-up cache is done once, to the class files. In: the jars of a build; out: the same jars,
/// whose classes behave alike. Also the [Rehearsal] that the cache is recorded from. The launcher
/// runs both after a build; no command knows of them.
package dev.lazyscope.cli.startup;
