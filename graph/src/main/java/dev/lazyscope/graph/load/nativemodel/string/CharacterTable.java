package dev.lazyscope.graph.load.nativemodel.string;

import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.ModuleValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.Optional;

/// The `decoding_table` of a module below `encodings`: the character of each byte, U+FFFE where
/// there is none (library reference, `codecs.charmap_decode`).
record CharacterTable(String characters) {
  private static final char NONE = '\ufffe';

  /// {@return the table of an encoding whose module has loaded, if it has one}
  static Optional<CharacterTable> of(Machine machine, String encoding) {
    return machine.modules().get("encodings." + encoding) instanceof ModuleValue module
            && module.namespace().get("decoding_table") instanceof Value.Str(var characters)
        ? Optional.of(new CharacterTable(characters))
        : Optional.empty();
  }

  /// {@return the text; empty where a byte stands for nothing}
  Optional<String> decoded(String latin1) {
    StringBuilder text = new StringBuilder(latin1.length());
    for (char one : latin1.toCharArray()) {
      char meant = one < characters.length() ? characters.charAt(one) : NONE;
      if (meant == NONE) {
        return Optional.empty();
      }
      text.append(meant);
    }
    return Optional.of(text.toString());
  }

  /// {@return bytes, one `char` each; empty where a character has none}
  Optional<String> encoded(String text) {
    StringBuilder bytes = new StringBuilder(text.length());
    for (char one : text.toCharArray()) {
      int number = characters.indexOf(one);
      if (number < 0 || one == NONE) {
        return Optional.empty();
      }
      bytes.append((char) number);
    }
    return Optional.of(bytes.toString());
  }
}
