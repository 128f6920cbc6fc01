/// Finds the Python whose packages an application would see: a named interpreter, a virtual
/// environment, or what is on the PATH. In: the user's choice, the project's folder and the world;
/// out: a [PythonEnvironment], a list of folders and a version. Virtual environments are read,
/// never run; only an interpreter is asked, and only for its version and paths.
package dev.lazyscope.cli.environment;
