package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.value.ClassValue;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;

/// `email.feedparser`: parses when everything has been fed, in one go. The Python form is a
/// generator that is resumed with each piece; what it makes can be read only at the end.
public final class EmailModel implements NativeModel {

  @Override
  public String module() {
    return "email.feedparser";
  }

  @Override
  public void install(Machine machine, DictValue names) {}

  @Override
  public void complete(Machine machine, DictValue names) {
    if (!(names.get("FeedParser") instanceof ClassValue parser)) {
      return;
    }
    Value parse = parser.namespace().get("_call_parse");
    Natives.method(
        parser.namespace(),
        "_call_parse",
        (m, a) ->
            m.attribute(m.attribute(a.at(0), "_input"), "_closed") == Value.Marker.TRUE
                ? m.call(parse, a)
                : Value.NONE);
  }
}
