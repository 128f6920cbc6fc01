package dev.lazyscope.graph.effect.record;

import dev.lazyscope.analyzer.summary.EffectKind;
import dev.lazyscope.graph.effect.Effect;
import dev.lazyscope.graph.effect.Effect.Hop;
import dev.lazyscope.graph.effect.record.Registries.Read;
import dev.lazyscope.graph.effect.thing.ModuleNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where a walk stands, and the effects it met.
public final class Recorder {
  private final String running;
  private final Registries registries;
  private final Deque<Call> calls = new ArrayDeque<>();
  private final Map<List<Object>, Effect> effects = new LinkedHashMap<>();

  /// How a call came about; says what a change of somebody else's object is for.
  public enum Way {
    CALL(EffectKind.REGISTER_CALL),
    DECORATOR(EffectKind.REGISTER_DECORATOR),
    SUBCLASS(EffectKind.REGISTER_SUBCLASS);

    private final EffectKind kind;

    Way(EffectKind kind) {
      this.kind = kind;
    }
  }

  private record Call(Way way, Hop hop) {}

  public Recorder(String running, Registries registries) {
    this.running = running;
    this.registries = registries;
  }

  /// {@return the module whose load is followed}
  public String running() {
    return running;
  }

  public int depth() {
    return calls.size();
  }

  public void enter(Way way, ModuleNames module, int at, String text) {
    calls.addLast(new Call(way, new Hop(module.name, module.lines.place(at), text)));
  }

  public void leave() {
    calls.removeLast();
  }

  public void effect(EffectKind kind, String detail, ModuleNames module, int at) {
    List<Hop> chain = chain(module, at, detail);
    Effect effect = new Effect(running, kind, detail, chain);
    List<Object> key = List.of(kind, detail, effect.place());
    effects.merge(key, effect, (old, now) -> now.chain().size() < old.chain().size() ? now : old);
  }

  /// A change of something that belongs to another module. `direct` is its kind where the module
  /// itself makes it.
  public void change(EffectKind direct, String label, ModuleNames module, int at) {
    registries.written(label, running);
    boolean isOwnCode = module.name.equals(running) || calls.isEmpty();
    effect(isOwnCode ? direct : calls.getFirst().way().kind, label, module, at);
  }

  /// A look at a container that others may change.
  public void look(EffectKind kind, String label, ModuleNames module, int at) {
    if (!label.isEmpty()) {
      registries.read(new Read(running, label, kind, chain(module, at, label)));
    }
  }

  private List<Hop> chain(ModuleNames module, int at, String text) {
    List<Hop> chain = new ArrayList<>();
    calls.forEach(call -> chain.add(call.hop()));
    chain.add(new Hop(module.name, module.lines.place(at), text));
    return chain;
  }

  public List<Effect> effects() {
    return List.copyOf(effects.values());
  }
}
