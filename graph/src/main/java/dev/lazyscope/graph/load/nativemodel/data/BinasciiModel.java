package dev.lazyscope.graph.load.nativemodel.data;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/// `binascii`: hexadecimal digits and Base64 of known bytes. Lines, separators, alphabets of a
/// program's own and malformed text are left unknown.
public final class BinasciiModel implements NativeModel {
  private static final String LETTERS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  private static final Value.Bytes STANDARD = new Value.Bytes(LETTERS + "+/");
  private static final Value.Bytes FOR_URLS = new Value.Bytes(LETTERS + "-_");
  private static final Set<String> ENCODING = Set.of("padded", "newline", "alphabet", "wrapcol");
  private static final Set<String> DECODING =
      Set.of("strict_mode", "padded", "ignorechars", "canonical");

  @Override
  public String module() {
    return "binascii";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    if (machine.query().target().minorVersion() >= 15) {
      names.put("BASE64_ALPHABET", STANDARD);
      names.put("URLSAFE_BASE64_ALPHABET", FOR_URLS);
    }
    for (String name : List.of("hexlify", "b2a_hex")) {
      Natives.function(names, name, (m, a) -> digits(a));
    }
    for (String name : List.of("unhexlify", "a2b_hex")) {
      Natives.function(names, name, (m, a) -> ofDigits(a));
    }
    Natives.function(names, "b2a_base64", (m, a) -> encoded(a));
    Natives.function(names, "a2b_base64", (m, a) -> decoded(a));
    Natives.function(names, "crc32", (m, a) -> checksum(a));
  }

  private static Value digits(Arguments arguments) {
    Optional<byte[]> data = bytes(arguments.at(0, "data"));
    return data.isPresent() && arguments.count() + arguments.named().size() == 1
        ? new Value.Bytes(HexFormat.of().formatHex(data.get()))
        : Value.UNKNOWN;
  }

  private static Value ofDigits(Arguments arguments) {
    Optional<byte[]> data = bytes(arguments.at(0, "hexstr"));
    if (data.isEmpty()) {
      return Value.UNKNOWN;
    }
    String text = new String(data.get(), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return text.length() % 2 == 0 && text.chars().allMatch(HexFormat::isHexDigit)
        ? Value.Bytes.of(HexFormat.of().parseHex(text))
        : Value.UNKNOWN;
  }

  private static Value encoded(Arguments arguments) {
    Optional<byte[]> data = bytes(arguments.at(0, "data"));
    Value alphabet = given(arguments, "alphabet", STANDARD);
    boolean isUsual =
        ENCODING.containsAll(arguments.named().keySet())
            && given(arguments, "wrapcol", Value.of(0)).equals(Value.of(0))
            && (alphabet.equals(STANDARD) || alphabet.equals(FOR_URLS));
    Value padded = given(arguments, "padded", Value.Marker.TRUE);
    Value newline = given(arguments, "newline", Value.Marker.TRUE);
    if (data.isEmpty() || !isUsual || !isFlag(padded) || !isFlag(newline)) {
      return Value.UNKNOWN;
    }
    Base64.Encoder encoder =
        alphabet.equals(STANDARD) ? Base64.getEncoder() : Base64.getUrlEncoder();
    Base64.Encoder fitting = padded == Value.Marker.TRUE ? encoder : encoder.withoutPadding();
    String end = newline == Value.Marker.TRUE ? "\n" : "";
    return new Value.Bytes(fitting.encodeToString(data.get()) + end);
  }

  /// Well-formed text only, with line ends between; whether padding may lack does not matter then.
  private static Value decoded(Arguments arguments) {
    Optional<byte[]> data = bytes(arguments.at(0, "data"));
    Value strict = given(arguments, "strict_mode", Value.Marker.FALSE);
    Value padded = given(arguments, "padded", Value.Marker.TRUE);
    boolean isUsual = DECODING.containsAll(arguments.named().keySet()) && isFlag(strict);
    if (data.isEmpty() || !isUsual) {
      return Value.UNKNOWN;
    }
    String text = new String(data.get(), StandardCharsets.ISO_8859_1);
    String bare = strict == Value.Marker.TRUE ? text : text.replaceAll("[\r\n]", "");
    if (bare.length() % 4 != 0 && padded != Value.Marker.FALSE) {
      return Value.UNKNOWN;
    }
    try {
      return Value.Bytes.of(Base64.getDecoder().decode(bare));
    } catch (IllegalArgumentException malformed) {
      return Value.UNKNOWN;
    }
  }

  private static Value checksum(Arguments arguments) {
    Optional<byte[]> data = bytes(arguments.at(0));
    if (data.isEmpty() || arguments.count() > 1) {
      return Value.UNKNOWN;
    }
    CRC32 sum = new CRC32();
    sum.update(data.get());
    return Value.of(sum.getValue());
  }

  private static boolean isFlag(Value value) {
    return value == Value.Marker.TRUE || value == Value.Marker.FALSE;
  }

  private static Value given(Arguments arguments, String name, Value otherwise) {
    Value value = arguments.named(name);
    return value == Value.ABSENT ? otherwise : value;
  }

  /// Text is taken for its ASCII characters.
  private static Optional<byte[]> bytes(Value value) {
    return switch (Payloads.plain(value)) {
      case Value.Bytes known -> Optional.of(known.bytes());
      case Value.Str(var text) when text.chars().allMatch(c -> c < 128) ->
          Optional.of(text.getBytes(StandardCharsets.US_ASCII));
      case Value _ -> Optional.empty();
    };
  }
}
