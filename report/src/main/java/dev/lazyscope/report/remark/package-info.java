/// What a command says about places in sources, and its forms for machines. In: remarks; out:
/// SARIF, annotations, Markdown.
package dev.lazyscope.report.remark;
