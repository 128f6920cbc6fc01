package dev.lazyscope.graph.gate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Something that is watched: what there is of it, by key, and what to say about some of the keys.
interface Watch {
  GateRule rule();

  Set<String> keys();

  /// {@return findings for those of the keys that are new}
  List<GateFinding> tell(Set<String> fresh);

  /// Findings that each have one key.
  record Listed(GateRule rule, List<GateFinding> findings) implements Watch {
    public Listed {
      findings = List.copyOf(findings);
    }

    @Override
    public Set<String> keys() {
      return findings.stream()
          .map(finding -> finding.keys().getFirst())
          .collect(Collectors.toSet());
    }

    @Override
    public List<GateFinding> tell(Set<String> fresh) {
      return findings.stream()
          .filter(finding -> fresh.contains(finding.keys().getFirst()))
          .toList();
    }
  }
}
