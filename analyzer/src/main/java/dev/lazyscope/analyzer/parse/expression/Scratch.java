package dev.lazyscope.analyzer.parse.expression;

import java.util.Arrays;
import java.util.List;

/// A stack on which lists of unknown length grow until they are cut off as immutable lists of the
/// right size.
public final class Scratch {
  private Object[] items = new Object[256];
  private int size;

  public int mark() {
    return size;
  }

  public void push(Object item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
    }
    items[size++] = item;
  }

  public int sizeSince(int mark) {
    return size - mark;
  }

  public void cutBackTo(int mark) {
    Arrays.fill(items, mark, size, Scratch.class);
    size = mark;
  }

  /// Takes what was pushed since `mark`. The caller pushed nothing but `T`.
  @SuppressWarnings("unchecked")
  public <T> List<T> take(int mark) {
    int count = size - mark;
    size = mark;
    return switch (count) {
      case 0 -> List.of();
      case 1 -> List.of((T) items[mark]);
      case 2 -> List.of((T) items[mark], (T) items[mark + 1]);
      default -> (List<T>) List.of(Arrays.copyOfRange(items, mark, mark + count));
    };
  }
}
