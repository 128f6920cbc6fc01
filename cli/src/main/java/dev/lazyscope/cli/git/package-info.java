/// Reads another revision of a project from the objects of its git repository into a folder of its
/// own; the working tree, the index and the checked-out branch are left alone. Knows nothing of
/// Python but which files matter.
package dev.lazyscope.cli.git;
