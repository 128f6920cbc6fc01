/// Expressions from tokens: operators, displays, calls, strings, parameters, targets; and the
/// cursor over the tokens that all parts of the parser share. Leaves by a
/// [failure][dev.lazyscope.analyzer.parse.expression.SyntaxFailure] where there is no expression.
/// Knows nothing of statements.
package dev.lazyscope.analyzer.parse.expression;
