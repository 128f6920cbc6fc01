/// Native models of what works on text: regular expressions, mail, translations, codecs.
package dev.lazyscope.graph.load.nativemodel.text;
