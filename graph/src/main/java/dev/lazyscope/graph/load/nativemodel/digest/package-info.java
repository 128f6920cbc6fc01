/// Stand-ins for what makes short numbers of known bytes: digests, codes that authenticate them,
/// and keys derived from a password. Knows nothing of how code is run.
package dev.lazyscope.graph.load.nativemodel.digest;
