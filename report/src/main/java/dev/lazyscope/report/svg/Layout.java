package dev.lazyscope.report.svg;

import java.util.List;

/// Where everything of a drawing lies, in pixels from the top left.
///
/// @param boxes by number of the module
/// @param lines by number of the arrow, each from the importer to the imported module
record Layout(double width, double height, List<Box> boxes, List<List<Point>> lines) {
  Layout {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
  }

  record Point(double x, double y) {}

  record Box(double x, double y, double width, double height) {}
}
