package dev.lazyscope.graph.load.nativemodel.data;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Numbers;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.function.ToLongBiFunction;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;

/// `zlib`: known bytes are compressed and come out again. An object keeps all that it was given and
/// begins anew each time; with a dictionary, or a compression that is not finished at once, it
/// gives something unknown.
public final class ZlibModel implements NativeModel {
  private static final String CONTENT = "_content";
  private static final String WINDOW = "_wbits";
  private static final String GIVEN = "_given";
  private static final long USUAL = 15;
  private static final long GZIP = 16;
  private static final long FINISH = 4;

  @Override
  public String module() {
    return "zlib";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    checksum(names, "crc32", 0, Checksums::crc32);
    checksum(names, "adler32", 1, Checksums::adler32);
    Natives.function(names, "compress", (m, a) -> compressed(a));
    Natives.function(names, "decompress", ZlibModel::decompressed);
    installStreams(machine, names);
  }

  private static void checksum(
      DictValue names, String name, long start, ToLongBiFunction<byte[], Long> sum) {
    Natives.function(
        names,
        name,
        (m, a) -> {
          Optional<Long> before = number(a.at(1, "value"), start);
          return bytes(a.at(0, "data"))
              .flatMap(data -> before.map(from -> sum.applyAsLong(data, from)))
              .map(Value::of)
              .orElse(Value.UNKNOWN);
        });
  }

  private static Value compressed(Arguments arguments) {
    Optional<Long> level = number(arguments.at(1, "level"), Deflater.DEFAULT_COMPRESSION);
    Optional<Long> window = number(arguments.at(2, "wbits"), USUAL);
    Optional<byte[]> data = bytes(arguments.at(0));
    return data.isEmpty() || level.isEmpty() || window.isEmpty()
        ? Value.UNKNOWN
        : compressed(data.get(), level.get().intValue(), window.get());
  }

  private static Value compressed(byte[] data, int level, long window) {
    if (Math.abs(window) == USUAL) {
      return deflated(data, level, window < 0);
    }
    return window == USUAL + GZIP && deflated(data, level, true) instanceof Value.Bytes body
        ? new Value.Bytes(header(level) + body.latin1() + trailer(data))
        : Value.UNKNOWN;
  }

