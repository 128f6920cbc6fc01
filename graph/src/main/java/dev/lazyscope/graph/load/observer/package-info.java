/// What a run tells while it lasts: its loads to a [LoadRecorder], and to an [Observer] what reads
/// and writes what. Knows nothing of how code is run.
package dev.lazyscope.graph.load.observer;
