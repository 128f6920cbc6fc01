package dev.lazyscope.graph.load.nativemodel.text;

import dev.lazyscope.graph.load.nativemodel.NativeModel;
import dev.lazyscope.graph.load.nativemodel.Natives;
import dev.lazyscope.graph.load.operation.Payloads;
import dev.lazyscope.graph.load.value.Arguments;
import dev.lazyscope.graph.load.value.DictValue;
import dev.lazyscope.graph.load.value.Machine;
import dev.lazyscope.graph.load.value.Value;
import java.util.List;
import java.util.Set;

/// `getcodec` of the modules behind the encodings of Chinese, Japanese and Korean: it knows a few
/// names each (`Modules/cjkcodecs`), raises LookupError for others, and loads what makes codecs.
public record CjkCodecsModel(String module, Set<String> encodings) implements NativeModel {

  /// {@return one model for each of the six modules}
  public static List<NativeModel> all() {
    return List.of(
        new CjkCodecsModel("_codecs_cn", Set.of("gb2312", "gbk", "gb18030", "hz")),
        new CjkCodecsModel("_codecs_hk", Set.of("big5hkscs")),
        new CjkCodecsModel(
            "_codecs_iso2022",
            Set.of(
                "iso2022_kr",
                "iso2022_jp",
                "iso2022_jp_1",
                "iso2022_jp_2",
                "iso2022_jp_2004",
                "iso2022_jp_3",
                "iso2022_jp_ext")),
        new CjkCodecsModel(
            "_codecs_jp",
            Set.of(
                "shift_jis",
                "cp932",
                "euc_jp",
                "shift_jis_2004",
                "euc_jis_2004",
                "euc_jisx0213",
                "shift_jisx0213")),
        new CjkCodecsModel("_codecs_kr", Set.of("euc_kr", "cp949", "johab")),
        new CjkCodecsModel("_codecs_tw", Set.of("big5", "cp950")));
  }

  @Override
  public void install(Machine machine, DictValue names) {
    Natives.function(names, "getcodec", this::codec);
  }

  private Value codec(Machine machine, Arguments arguments) {
    if (Payloads.plain(arguments.at(0)) instanceof Value.Str(var name)
        && !encodings.contains(name)) {
      throw machine.error("LookupError", "no such codec is supported.");
    }
    machine.importModule("_multibytecodec");
    return Value.UNKNOWN;
  }
}
