package dev.lazyscope.report.svg;

/// The looks of drawings, in light and dark. Classes are those that
/// [GraphDot][dev.lazyscope.report.drawing.GraphDot] gives, so that what Graphviz draws looks the
/// same.
public final class SvgStyle {
  static final String CSS =
      """
      <style>
        svg { color-scheme: light dark; background: #fcfbf8; }
        text { font-family: system-ui, "Noto Sans", "DejaVu Sans", Helvetica, sans-serif; font-size: 11px; fill: #1f2328; }
        .head { font-size: 13px; font-weight: 600; }
        .node rect, .node path, .node polygon { stroke: #7f8c9b; fill: #eceae4; }
        .project rect, .project path { fill: #d9e3f0; }
        .stdlib rect, .stdlib path { fill: #eceae4; }
        .third-party rect, .third-party path { fill: #f8ecd0; }
        .unresolved rect, .unresolved path { fill: #f8e3df; stroke-dasharray: 3 2; }
        .node a:hover rect, .node a:hover path { stroke: #1d4f91; stroke-width: 2; }
        .edge path { stroke: #7f8c9b; fill: none; }
        .edge polygon { stroke: #7f8c9b; fill: #7f8c9b; }
        .lazy path { stroke: #0d7a66; stroke-dasharray: 6 3; }
        .lazy polygon { stroke: #0d7a66; fill: #0d7a66; }
        .in-function path, .types-only path, .implied path { stroke-dasharray: 2 3; }
        .cyclic path { stroke: #b3372b; stroke-width: 1.6; }
        .cyclic polygon { stroke: #b3372b; fill: #b3372b; }
        .load.saved rect { fill: #0d7a66; } .load.saved text { fill: #ffffff; }
        .load.stays rect { fill: #a5b1c1; } .load.stays text { fill: #12181f; }
        .load.entry rect { fill: #dedbd3; }
        @media (prefers-color-scheme: dark) {
          svg { background: #16181c; }
          text { fill: #e6e4df; }
          .node rect, .node path, .node polygon { stroke: #6b7785; fill: #2b2f36; }
          .project rect, .project path { fill: #22374f; }
          .stdlib rect, .stdlib path { fill: #2b2f36; }
          .third-party rect, .third-party path { fill: #3b2f14; }
          .unresolved rect, .unresolved path { fill: #44211c; }
          .node a:hover rect, .node a:hover path { stroke: #8fb8f0; }
          .lazy path { stroke: #3fb598; } .lazy polygon { stroke: #3fb598; fill: #3fb598; }
          .cyclic path { stroke: #e0705f; } .cyclic polygon { stroke: #e0705f; fill: #e0705f; }
          .load.saved rect { fill: #3fb598; } .load.saved text { fill: #06120f; }
          .load.stays rect { fill: #566273; } .load.stays text { fill: #f2f4f7; }
          .load.entry rect { fill: #363a41; }
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
