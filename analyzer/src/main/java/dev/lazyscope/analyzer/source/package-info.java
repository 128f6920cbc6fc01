/// Names, places and bytes of Python sources: decoding to UTF-8 (PEP 263, byte order marks), lines
/// and columns. Knows nothing of tokens or syntax.
package dev.lazyscope.analyzer.source;
