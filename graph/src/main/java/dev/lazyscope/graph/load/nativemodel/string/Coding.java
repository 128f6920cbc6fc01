package dev.lazyscope.graph.load.nativemodel.string;

import dev.lazyscope.graph.load.nativemodel.Encodings;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.text.Texts;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `str.encode` and `bytes.decode`: of the encodings that Python does not leave to a module, and of
/// ASCII characters in those that agree with ASCII; one that is not known is taken to.
final class Coding {
  private static final Pattern LIKE_ASCII =
      Pattern.compile(
          "cp(125\\d|437|8\\d\\d|932|949|950)|iso8859_\\d+|koi8_.|mac_\\w+|gb\\w+|big5"
              + "|shift_jis|euc_\\w+|idna");

  private static final Pattern ESCAPE =
      Pattern.compile(
          "\\\\(?:x(?<two>\\p{XDigit}{2})|u(?<four>\\p{XDigit}{4})|(?<one>[\\\\'\"abfnrtv\n]))");

  private static final String NAMED = "\\'\"abfnrtv\n";
  private static final String MEANT = "\\'\"\u0007\b\f\n\r\t\u000b";

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private Coding() {}

  static void install(Machine machine) {
    Natives.method(machine.builtin("str").namespace(), "encode", Coding::encode);
    Natives.method(machine.builtin("bytes").namespace(), "decode", Coding::decode);
  }

  private static Value encode(Machine machine, Arguments arguments) {
    Optional<String> name = Encodings.convert(machine, arguments.at(1, "encoding"));
    Optional<String> text = Payloads.text(arguments.at(0));
    Optional<String> errors = errors(arguments);
    if (name.isEmpty() && text.filter(Coding::isAscii).isPresent()) {
      return new Value.Bytes(text.get());
    }
    if (text.isEmpty() || name.isEmpty() || errors.isEmpty()) {
      return Value.UNKNOWN;
    }
    Optional<String> bytes =
        switch (name.get()) {
          case "utf_8" -> encoded(machine, text.get(), new Target(0xD800, errors.get()));
          case "utf_8_sig" ->
              encoded(machine, BYTE_ORDER_MARK + text.get(), new Target(0xD800, errors.get()));
          case "ascii" -> encoded(machine, text.get(), new Target(128, errors.get()));
          case "latin_1" -> encoded(machine, text.get(), new Target(256, errors.get()));
          case "unicode_escape" -> Optional.of(escaped(text.get()));
          case String wide when WideCoding.isName(wide) -> WideCoding.encoded(wide, text.get());
          default -> {
            Optional<CharacterTable> table = CharacterTable.of(machine, name.get());
            yield table.isPresent()
                ? orRefused(
                    machine, table.get().encoded(text.get()), errors.get(), "UnicodeEncodeError")
                : likeAscii(name.get(), text.get());
          }
        };
    return bytes.<Value>map(Value.Bytes::new).orElse(Value.UNKNOWN);
  }

  /// What a table does not have is an error where nobody asked for something else.
  private static Optional<String> orRefused(
      Machine machine, Optional<String> coded, String errors, String error) {
    if (coded.isEmpty() && errors.equals("strict")) {
      throw machine.error(error, "'charmap' codec");
    }
    return coded;
  }

  private static Optional<String> likeAscii(String encoding, String text) {
    return Optional.of(text)
        .filter(_ -> LIKE_ASCII.matcher(encoding).matches())
        .filter(Coding::isAscii);
  }

  private static String escaped(String text) {
    return text.codePoints().mapToObj(Coding::escaped).collect(Collectors.joining());
  }

  private static String escaped(int letter) {
    if ("\\\n\r\t".indexOf(letter) >= 0) {
      return "\\" + NAMED.charAt(MEANT.indexOf(letter));
    }
    return letter >= ' ' && letter < 127 ? Character.toString(letter) : Texts.escaped(letter);
  }

