package dev.lazyscope.graph.cycle.run;

import dev.lazyscope.analyzer.source.Place;

/// An import statement by where it stands.
public record Statement(String module, Place place) implements Comparable<Statement> {
  @Override
  public int compareTo(Statement other) {
    int byModule = module.compareTo(other.module);
    return byModule != 0 ? byModule : place.compareTo(other.place);
  }
}
