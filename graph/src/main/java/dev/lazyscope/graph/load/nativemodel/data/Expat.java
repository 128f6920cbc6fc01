package dev.lazyscope.graph.load.nativemodel.data;

import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.InstanceValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.PythonError;
import dev.lazyscope.graph.load.value.Truth;
import dev.lazyscope.graph.load.value.Value;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// One document that a parser of `pyexpat` reads: what stands in it becomes calls of handlers.
final class Expat {
  private static final Pattern DOCTYPE =
      Pattern.compile(
          "<!DOCTYPE\\s+(?<name>[^\\s\\[>]+)\\s*"
              + "(?:(?:SYSTEM|PUBLIC\\s*(?<quote>[\"'])(?<public>.*?)\\k<quote>)"
              + "\\s*(?<mark>[\"'])(?<system>.*?)\\k<mark>)?\\s*(?<subset>\\[)?.*",
          Pattern.DOTALL);

  static final String ERROR = "ExpatError";

  /// Set where the program brings a document type of its own, which may define what is missed.
  static final String FOREIGN = "_foreign";

  private final Machine machine;
  private final InstanceValue parser;
  private final Optional<String> separator;
  private final StringBuilder kept = new StringBuilder();

  /// With a separator, names are told with the address of their namespace before it.
  Expat(Machine machine, InstanceValue parser, Optional<String> separator) {
    this.machine = machine;
    this.parser = parser;
    this.separator = separator;
  }

  /// {@return what `Parse` gives} Raises `ExpatError` where it is no XML.
  Value read(String text) {
    try {
      XMLStreamReader reader = reader(text, separator.isPresent());
      declaration(reader);
      while (reader.hasNext()) {
        int event = reader.next();
        stand(reader.getLocation());
        tell(event, reader);
      }
      tellText();
      return Value.of(1);
    } catch (XMLStreamException mistake) {
      if (get(FOREIGN) == Value.NONE) {
        throw refused(Optional.ofNullable(mistake.getLocation()));
      }
      return Value.UNKNOWN;
    }
  }

  /// Nothing but the document itself is read.
  private static XMLStreamReader reader(String text, boolean isAware) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, isAware);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty("http://java.sun.com/xml/stream/properties/ignore-external-dtd", true);
    factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", true);
    return factory.createXMLStreamReader(new StringReader(text));
  }

  private void declaration(XMLStreamReader reader) {
    if (reader.getVersion() != null) {
      Value encoding = text(reader.getCharacterEncodingScheme());
      int standalone = reader.standaloneSet() ? reader.isStandalone() ? 1 : 0 : -1;
      call("XmlDeclHandler", Value.of(reader.getVersion()), encoding, Value.of(standalone));
    }
  }

  private void tell(int event, XMLStreamReader reader) {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(reader);
      case XMLStreamConstants.END_ELEMENT -> end(reader);
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> characters(reader);
      case XMLStreamConstants.CDATA -> {
        call("StartCdataSectionHandler");
        characters(reader);
        call("EndCdataSectionHandler");
      }
      case XMLStreamConstants.COMMENT -> call("CommentHandler", text(reader.getText()));
      case XMLStreamConstants.PROCESSING_INSTRUCTION ->
          call(
              "ProcessingInstructionHandler",
              text(reader.getPITarget()),
              Value.of(Optional.ofNullable(reader.getPIData()).orElse("")));
      case XMLStreamConstants.DTD -> doctype(reader.getText());
      case XMLStreamConstants.ENTITY_REFERENCE ->
          call("SkippedEntityHandler", text(reader.getLocalName()), Value.of(0));
      default -> {}
    }
  }

  private void start(XMLStreamReader reader) {
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      call(
          "StartNamespaceDeclHandler",
          text(reader.getNamespacePrefix(i)),
          text(reader.getNamespaceURI(i)));
    }
    List<Value> attributes = new ArrayList<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.add(
          Value.of(
              name(
                  reader.getAttributeNamespace(i),
                  reader.getAttributePrefix(i),
                  reader.getAttributeLocalName(i))));
      attributes.add(Value.of(reader.getAttributeValue(i)));
    }
    call("StartElementHandler", element(reader), attributes(attributes));
  }

  private Value attributes(List<Value> pairs) {
    if (machine.truth(get("ordered_attributes")) == Truth.YES) {
      return machine.list(pairs);
    }
    DictValue attributes = machine.dict();
    for (int i = 0; i < pairs.size(); i += 2) {
      attributes.put(pairs.get(i), pairs.get(i + 1));
    }
    return attributes;
  }

  private void end(XMLStreamReader reader) {
    call("EndElementHandler", element(reader));
    for (int i = reader.getNamespaceCount() - 1; i >= 0; i--) {
      call("EndNamespaceDeclHandler", text(reader.getNamespacePrefix(i)));
    }
  }

  private Value element(XMLStreamReader reader) {
    return Value.of(name(reader.getNamespaceURI(), reader.getPrefix(), reader.getLocalName()));
  }

  private String name(String address, String prefix, String local) {
    boolean hasPrefix = prefix != null && !prefix.isEmpty();
    if (separator.isEmpty()) {
      return hasPrefix ? prefix + ":" + local : local;
    }
    if (address == null || address.isEmpty()) {
      return local;
    }
    boolean isTold = hasPrefix && machine.truth(get("namespace_prefixes")) == Truth.YES;
    String full = address + separator.get() + local;
    return isTold ? full + separator.get() + prefix : full;
  }

  /// With `buffer_text`, what stands between two other calls is told in one.
  private void characters(XMLStreamReader reader) {
    kept.append(reader.getText());
    if (machine.truth(get("buffer_text")) != Truth.YES) {
      tellText();
    }
  }

  private void tellText() {
    if (!kept.isEmpty()) {
      String text = kept.toString();
      kept.setLength(0);
      call("CharacterDataHandler", text(text));
    }
  }

  private void doctype(String text) {
    Matcher parts = DOCTYPE.matcher(text);
    if (parts.matches()) {
      call(
          "StartDoctypeDeclHandler",
          text(parts.group("name")),
          text(parts.group("system")),
          text(parts.group("public")),
          Value.of(parts.group("subset") == null ? 0 : 1));
      call("EndDoctypeDeclHandler");
    }
  }

  private static Value text(String text) {
    return text == null ? Value.NONE : Value.of(text);
  }

  private Value get(String name) {
    return parser.attributes().get(name);
  }

  private void call(String handler, Value... arguments) {
    Value given = get(handler);
    if (given != Value.NONE && given != Value.ABSENT) {
      tellText();
      machine.call(given, Arguments.of(arguments));
    }
  }

  private void stand(Location place) {
    stand(parser.attributes(), place.getLineNumber(), place.getColumnNumber() - 1);
  }

  /// Where the parser stands in the document.
  static void stand(DictValue attributes, int line, int column) {
    for (String place : List.of("Current", "Error")) {
      attributes.put(place + "LineNumber", Value.of(line));
      attributes.put(place + "ColumnNumber", Value.of(column));
    }
  }

  /// {@return the exception for what is no XML at a place}
  PythonError refused(Optional<Location> place) {
    place.ifPresent(this::stand);
    Value type = machine.find(machine.modules().get("pyexpat"), ERROR);
    Value error = machine.call(type, Arguments.of(Value.UNKNOWN));
    if (error instanceof InstanceValue raised) {
      raised.attributes().put("lineno", get("ErrorLineNumber"));
      raised.attributes().put("offset", get("ErrorColumnNumber"));
      raised.attributes().put("code", Value.UNKNOWN);
    }
    return new PythonError(error, false, List.of());
  }
}
