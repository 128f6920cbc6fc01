package dev.lazyscope.graph.load.nativemodel.pickle;

import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.ListValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.SetValue;
import dev.lazyscope.graph.load.value.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A pickle that a file holds: a program of instructions for a machine with a stack (`pickletools`,
/// "The set of opcodes"; PEP 3154, 574). Names are imported as they are met.
final class PickleStream {
  private static final int WITHOUT_OLD_NAMES = 3;

  /// Instructions without a letter, by their names in `pickletools`.
  private static final char PROTO = 0x80;

  private static final char NEWOBJ = 0x81;
  private static final char TUPLE1 = 0x85;
  private static final char TUPLE2 = 0x86;
  private static final char TUPLE3 = 0x87;
  private static final char NEWTRUE = 0x88;
  private static final char NEWFALSE = 0x89;
  private static final char LONG1 = 0x8a;
  private static final char LONG4 = 0x8b;
  private static final char SHORT_BINUNICODE = 0x8c;
  private static final char BINUNICODE8 = 0x8d;
  private static final char BINBYTES8 = 0x8e;
  private static final char EMPTY_SET = 0x8f;
  private static final char ADDITEMS = 0x90;
  private static final char FROZENSET = 0x91;
  private static final char STACK_GLOBAL = 0x93;
  private static final char MEMOIZE = 0x94;
  private static final char FRAME = 0x95;
  private static final char BYTEARRAY8 = 0x96;

  private static final Pattern QUOTED =
      Pattern.compile("'([^'\\\\]|\\\\.)*'|\"([^\"\\\\]|\\\\.)*\"");

  private static final Pattern ESCAPED = Pattern.compile("\\\\u[0-9A-Fa-f]{4}|\\\\U[0-9A-Fa-f]{8}");

  private final Machine machine;
  private final Outside outside;
  private final ByteCursor cursor;
  private final Map<Integer, Value> memo = new HashMap<>();
  private final Deque<List<Value>> outer = new ArrayDeque<>();
  private List<Value> stack = new ArrayList<>();
  private int protocol;

  PickleStream(Machine machine, Outside outside, byte[] bytes) {
    this.machine = machine;
    this.outside = outside;
    this.cursor = new ByteCursor(bytes);
  }

  /// {@return how many bytes stand behind the pickle}
  int left() {
    return cursor.left();
  }

  /// {@return the object, unknown if the bytes are broken or have what is not followed}
  Value read() {
    try {
      for (char code = next(); code != '.'; code = next()) {
        if (!isFollowed(code)) {
          return Value.UNKNOWN;
        }
      }
      return pop();
    } catch (ByteCursor.Broken broken) {
      return Value.UNKNOWN;
    }
  }

  private char next() {
    return (char) cursor.size(1);
  }

  /// Does what an instruction says. {@return whether it is one that is followed}
  private boolean isFollowed(char code) {
    return followedOnStack(code)
        || followedAtom(code)
        || followedContainer(code)
        || followedObject(code);
  }

  private void push(Value value) {
    stack.add(value);
  }

  private Value pop() {
    if (stack.isEmpty()) {
      throw new ByteCursor.Broken();
    }
    return stack.removeLast();
  }

  private Value top() {
    if (stack.isEmpty()) {
      throw new ByteCursor.Broken();
    }
    return stack.getLast();
  }

  /// {@return what stands above the last mark}
  private List<Value> marked() {
    if (outer.isEmpty()) {
      throw new ByteCursor.Broken();
    }
    List<Value> items = stack;
    stack = outer.pop();
    return items;
  }

  private boolean followedOnStack(char code) {
    switch (code) {
      case PROTO -> protocol = cursor.size(1);
      case FRAME -> cursor.bytes(8);
      case '(' -> {
        outer.push(stack);
        stack = new ArrayList<>();
      }
      case '0' -> pop();
      case '1' -> marked();
      case '2' -> push(top());
      case 'g' -> push(memo(cursor.number()));
      case 'h' -> push(memo(cursor.size(1)));
      case 'j' -> push(memo(cursor.size(4)));
      case 'p' -> memo.put(cursor.number(), top());
      case 'q' -> memo.put(cursor.size(1), top());
      case 'r' -> memo.put(cursor.size(4), top());
      case MEMOIZE -> memo.put(memo.size(), top());
      default -> {
        return false;
      }
    }
    return true;
  }

  private Value memo(int number) {
    Value kept = memo.get(number);
    if (kept == null) {
      throw new ByteCursor.Broken();
    }
    return kept;
  }

  private boolean followedAtom(char code) {
    switch (code) {
      case 'N' -> push(Value.NONE);
      case NEWTRUE -> push(Value.of(true));
      case NEWFALSE -> push(Value.of(false));
      case 'J' -> push(Value.of(cursor.signed()));
      case 'K' -> push(Value.of(cursor.size(1)));
      case 'M' -> push(Value.of(cursor.size(2)));
      case 'I' -> push(written(cursor.line()));
      case 'L' -> push(written(cursor.line().replace("L", "")));
      case LONG1 -> push(cursor.whole(cursor.size(1)));
      case LONG4 -> push(cursor.whole(cursor.size(4)));
      case 'F' -> push(called("float", Value.of(cursor.line())));
      case 'G' -> push(new Value.Float(cursor.real()));
      case 'S' -> push(quoted(cursor.line()));
      case 'V' -> push(Value.of(unescaped(cursor.bytesOfLine().latin1())));
      case 'X' -> push(text(4));
      case SHORT_BINUNICODE -> push(text(1));
      case BINUNICODE8 -> push(text(8));
      case 'T' -> push(text(4));
      case 'U' -> push(text(1));
      case 'B' -> push(cursor.bytes(cursor.size(4)));
      case 'C' -> push(cursor.bytes(cursor.size(1)));
      case BINBYTES8 -> push(cursor.bytes(cursor.size(8)));
      case BYTEARRAY8 -> push(called("bytearray", cursor.bytes(cursor.size(8))));
      default -> {
        return false;
      }
    }
    return true;
  }

  private Value called(String type, Value argument) {
    return machine.call(machine.builtin(type), Arguments.of(argument));
  }

  /// A number in decimal; `00` and `01` are truth values.
  private Value written(String digits) {
    return switch (digits) {
      case "00" -> Value.of(false);
      case "01" -> Value.of(true);
      default -> called("int", Value.of(digits));
    };
  }

  /// A text as `repr` shows it.
  private Value quoted(String line) {
    if (!QUOTED.matcher(line).matches()) {
      throw new ByteCursor.Broken();
    }
    return machine.run(line, machine.dict(), machine.dict());
  }

  /// `raw-unicode-escape` (library reference, `codecs`, "Text Encodings").
  private static String unescaped(String latin1) {
    return ESCAPED
        .matcher(latin1)
        .replaceAll(
            found -> {
              String digits = found.group().substring(2);
              String letter = Character.toString(Integer.parseInt(digits, 16));
              return Matcher.quoteReplacement(letter);
            });
  }

  private Value text(int width) {
    return Value.of(cursor.bytes(cursor.size(width)).utf8());
  }

  private boolean followedContainer(char code) {
    switch (code) {
      case ')' -> push(Value.Tuple.EMPTY);
      case 't' -> push(new Value.Tuple(List.copyOf(marked())));
      case TUPLE1, TUPLE2, TUPLE3 -> push(tuple(code - TUPLE1 + 1));
      case ']' -> push(machine.list(List.of()));
      case 'l' -> push(machine.list(marked()));
      case '}' -> push(machine.dict());
      case 'd' -> {
        List<Value> pairs = marked();
        push(machine.dict());
        put(pairs);
      }
      case EMPTY_SET -> push(machine.set(List.of()));
      case FROZENSET -> push(machine.set(marked(), SetValue.Kind.FROZENSET));
      case 'a' -> append(List.of(pop()));
      case 'e' -> append(marked());
      case 's' -> {
        Value value = pop();
        put(List.of(pop(), value));
      }
      case 'u' -> put(marked());
      case ADDITEMS -> add(marked());
      default -> {
        return false;
      }
    }
    return true;
  }

  private Value tuple(int size) {
    List<Value> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      items.addFirst(pop());
    }
    return new Value.Tuple(List.copyOf(items));
  }

  private void append(List<Value> items) {
    if (top() instanceof ListValue list) {
      items.forEach(list::append);
    } else {
      Value append = machine.attribute(top(), "append");
      items.forEach(item -> machine.call(append, Arguments.of(item)));
    }
  }

  private void put(List<Value> pairs) {
    for (int i = 0; i + 1 < pairs.size(); i += 2) {
      if (top() instanceof DictValue dict) {
        dict.put(pairs.get(i), pairs.get(i + 1));
      } else {
        machine.assignItem(top(), pairs.get(i), pairs.get(i + 1));
      }
    }
  }

  private void add(List<Value> items) {
    if (top() instanceof SetValue set) {
      items.forEach(set::add);
    } else {
      Value add = machine.attribute(top(), "add");
      items.forEach(item -> machine.call(add, Arguments.of(item)));
    }
  }

  private boolean followedObject(char code) {
    switch (code) {
      case 'c' -> {
        String module = cursor.line();
        push(global(module, cursor.line()));
      }
      case STACK_GLOBAL -> {
        String name = text(pop());
        push(global(text(pop()), name));
      }
      case 'R' -> {
        Value arguments = pop();
        push(machine.call(pop(), given(arguments)));
      }
      case NEWOBJ -> {
        Value arguments = pop();
        push(made(pop(), given(arguments)));
      }
      case 'o' -> {
        List<Value> items = marked();
        if (items.isEmpty()) {
          return false;
        }
        push(machine.call(items.getFirst(), Arguments.of(items.subList(1, items.size()))));
      }
      case 'i' -> {
        String module = cursor.line();
        Value type = global(module, cursor.line());
        push(machine.call(type, Arguments.of(marked())));
      }
      case 'P' -> push(outside.persistent(Value.of(cursor.line())));
      case 'Q' -> push(outside.persistent(pop()));
      case 'b' -> {
        Value state = pop();
        Unpickling.setState(machine, top(), state);
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private Value global(String module, String name) {
    return outside.global(module, name, protocol < WITHOUT_OLD_NAMES);
  }

  private static String text(Value value) {
    return Payloads.text(value).orElseThrow(ByteCursor.Broken::new);
  }

  private static Arguments given(Value arguments) {
    if (arguments instanceof Value.Tuple(var items)) {
      return Arguments.of(items);
    }
    throw new ByteCursor.Broken();
  }

  private Value made(Value type, Arguments arguments) {
    return machine.call(machine.attribute(type, "__new__"), arguments.prepended(type));
  }
}
