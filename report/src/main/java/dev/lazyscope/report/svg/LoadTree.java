package dev.lazyscope.report.svg;

import dev.lazyscope.graph.chain.LoadChains;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.LoadSet.Load;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What loads because of what: each load lies below the module that caused it first, as wide as the
/// loads below it are many.
///
/// @param blocks parents before children, each level from left to right
/// @param levels the number of levels
record LoadTree(List<Block> blocks, int levels) {
  LoadTree {
    blocks = List.copyOf(blocks);
  }

  /// A load and its `size`, itself included, from the `left`th load on.
  record Block(Load load, int level, int left, int size) {}

  static LoadTree of(LoadSet set) {
    return new Growth(set).tree();
  }

  private static final class Growth {
    private final Map<String, Load> loads = new HashMap<>();
    private final Map<String, List<Load>> children = new HashMap<>();
    private final Map<String, Integer> sizes = new HashMap<>();
    private final List<Load> roots = new ArrayList<>();

    Growth(LoadSet set) {
      set.likely().forEach(load -> loads.putIfAbsent(load.module(), load));
      for (Load load : set.likely()) {
        parent(load)
            .map(parent -> children.computeIfAbsent(parent, _ -> new ArrayList<>()))
            .orElse(roots)
            .add(load);
      }
      set.likely().forEach(load -> path(load).forEach(one -> sizes.merge(one, 1, Integer::sum)));
    }

    LoadTree tree() {
      List<Block> blocks = new ArrayList<>();
      add(blocks, roots, 0, 0);
      for (int i = 0; i < blocks.size(); i++) {
        Block block = blocks.get(i);
        add(
            blocks,
            children.getOrDefault(block.load().module(), List.of()),
            block.level() + 1,
            block.left());
      }
      return new LoadTree(blocks, blocks.isEmpty() ? 0 : blocks.getLast().level() + 1);
    }

    private void add(List<Block> blocks, List<Load> level, int depth, int left) {
      int at = left;
      for (Load load : level) {
        int size = sizes.get(load.module());
        blocks.add(new Block(load, depth, at, size));
        at += size;
      }
    }

    /// Where causes run in a circle, one of its modules stands for itself.
    private Optional<String> parent(Load load) {
      String because = LoadChains.because(load);
      boolean isRoot = !loads.containsKey(because) || closesCircle(load);
      return isRoot ? Optional.empty() : Optional.of(because);
    }

    private boolean closesCircle(Load load) {
      List<String> path = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      Optional<Load> at = Optional.of(load);
      while (at.isPresent() && seen.add(at.get().module())) {
        path.add(at.get().module());
        at = Optional.ofNullable(loads.get(LoadChains.because(at.get())));
      }
      return at.isPresent()
          && path.subList(path.indexOf(at.get().module()), path.size()).stream()
              .min(String::compareTo)
              .filter(load.module()::equals)
              .isPresent();
    }

    private List<String> path(Load load) {
      List<String> path = new ArrayList<>(List.of(load.module()));
      Optional<String> up = parent(load);
      while (up.isPresent()) {
        path.add(up.get());
        up = parent(loads.get(up.get()));
      }
      return path;
    }
  }
}
