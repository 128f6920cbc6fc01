/// Tests of decoding and of places.
package dev.lazyscope.analyzer.source;
