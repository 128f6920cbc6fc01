/// Cuts UTF-8 source into tokens as CPython's tokenizer does: names interned, indentation as
/// tokens, f-strings and t-strings taken apart. Broken input yields
/// [faults][dev.lazyscope.analyzer.token.Fault] and goes on. Knows nothing of grammar beyond what
/// cutting needs.
package dev.lazyscope.analyzer.token;
