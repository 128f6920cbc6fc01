package dev.lazyscope.graph.load.nativemodel.number;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Keys;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// `_random`: what a generator gives that was started with a known number (library reference,
/// `random`: "sequences are reproducible by reusing a seed value"). Of any other nothing is known.
public final class RandomModel implements NativeModel {
  private static final String BLOCK = "_block";
  private static final String USED = "_used";

  /// Nobody needs more bits of chance at once to import something.
  private static final long MOST_BITS = 1 << 16;

  @Override
  public String module() {
    return "_random";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.ofTable(machine, module(), "Random")
        .map(ClassValue::namespace)
        .ifPresent(RandomModel::methods);
  }

  private static void methods(DictValue methods) {
    Natives.ofObject(methods, "__init__", RandomModel::seed);
    Natives.ofObject(methods, "seed", RandomModel::seed);
    Natives.ofObject(methods, "random", (_, self, _) -> fraction(self));
    Natives.ofObject(methods, "getrandbits", RandomModel::bits);
    Natives.ofObject(methods, "getstate", (_, self, _) -> state(self));
    Natives.ofObject(methods, "setstate", RandomModel::restore);
  }

  private static Value seed(Machine machine, InstanceValue self, Arguments arguments) {
    keep(self, number(machine, arguments.at(0)).map(MersenneTwister::of));
    return Value.NONE;
  }

  /// A whole number, and of what else is not text the hash, as a number without sign.
  private static Optional<BigInteger> number(Machine machine, Value given) {
    Value plain = Payloads.plain(given);
    if (given == Value.ABSENT || given == Value.NONE || !plain.isKnown()) {
      return Optional.empty();
    }
    if (Numbers.isInteger(plain)) {
      return Optional.of(Numbers.whole(plain));
    }
    return Keys.hash(machine, given) instanceof Value.Int(long hash)
        ? Optional.of(new BigInteger(Long.toUnsignedString(hash)))
        : Optional.empty();
  }

  /// 53 bits of two numbers.
  private static Value fraction(InstanceValue self) {
    return drawn(self, 2)
        .map(drawn -> ((drawn[0] >>> 5) * 67108864.0 + (drawn[1] >>> 6)) / 9007199254740992.0)
        .<Value>map(Value.Float::new)
        .orElse(Value.UNKNOWN);
  }

  private static Value bits(Machine machine, InstanceValue self, Arguments arguments) {
    if (!(Payloads.plain(arguments.at(0)) instanceof Value.Int(long count)) || count > MOST_BITS) {
      keep(self, Optional.empty());
      return Value.UNKNOWN;
    }
    if (count < 0) {
      throw machine.error("ValueError", "Cannot convert negative int");
    }
    return drawn(self, (int) ((count + 31) / 32))
        .map(drawn -> Value.of(joined(drawn, (int) (count % 32))))
        .orElse(Value.UNKNOWN);
  }

  /// Words from low to high, of the last only the upper bits where not all are asked for.
  private static BigInteger joined(int[] words, int last) {
    BigInteger all = BigInteger.ZERO;
    for (int i = 0; i < words.length; i++) {
      boolean isPart = last > 0 && i == words.length - 1;
      long word = Integer.toUnsignedLong(isPart ? words[i] >>> 32 - last : words[i]);
      all = all.or(BigInteger.valueOf(word).shiftLeft(32 * i));
    }
    return all;
  }

  private static Optional<int[]> drawn(InstanceValue self, int count) {
    return kept(self)
        .map(
            start -> {
              int[] drawn = new int[count];
              MersenneTwister generator = start;
              for (int i = 0; i < count; i++) {
                generator = generator.filled();
                drawn[i] = generator.tempered();
                generator = generator.later();
              }
              keep(self, Optional.of(generator));
              return drawn;
            });
  }

  private static Value state(InstanceValue self) {
    return kept(self)
        .map(
            generator ->
                Value.tuple(
                    Stream.concat(
                            IntStream.range(0, MersenneTwister.WORDS)
                                .mapToLong(i -> Integer.toUnsignedLong(generator.word(i)))
                                .mapToObj(Value::of),
                            Stream.of(Value.of(generator.used())))
                        .toArray(Value[]::new)))
        .orElse(Value.UNKNOWN);
  }

  private static Value restore(Machine machine, InstanceValue self, Arguments arguments) {
    Optional<int[]> words =
        Payloads.plain(arguments.at(0)) instanceof Value.Tuple(var items)
            ? words(items)
            : Optional.empty();
    keep(self, words.map(all -> MersenneTwister.of(all, all[MersenneTwister.WORDS])));
    return Value.NONE;
  }

  private static Optional<int[]> words(List<Value> items) {
    boolean isState =
        items.size() == MersenneTwister.WORDS + 1
            && items.stream().allMatch(Value.Int.class::isInstance);
    return isState
        ? Optional.of(items.stream().mapToInt(item -> (int) ((Value.Int) item).number()).toArray())
        : Optional.empty();
  }

  private static Optional<MersenneTwister> kept(InstanceValue self) {
    return self.slots().get(BLOCK) instanceof Value.Str(var block)
            && self.slots().get(USED) instanceof Value.Int(long used)
        ? Optional.of(new MersenneTwister(block, (int) used))
        : Optional.empty();
  }

  private static void keep(InstanceValue self, Optional<MersenneTwister> generator) {
    self.slots().put(BLOCK, generator.map(now -> Value.of(now.block())).orElse(Value.UNKNOWN));
    self.slots().put(USED, generator.map(now -> Value.of(now.used())).orElse(Value.UNKNOWN));
  }
}
