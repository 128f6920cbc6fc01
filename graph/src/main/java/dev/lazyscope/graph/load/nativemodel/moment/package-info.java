/// What C code does with dates, times of day, spans and zones: what is computed from known ones is
/// known, and of a moment that the clock tells only its class, its zone and how far it is from
/// others. The types of `java.time` compute; each class here installs the methods of one class of
/// `_datetime`.
///
/// In come calls with values; out go values. Knows nothing of the machine's insides.
package dev.lazyscope.graph.load.nativemodel.moment;
