/// Tests of the parser that need no interpreter: recovery, Python 2, encodings, depth.
package dev.lazyscope.analyzer.parse;
