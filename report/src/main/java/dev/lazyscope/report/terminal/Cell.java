package dev.lazyscope.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with its colours, to be cut and broken by what of it is visible.
record Cell(String text) {
  private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-9]*m");
  private static final int ELLIPSIS = '…';
  private static final int NOTHING = -1;

  private String visible() {
    return text.indexOf('\u001b') < 0 ? text : ESCAPE.matcher(text).replaceAll("");
  }

  /// {@return the columns that it takes on a terminal}
  int width() {
    String visible = visible();
    return visible.codePointCount(0, visible.length());
  }

  /// {@return the same with its end left out}
  Cell withoutEnd(int width) {
    int[] points = visible().codePoints().toArray();
    return points.length <= width
        ? this
        : mapped(i -> i < width - 1 ? points[i] : i == width - 1 ? ELLIPSIS : NOTHING);
  }

  /// {@return the same with its front left out behind the indentation}
  Cell withoutFront(int width) {
    int[] points = visible().codePoints().toArray();
    if (points.length <= width) {
      return this;
    }
    int indent = visible().length() - visible().stripLeading().length();
    int left = points.length - width;
    return mapped(
        i -> i < indent || i > indent + left ? points[i] : i == indent ? ELLIPSIS : NOTHING);
  }

  /// {@return the same on as many lines as it needs, broken between words where it can be}
  List<Cell> wrapped(int width) {
    return wrapped(width, width);
  }

  /// {@return the same where the first line has another width}
  List<Cell> wrapped(int first, int others) {
    int[] points = visible().codePoints().toArray();
    List<Cell> lines = new ArrayList<>();
    int start = 0;
    while (points.length - start > (start == 0 ? first : others)) {
      int end = lineEnd(points, start, start == 0 ? first : others);
      lines.add(part(points, start, end));
      start = end;
      while (start < points.length && points[start] == ' ') {
        start++;
      }
    }
    lines.add(part(points, start, points.length));
    return lines;
  }

  /// After the last word that fits, or within one that is too long.
  private static int lineEnd(int[] points, int start, int width) {
    for (int end = start + width; end > start; end--) {
      if (points[end] == ' ') {
        return end;
      }
    }
    return start + width;
  }

  private Cell part(int[] points, int start, int end) {
    return mapped(i -> i >= start && i < end ? points[i] : NOTHING);
  }

  /// Each visible character becomes another or nothing; the escape sequences all stay, so that
  /// colours begin and end where they did.
  private Cell mapped(IntUnaryOperator points) {
    StringBuilder mapped = new StringBuilder();
    Matcher escape = ESCAPE.matcher(text);
    int index = 0;
    int at = 0;
    while (at < text.length()) {
      if (escape.region(at, text.length()).lookingAt()) {
        mapped.append(escape.group());
        at = escape.end();
      } else {
        int point = points.applyAsInt(index++);
        if (point != NOTHING) {
          mapped.appendCodePoint(point);
        }
        at += Character.charCount(text.codePointAt(at));
      }
    }
    return new Cell(mapped.toString());
  }
}
