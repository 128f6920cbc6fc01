/// Says of each cycle whether it bites, why, and what to change. In: the import graph, summaries,
/// entry points; out: findings, each with its class, the ways in that fail, and the fewest
/// statements to make lazy, move or delete. Knows nothing of output.
package dev.lazyscope.graph.cycle.verdict;
