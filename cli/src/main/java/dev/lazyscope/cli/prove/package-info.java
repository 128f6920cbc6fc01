/// Tries a plan against reality: runs a command of the user eagerly and deferred, and searches the
/// statements that must stay eager where the two differ. This executes the user's code. Knows
/// nothing of how a plan is made.
package dev.lazyscope.cli.prove;
