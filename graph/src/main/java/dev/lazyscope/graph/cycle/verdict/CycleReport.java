package dev.lazyscope.graph.cycle.verdict;

import dev.lazyscope.graph.cycle.Component;
import dev.lazyscope.graph.cycle.Cycles;
import dev.lazyscope.graph.cycle.verdict.CycleFindings.Question;
import dev.lazyscope.graph.model.ImportEdge;
import dev.lazyscope.graph.model.ImportGraph;
import java.util.List;

/// All that there is to say about the cycles of a program.
///
/// @param graph the program
/// @param findings one for each component, the worst first
/// @param packages cycles between siblings, at every depth
public record CycleReport(
    ImportGraph graph, List<CycleFinding> findings, List<PackageCycle> packages) {

  public CycleReport {
    findings = List.copyOf(findings);
    packages = List.copyOf(packages);
  }

  public static CycleReport of(Question question) {
    ImportGraph counted = question.graph().keepKinds(Cycles.AT_IMPORT_TIME);
    List<PackageCycle> packages =
        Cycles.betweenSiblings(counted, Cycles.AT_IMPORT_TIME).stream()
            .map(component -> packages(question, counted, component))
            .filter(PackageCycle::crossesPackages)
            .toList();
    return new CycleReport(question.graph(), CycleFindings.of(question), packages);
  }

  /// {@return how many findings are of a class}
  public long count(CycleClass kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).count();
  }

  /// {@return the path of the file of a module as it is shown; its name where there is none}
  public String file(String module) {
    return graph.find(module).stream()
        .mapToObj(node -> graph.node(node).file())
        .filter(file -> !file.isEmpty())
        .findFirst()
        .orElse(module);
  }

  private static PackageCycle packages(
      Question question, ImportGraph counted, Component component) {
    List<PackageCycle.Link> links =
        component.shortestCycle().stream()
            .flatMap(edge -> link(question, counted, component.graph(), edge).stream())
            .toList();
    return new PackageCycle(component.members(), links);
  }

  private static List<PackageCycle.Link> link(
      Question question, ImportGraph counted, ImportGraph packages, ImportEdge edge) {
    String importer = packages.name(edge.importer());
    String imported = packages.name(edge.imported());
    return Cycles.behind(counted, importer, imported).stream()
        .flatMap(behind -> Hops.of(counted, List.of(behind), question.summaries()).stream())
        .map(hop -> new PackageCycle.Link(importer, imported, hop))
        .toList();
  }
}
