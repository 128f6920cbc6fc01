package dev.lazyscope.graph.load.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A dictionary keeps its entries as Java's map of the same order does.
class DictValueTest {
  @Test
  void behavesAsALinkedMap() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      DictValue dict = new DictValue(0);
      Map<Object, Value> expected = new LinkedHashMap<>();
      for (int i = 0; i < 300; i++) {
        change(random, dict, expected);
        assertThat(dict.size()).isEqualTo(expected.size());
      }
      assertThat(List.copyOf(dict.entries().entrySet()))
          .containsExactlyElementsOf(List.copyOf(expected.entrySet()));
      expected.forEach((key, value) -> assertThat(dict.get((String) key)).isEqualTo(value));
    }
  }

  private static void change(Random random, DictValue dict, Map<Object, Value> expected) {
    String key = "key" + random.nextInt(40);
    assertThat(dict.has(key)).isEqualTo(expected.containsKey(key));
    if (random.nextInt(5) < 3) {
      Value value = Value.of(random.nextInt());
      dict.put(key, value);
      expected.put(key, value);
    } else {
      dict.remove(key);
      expected.remove(key);
    }
  }

  @Test
  void stringsOfOneHashAreTwoKeys() {
    DictValue dict = new DictValue(0);
    dict.put("Aa", Value.of(1));
    dict.put("BB", Value.of(2));
    assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
    assertThat(dict.get("Aa")).isEqualTo(Value.of(1));
    assertThat(dict.get("BB")).isEqualTo(Value.of(2));
    dict.remove("Aa");
    assertThat(dict.get("Aa")).isEqualTo(Value.ABSENT);
    assertThat(dict.get("BB")).isEqualTo(Value.of(2));
  }

  @Test
  void aCopyIsOnesOwn() {
    DictValue dict = new DictValue(0);
    for (int i = 0; i < 50; i++) {
      dict.put("key" + i, Value.of(i));
    }
    dict.remove("key3");
    DictValue copy = new DictValue(0);
    copy.become(dict);
    copy.put("more", Value.NONE);
    dict.remove("key4");
    List<Object> keys = new ArrayList<>(dict.entries().keySet());
    assertThat(keys).hasSize(48).doesNotContain("key3", "key4", "more");
    assertThat(copy.size()).isEqualTo(50);
    assertThat(copy.get("key4")).isEqualTo(Value.of(4));
  }
}
