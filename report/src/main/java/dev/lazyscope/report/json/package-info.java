/// Results as JSON, each document with the version of its schema (`docs/schema`). In: results of
/// the program analysis; out: text, the same bytes for the same results.
package dev.lazyscope.report.json;
