package dev.lazyscope.graph.load.nativemodel.data;

import dev.lazyscope.graph.load.nativemodel.Encodings;
import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// `pyexpat`: a parser reads known XML and calls the handlers that it was given (library reference,
/// `xml.parsers.expat`). It reads when it has all of it, not piece by piece; the default handlers,
/// and those of declarations inside a document type, are never called.
public final class ExpatModel implements NativeModel {
  private static final String CONTENT = "_content";
  private static final String ENCODING = "_encoding";
  private static final String SEPARATOR = "_separator";

  private static final String MARK = "\ufeff";

  /// The XML declaration (XML 1.0, 2.8).
  private static final Pattern DECLARED =
      Pattern.compile("<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z][\\w.-]*)[\"']");

  /// For others a codec of Python is asked.
  private static final Set<String> OF_EXPAT = Set.of("utf-8", "utf-16", "iso-8859-1", "us-ascii");

  private static final List<String> SWITCHES =
      List.of("buffer_text", "namespace_prefixes", "ordered_attributes", "specified_attributes");

  @Override
  public String module() {
    return "pyexpat";
  }

  @Override
  public void install(Machine machine, DictValue names) {
    ClassValue error =
        Natives.type(machine, "xml.parsers.expat", Expat.ERROR, machine.builtin("Exception"));
    names.put(Expat.ERROR, error);
    names.put("error", error);
    Optional<ClassValue> parser = Natives.ofTable(machine, module(), "XMLParserType");
    parser.ifPresent(
        type -> {
          Natives.function(names, "ParserCreate", (m, a) -> made(m, type, a));
          DictValue methods = type.namespace();
          Natives.method(methods, "Parse", ExpatModel::instance, ExpatModel::parse);
          Natives.method(methods, "ParseFile", ExpatModel::instance, ExpatModel::parseFile);
          Natives.method(methods, "SetBase", ExpatModel::instance, ExpatModel::setBase);
          Natives.method(
              methods, "GetBase", ExpatModel::instance, (_, self, _) -> get(self, "_base"));
          Natives.method(methods, "UseForeignDTD", ExpatModel::instance, ExpatModel::useForeign);
          Natives.method(methods, "SetParamEntityParsing", (_, _) -> Value.of(1));
          Natives.method(methods, "GetReparseDeferralEnabled", (_, _) -> Value.of(true));
          Natives.method(methods, "SetReparseDeferralEnabled", (_, _) -> Value.NONE);
        });
  }

  static Optional<InstanceValue> instance(Value receiver) {
    return receiver instanceof InstanceValue self ? Optional.of(self) : Optional.empty();
  }

  private static Value get(InstanceValue self, String name) {
    return self.attributes().get(name);
  }

  /// `ParserCreate(encoding=None, namespace_separator=None, intern={})`.
  private static Value made(Machine machine, ClassValue type, Arguments arguments) {
    Value separator = Payloads.plain(arguments.at(1, "namespace_separator"));
    if (separator instanceof Value.Str(var text) && text.length() > 1) {
      throw machine.error(
          "ValueError", "namespace_separator must be at most one character, omitted, or None");
    }
    InstanceValue made = machine.instance(type);
    DictValue attributes = made.attributes();
    type.namespace().entries().keySet().stream()
        .filter(name -> name instanceof String text && text.endsWith("Handler"))
        .forEach(name -> attributes.put((String) name, Value.NONE));
    SWITCHES.forEach(name -> attributes.put(name, Value.of(false)));
    attributes.put("intern", machine.dict());
    attributes.put(CONTENT, Value.Bytes.of(new byte[0]));
    attributes.put(ENCODING, given(Payloads.plain(arguments.at(0, "encoding"))));
    attributes.put(SEPARATOR, given(separator));
    attributes.put("_base", Value.NONE);
    attributes.put(Expat.FOREIGN, Value.NONE);
    Expat.stand(attributes, 1, 0);
    return made;
  }

  private static Value given(Value argument) {
    return argument == Value.ABSENT ? Value.NONE : argument;
  }

  private static Value setBase(Machine machine, InstanceValue self, Arguments arguments) {
    self.attributes().put("_base", arguments.at(0));
    return Value.NONE;
  }

  /// `UseForeignDTD(flag=True)`.
  private static Value useForeign(Machine machine, InstanceValue self, Arguments arguments) {
    Truth flag = arguments.count() == 0 ? Truth.YES : machine.truth(arguments.at(0));
    self.attributes().put(Expat.FOREIGN, flag == Truth.NO ? Value.NONE : flag.value());
    return Value.NONE;
  }

  /// `Parse(data, isfinal=False)`.
  private static Value parse(Machine machine, InstanceValue self, Arguments arguments) {
    Value data = Payloads.plain(arguments.at(0));
    if (data instanceof Value.Str) {
      self.attributes().put(ENCODING, Value.of("utf-8"));
    }
    Value all = joined(get(self, CONTENT), data);
    self.attributes().put(CONTENT, all);
    Value last = arguments.at(1);
    Truth isLast = last == Value.ABSENT ? Truth.NO : machine.truth(last);
    return switch (isLast) {
      case YES -> parsed(machine, self, all);
      case NO -> Value.of(1);
      case UNDECIDED -> Value.UNKNOWN;
    };
  }

  private static Value parseFile(Machine machine, InstanceValue self, Arguments arguments) {
    Value content = machine.call(machine.attribute(arguments.at(0), "read"), Arguments.NONE);
    return parsed(machine, self, joined(get(self, CONTENT), Payloads.plain(content)));
  }

  private static Value joined(Value before, Value data) {
    if (!(before instanceof Value.Bytes(var start))) {
      return Value.UNKNOWN;
    }
    return switch (data) {
      case Value.Bytes(var more) -> new Value.Bytes(start + more);
      case Value.Str(var text) -> new Value.Bytes(start + Value.Bytes.encoded(text).latin1());
      case Value _ -> Value.UNKNOWN;
    };
  }

  private static Value parsed(Machine machine, InstanceValue self, Value content) {
    if (!(content instanceof Value.Bytes bytes)
        || get(self, ENCODING).isUnknown()
        || get(self, SEPARATOR).isUnknown()) {
      return Value.UNKNOWN;
    }
    self.attributes().put(CONTENT, Value.UNKNOWN);
    Expat document = new Expat(machine, self, Payloads.text(get(self, SEPARATOR)));
    return decoded(machine, document, bytes, get(self, ENCODING))
        .map(text -> document.read(text.startsWith(MARK) ? text.substring(1) : text))
        .orElse(Value.UNKNOWN);
  }

  /// What is given counts more than what the document says of itself.
  private static Optional<String> decoded(
      Machine machine, Expat document, Value.Bytes content, Value given) {
    if (given != Value.NONE) {
      return Payloads.text(machine.call(machine.attribute(content, "decode"), Arguments.of(given)));
    }
    String name = declared(content.latin1());
    if (!OF_EXPAT.contains(name.toLowerCase(Locale.ROOT))) {
      Encodings.lookUp(machine, name);
    }
    try {
      ByteBuffer bytes = ByteBuffer.wrap(content.bytes());
      return Optional.of(Charset.forName(name).newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException mistake) {
      throw document.refused(Optional.empty());
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static String declared(String document) {
    if (document.startsWith("\u00ff\u00fe") || document.startsWith("\u00fe\u00ff")) {
      return "utf-16";
    }
    Matcher declaration = DECLARED.matcher(document);
    return declaration.lookingAt() ? declaration.group(1) : "utf-8";
  }
}
