/// Stand-ins for what runs side by side: threads and their locks, queues, event loops and the
/// clock, contexts; and what other processes keep for this one. Code runs until it waits; then
/// others go on, and time passes only when all wait. Knows nothing of how code is run.
package dev.lazyscope.graph.load.nativemodel.concurrency;