  /// RFC 1952, section 2.3: no name, no time, Unix.
  private static String header(int level) {
    int speed = level == Deflater.BEST_COMPRESSION ? 2 : level == Deflater.BEST_SPEED ? 4 : 0;
    return Value.Bytes.of(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, (byte) speed, 3})
        .latin1();
  }

  private static String trailer(byte[] data) {
    ByteBuffer trailer = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    trailer.putInt((int) Checksums.crc32(data, 0)).putInt(data.length);
    return Value.Bytes.of(trailer.array()).latin1();
  }

  private static Value deflated(byte[] data, int level, boolean isRaw) {
    ByteArrayOutputStream made = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 12];
    try (Deflater deflater = new Deflater(level, isRaw)) {
      deflater.setInput(data);
      deflater.finish();
      while (!deflater.finished()) {
        made.write(buffer, 0, deflater.deflate(buffer));
      }
    } catch (IllegalArgumentException odd) {
      return Value.UNKNOWN;
    }
    return Value.Bytes.of(made.toByteArray());
  }

  /// Raises `zlib.error`.
  private static Value decompressed(Machine machine, Arguments arguments) {
    Optional<byte[]> data = bytes(arguments.at(0));
    Optional<Long> window = number(arguments.at(1, "wbits"), USUAL);
    if (data.isEmpty() || window.isEmpty()) {
      return Value.UNKNOWN;
    }
    try {
      Optional<Inflation> found = Inflation.of(data.get(), window.get().intValue(), 0, 0);
      if (found.filter(all -> !all.isEnd()).isPresent()) {
        throw error(machine, "Error -5 while decompressing data: incomplete or truncated stream");
      }
      return found.<Value>map(all -> Value.Bytes.of(all.output())).orElse(Value.UNKNOWN);
    } catch (DataFormatException odd) {
      throw error(machine, "Error -3 while decompressing data: " + odd.getMessage());
    }
  }

  private static RuntimeException error(Machine machine, String message) {
    return Natives.error(machine, "zlib", "error", message);
  }

  private static void installStreams(Machine machine, DictValue names) {
    ClassValue inflating = Natives.type(machine, "zlib", "Decompress");
    Natives.method(
        inflating.namespace(),
        "decompress",
        (m, a) -> more(m, a, number(a.at(2, "max_length"), 0), Rest.LEFT_TO_CALLER));
    Natives.method(
        inflating.namespace(),
        "flush",
        (m, a) ->
            more(
                m,
                Arguments.of(a.at(0), m.attribute(a.at(0), "unconsumed_tail")),
                Optional.of(0L),
                Rest.LEFT_TO_CALLER));
    Natives.function(
        names, "decompressobj", (m, a) -> started(m.instance(inflating), a, Value.NONE));
    Natives.ofTable(machine, "zlib", "_ZlibDecompressor")
        .ifPresent(type -> installDecompressor(type));
    ClassValue deflating = Natives.type(machine, "zlib", "Compress");
    Natives.method(deflating.namespace(), "compress", (_, a) -> kept(a.at(0), a.at(1)));
    Natives.method(deflating.namespace(), "flush", (_, a) -> finished(a.at(0), a.at(1, "mode")));
    Natives.function(names, "compressobj", (m, a) -> compressing(m.instance(deflating), a));
  }

  private static void installDecompressor(ClassValue type) {
    Natives.staticMethod(
        type.namespace(),
        "__new__",
        (m, a) ->
            a.at(0) instanceof ClassValue asked
                ? started(m.instance(asked), a.dropped(1), Value.of(true))
                : Value.UNKNOWN);
    Natives.method(
        type.namespace(),
        "decompress",
        (m, a) ->
            more(m, a, number(a.at(2, "max_length"), 0).map(most -> Math.max(0, most)), Rest.KEPT));
  }

  /// What becomes of data that there was no room for.
  private enum Rest {
    LEFT_TO_CALLER,
    KEPT
  }

  private static Value started(InstanceValue stream, Arguments arguments, Value needsInput) {
    DictValue attributes = stream.attributes();
    boolean isPlain = arguments.at(1, "zdict") == Value.ABSENT;
    Value window = arguments.at(0, "wbits");
    attributes.put(WINDOW, window == Value.ABSENT ? Value.of(USUAL) : window);
    attributes.put(CONTENT, isPlain ? new Value.Bytes("") : Value.UNKNOWN);
    attributes.put(GIVEN, Value.of(0));
    attributes.put("eof", Value.of(false));
    attributes.put("unused_data", new Value.Bytes(""));
    attributes.put("unconsumed_tail", new Value.Bytes(""));
    if (needsInput != Value.NONE) {
      attributes.put("needs_input", needsInput);
    }
    return stream;
  }

  private static Value more(Machine machine, Arguments arguments, Optional<Long> most, Rest rest) {
    if (!(arguments.at(0) instanceof InstanceValue stream)) {
      return Value.UNKNOWN;
    }
    DictValue attributes = stream.attributes();
    Optional<byte[]> data = joined(attributes.get(CONTENT), arguments.at(1, "data"));
    Optional<Long> window = number(attributes.get(WINDOW), USUAL);
    if (data.isEmpty() || window.isEmpty() || most.isEmpty()) {
      return lost(attributes);
    }
    int given = (int) Numbers.asLong(attributes.get(GIVEN));
    try {
      return Inflation.of(data.get(), window.get().intValue(), given, most.get())
          .map(found -> taken(attributes, data.get(), found, rest))
          .orElseGet(() -> lost(attributes));
    } catch (DataFormatException odd) {
      throw error(machine, "Error -3 while decompressing data: " + odd.getMessage());
    }
  }

  private static Value taken(DictValue attributes, byte[] data, Inflation found, Rest rest) {
    String all = Value.Bytes.of(data).latin1();
    Value behind = new Value.Bytes(all.substring(found.consumed()));
    boolean isLeft = !found.isEnd() && found.consumed() < all.length();
    boolean isKept = rest == Rest.KEPT || found.isEnd();
    attributes.put(CONTENT, new Value.Bytes(isKept ? all : all.substring(0, found.consumed())));
    attributes.put(GIVEN, Value.of(Numbers.asLong(attributes.get(GIVEN)) + found.output().length));
    attributes.put("eof", Value.of(found.isEnd()));
    attributes.put("unused_data", found.isEnd() ? behind : new Value.Bytes(""));
    if (rest == Rest.KEPT) {
      attributes.put("needs_input", Value.of(!found.isEnd() && !isLeft));
    } else {
      attributes.put("unconsumed_tail", isLeft ? behind : new Value.Bytes(""));
    }
    return Value.Bytes.of(found.output());
  }

  private static Value lost(DictValue attributes) {
    attributes.put(CONTENT, Value.UNKNOWN);
    attributes.put("eof", Value.UNKNOWN);
    attributes.put("unused_data", Value.UNKNOWN);
    attributes.put("unconsumed_tail", Value.UNKNOWN);
    attributes.put("needs_input", Value.UNKNOWN);
    return Value.UNKNOWN;
  }

  /// The first bytes may come at once, and all in the end.
  private static Value compressing(InstanceValue stream, Arguments arguments) {
    boolean isUsual =
        arguments.at(5, "zdict") == Value.ABSENT
            && arguments.at(3, "memLevel") == Value.ABSENT
            && arguments.at(4, "strategy") == Value.ABSENT;
    Value level = arguments.at(0, "level");
    Value window = arguments.at(2, "wbits");
    stream.attributes().put("_level", level == Value.ABSENT ? Value.of(-1) : level);
    stream.attributes().put(WINDOW, window == Value.ABSENT ? Value.of(USUAL) : window);
    stream.attributes().put(CONTENT, isUsual ? new Value.Bytes("") : Value.UNKNOWN);
    return stream;
  }

  private static Value kept(Value stream, Value data) {
    if (stream instanceof InstanceValue self) {
      DictValue attributes = self.attributes();
      Optional<byte[]> all = joined(attributes.get(CONTENT), data);
      attributes.put(CONTENT, all.<Value>map(Value.Bytes::of).orElse(Value.UNKNOWN));
      return new Value.Bytes("");
    }
    return Value.UNKNOWN;
  }

  private static Value finished(Value stream, Value mode) {
    return stream instanceof InstanceValue self
            && number(mode, FINISH).filter(one -> one == FINISH).isPresent()
        ? compressed(
            Arguments.of(
                self.attributes().get(CONTENT),
                self.attributes().get("_level"),
                self.attributes().get(WINDOW)))
        : Value.UNKNOWN;
  }

  private static Optional<byte[]> joined(Value before, Value data) {
    return before instanceof Value.Bytes(var known)
            && Payloads.plain(data) instanceof Value.Bytes(var more)
        ? Optional.of(new Value.Bytes(known + more).bytes())
        : Optional.empty();
  }

  private static Optional<byte[]> bytes(Value value) {
    return Payloads.plain(value) instanceof Value.Bytes known
        ? Optional.of(known.bytes())
        : Optional.empty();
  }

  private static Optional<Long> number(Value value, long otherwise) {
    Value plain = Payloads.plain(value);
    return plain == Value.ABSENT
        ? Optional.of(otherwise)
        : Optional.of(plain).filter(Numbers::isInteger).map(Numbers::asLong);
  }
}
