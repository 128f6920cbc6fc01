package dev.lazyscope.report.stack;

import dev.lazyscope.graph.chain.ImportTimes;
import dev.lazyscope.graph.chain.LoadChains;
import dev.lazyscope.graph.load.LoadSet;
import dev.lazyscope.graph.load.LoadSet.Load;
import java.util.stream.Collectors;

/// Writes a load set as collapsed stacks.
public final class CollapsedStacks {
  private CollapsedStacks() {}

  /// The width of a frame is the time that was measured, or one for each module without times.
  public static String of(String entry, LoadSet set, ImportTimes times) {
    LoadChains chains = LoadChains.of(set);
    StringBuilder text = new StringBuilder();
    for (Load load : set.likely()) {
      long width = times.isEmpty() ? 1 : times.micros().getOrDefault(load.module(), 0L);
      if (width > 0) {
        String frames =
            chains.to(load.module()).stream().map(Load::module).collect(Collectors.joining(";"));
        text.append(frame(entry)).append(';').append(frames).append(' ').append(width).append('\n');
      }
    }
    return text.toString();
  }

  /// Semicolons separate frames.
  private static String frame(String name) {
    return name.replace(';', ',').replace('\n', ' ');
  }
}
