package dev.lazyscope.report.drawing;

import dev.lazyscope.analyzer.source.Place;
import dev.lazyscope.graph.model.EdgeKind;
import dev.lazyscope.graph.model.ImportGraph;
import dev.lazyscope.graph.model.ModuleNode;
import dev.lazyscope.graph.model.Origin;

/// A graph with each kind of edge, each origin, a cycle, and names that try to break out.
public final class SmallGraph {
  private SmallGraph() {}

  public static ImportGraph graph() {
    ImportGraph.Builder builder = new ImportGraph.Builder();
    int app = builder.node(module("app", "app/__init__.py", 3));
    int core = builder.node(module("app.core", "app/core file.py", 120));
    int web = builder.node(module("app.web", "app/web.py", 80));
    int json = builder.node(new ModuleNode("json", Origin.STANDARD_LIBRARY, "", 0));
    int other = builder.node(new ModuleNode("größe", Origin.THIRD_PARTY, "lib/größe.py", 9));
    int evil = builder.node(new ModuleNode("\"]<b>\\&\u0000", Origin.UNRESOLVED, "", 0));
    builder.edge(app, core, EdgeKind.MODULE_LEVEL, new Place(1, 1));
    builder.edge(core, web, EdgeKind.GUARDED, new Place(4, 5));
    builder.edge(core, web, EdgeKind.FUNCTION_LEVEL, new Place(40, 9));
    builder.edge(web, core, EdgeKind.STAR, new Place(2, 1));
    builder.edge(web, app, EdgeKind.PARENT_PACKAGE, new Place(2, 1));
    builder.edge(web, json, EdgeKind.LAZY, new Place(3, 1));
    builder.edge(web, other, EdgeKind.TYPE_ONLY, new Place(5, 5));
    builder.edge(core, other, EdgeKind.DYNAMIC, new Place(50, 1));
    builder.edge(core, evil, EdgeKind.FUNCTION_LEVEL, new Place(60, 5));
    builder.edge(core, core, EdgeKind.MODULE_LEVEL, new Place(70, 1));
    return builder.build();
  }

  private static ModuleNode module(String name, String file, int lines) {
    return new ModuleNode(name, Origin.PROJECT, file, lines);
  }
}
