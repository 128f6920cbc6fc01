/// Reads `[tool.lazyscope]` of `pyproject.toml`, or `lazyscope.toml`, into a [Configuration]. The
/// keys are one table; whatever is not in it is an error with its place. Knows nothing of what the
/// settings do.
package dev.lazyscope.cli.config;
