/// Names of modules in project trees, and search paths with what installed packages add.
package dev.lazyscope.graph.link.layout;
