/// Knows one Python file: bytes come in; tokens, a syntax tree and a summary of imports, names and
/// effects go out. May not know other files, the search path, or any third-party library.
package dev.lazyscope.analyzer;
