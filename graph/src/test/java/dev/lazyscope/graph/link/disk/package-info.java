/// Finding modules on disk, compared with CPython's own finders.
package dev.lazyscope.graph.link.disk;
