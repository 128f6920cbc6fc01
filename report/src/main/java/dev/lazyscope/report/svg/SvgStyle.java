package dev.lazyscope.report.svg;

/// The looks of drawings, in light and dark. Classes are those that
/// [GraphDot][dev.lazyscope.report.drawing.GraphDot] gives, so that what Graphviz draws looks the
/// same.
public final class SvgStyle {
  static final String CSS =
      """
      <style>
        svg { color-scheme: light dark; background: #ffffff; }
        text { font-family: Helvetica, Arial, sans-serif; font-size: 11px; fill: #1c2733; }
        .node rect, .node path, .node polygon { stroke: #7f8c9b; fill: #eef1f4; }
        .project rect, .project path { fill: #d6e4f5; }
        .stdlib rect, .stdlib path { fill: #e8e8e8; }
        .third-party rect, .third-party path { fill: #dcefd9; }
        .unresolved rect, .unresolved path { fill: #f6dcd7; stroke-dasharray: 3 2; }
        .edge path { stroke: #7f8c9b; fill: none; }
        .edge polygon { stroke: #7f8c9b; fill: #7f8c9b; }
        .lazy path { stroke-dasharray: 6 3; }
        .in-function path, .types-only path, .implied path { stroke-dasharray: 2 3; }
        .cyclic path { stroke: #c0392b; stroke-width: 1.6; }
        .cyclic polygon { stroke: #c0392b; fill: #c0392b; }
        @media (prefers-color-scheme: dark) {
          svg { background: #12171d; }
          text { fill: #e6edf3; }
          .node rect, .node path, .node polygon { stroke: #6b7785; fill: #222a33; }
          .project rect, .project path { fill: #1f3b5c; }
          .stdlib rect, .stdlib path { fill: #2c3138; }
          .third-party rect, .third-party path { fill: #1f4429; }
          .unresolved rect, .unresolved path { fill: #542a24; }
          .cyclic path { stroke: #ff7b72; }
          .cyclic polygon { stroke: #ff7b72; fill: #ff7b72; }
        }
      </style>
      """;

  private SvgStyle() {}

  /// {@return a drawing by Graphviz with these looks; its own stay for programs without CSS}
  public static String restyled(String graphviz) {
    int start = graphviz.indexOf("<svg");
    int end = graphviz.indexOf('>', Math.max(start, 0));
    return start < 0 || end < 0
        ? graphviz
        : graphviz.substring(0, end + 1) + "\n" + CSS + graphviz.substring(end + 1).stripLeading();
  }
}
