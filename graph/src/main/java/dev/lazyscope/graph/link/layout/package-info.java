/// Finds a project's source files and the roots from which their modules are named, and what
/// installed packages add to the search path (`.pth` files, editable installs). In: folders; out:
/// [ProjectFiles][dev.lazyscope.graph.link.layout.ProjectFiles] and a
/// [SearchPath][dev.lazyscope.graph.link.SearchPath]. Reads the disk through `graph.link.disk`
/// only; knows nothing of import statements.
package dev.lazyscope.graph.link.layout;