  /// {@return what ASCII text with the most usual escapes stands for; empty where it has others}
  private static Optional<String> unescaped(String text) {
    if (!isAscii(text) || ESCAPE.matcher(text).replaceAll("").contains("\\")) {
      return Optional.empty();
    }
    return Optional.of(
        ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meant(found))));
  }

  private static String meant(MatchResult escape) {
    String name = escape.group("one");
    if (name == null) {
      String digits = escape.group("two") == null ? escape.group("four") : escape.group("two");
      return Character.toString(Integer.parseInt(digits, 16));
    }
    int at = NAMED.indexOf(name);
    return at < MEANT.length() ? MEANT.substring(at, at + 1) : "";
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(one -> one < 128);
  }

  private static Optional<String> errors(Arguments arguments) {
    Value errors = arguments.at(2, "errors");
    return errors == Value.ABSENT ? Optional.of("strict") : Payloads.text(errors);
  }

  /// The first character that cannot be written, with 0xD800 for UTF-8, and what happens then.
  private record Target(int end, String errors) {
    boolean isUtf8() {
      return end == 0xD800;
    }

    boolean has(int letter) {
      return isUtf8() ? !Character.isSurrogate((char) letter) || letter > 0xFFFF : letter < end;
    }
  }

  /// {@return bytes, one `char` each; empty where an error handler is not known}
  private static Optional<String> encoded(Machine machine, String text, Target target) {
    if (isAscii(text)) {
      return Optional.of(text);
    }
    StringBuilder bytes = new StringBuilder(text.length());
    for (int letter : text.codePoints().toArray()) {
      if (target.has(letter)) {
        bytes.append(
            target.isUtf8()
                ? Value.Bytes.encoded(Character.toString(letter)).latin1()
                : Character.toString(letter));
        continue;
      }
      Optional<String> instead = instead(target.errors(), letter);
      if (instead.isEmpty() && target.errors().equals("strict")
          || instead.isEmpty() && target.errors().equals("surrogateescape")) {
        throw machine.error("UnicodeEncodeError", "codec can't encode character");
      }
      if (instead.isEmpty()) {
        return instead;
      }
      bytes.append(instead.get());
    }
    return Optional.of(bytes.toString());
  }

  private static Optional<String> instead(String errors, int letter) {
    return switch (errors) {
      case "ignore" -> Optional.of("");
      case "replace" -> Optional.of("?");
      case "xmlcharrefreplace" -> Optional.of("&#" + letter + ";");
      case "backslashreplace" -> Optional.of(Texts.escaped(letter));
      case "surrogateescape" ->
          letter >= 0xDC80 && letter <= 0xDCFF
              ? Optional.of(Character.toString(letter - 0xDC00))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// Of no bytes nothing is decoded, in whatever encoding.
  private static Value decode(Machine machine, Arguments arguments) {
    Value bytes = Payloads.plain(arguments.at(0));
    if (bytes.equals(new Value.Bytes(""))) {
      return Value.of("");
    }
    Optional<String> name = Encodings.convert(machine, arguments.at(1, "encoding"));
    Optional<String> errors = errors(arguments);
    if (name.isEmpty() && bytes instanceof Value.Bytes(var latin1) && isAscii(latin1)) {
      return Value.of(latin1);
    }
    if (!(bytes instanceof Value.Bytes known) || name.isEmpty() || errors.isEmpty()) {
      return Value.UNKNOWN;
    }
    Optional<String> text =
        switch (name.get()) {
          case "utf_8" -> decoded(machine, known, StandardCharsets.UTF_8, errors.get());
          case "utf_8_sig" ->
              decoded(machine, known, StandardCharsets.UTF_8, errors.get())
                  .map(all -> all.startsWith(BYTE_ORDER_MARK) ? all.substring(1) : all);
          case "ascii" -> decoded(machine, known, StandardCharsets.US_ASCII, errors.get());
          case "latin_1" -> Optional.of(known.latin1());
          case "unicode_escape" -> unescaped(known.latin1());
          case String wide when WideCoding.isName(wide) -> WideCoding.decoded(wide, known);
          default -> {
            Optional<CharacterTable> table = CharacterTable.of(machine, name.get());
            yield table.isPresent()
                ? orRefused(
                    machine,
                    table.get().decoded(known.latin1()),
                    errors.get(),
                    "UnicodeDecodeError")
                : likeAscii(name.get(), known.latin1());
          }
        };
    return text.map(Value::of).orElse(Value.UNKNOWN);
  }

  /// {@return the text; empty where an error handler is not known}
  private static Optional<String> decoded(
      Machine machine, Value.Bytes bytes, Charset charset, String errors) {
    ByteBuffer input = ByteBuffer.wrap(bytes.bytes());
    CharBuffer output = CharBuffer.allocate(input.remaining() + 2);
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    StringBuilder text = new StringBuilder(input.remaining());
    while (true) {
      CoderResult result = decoder.decode(input, output, true);
      text.append(output.flip());
      output.clear();
      if (!result.isError()) {
        return Optional.of(text.toString());
      }
      byte[] wrong = new byte[result.length()];
      input.get(wrong);
      Optional<String> instead = instead(errors, wrong);
      if (errors.equals("strict")) {
        throw machine.error("UnicodeDecodeError", "codec can't decode byte");
      }
      if (instead.isEmpty()) {
        return instead;
      }
      text.append(instead.get());
      decoder.reset();
    }
  }

  private static Optional<String> instead(String errors, byte[] wrong) {
    StringBuilder text = new StringBuilder();
    for (byte one : wrong) {
      int number = Byte.toUnsignedInt(one);
      switch (errors) {
        case "surrogateescape" -> text.append((char) (0xDC00 + number));
        case "backslashreplace" -> text.append("\\x%02x".formatted(number));
        default -> {}
      }
    }
    return switch (errors) {
      case "ignore", "surrogateescape", "backslashreplace" -> Optional.of(text.toString());
      case "replace" -> Optional.of("\ufffd");
      default -> Optional.empty();
    };
  }
}
