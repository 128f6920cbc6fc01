/// Takes shared libraries apart: sections, where functions begin, the addresses that the loader
/// writes, and the few instructions that say what code calls and refers to. In: the bytes of a
/// file. Out: answers about addresses. Knows nothing of Python but how an extension module starts;
/// [dev.lazyscope.graph.load.elf.CompiledFile] is the door.
package dev.lazyscope.graph.load.elf;
