/// Native models of what works on text: regular expressions, mail, translations.
package dev.lazyscope.graph.load.nativemodel.text;
