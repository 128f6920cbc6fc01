package dev.lazyscope.analyzer.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The text encodings of Python's codec registry (library reference, "Standard Encodings") as the
/// charsets of Java.
final class Codecs {
  /// Each line: a charset of Java, then the names by which Python knows it, with `_` for any
  /// punctuation.
  private static final String[] TABLE = {
    "US-ASCII ascii 646 us_ascii ansi_x3.4_1968 iso646_us iso_ir_6 us ansi_x3_4_1968",
    "ISO-8859-1 latin_1 latin1 latin l1 8859 iso8859_1 iso8859 iso_8859_1 cp819 iso_ir_100"
        + " iso_latin_1",
    "UTF-8 utf_8 utf8 u8 utf cp65001 utf_8_sig utf8_ucs2 utf8_ucs4",
    "UTF-16 utf_16 utf16 u16",
    "UTF-16LE utf_16_le utf_16le utf16_le",
    "UTF-16BE utf_16_be utf_16be utf16_be",
    "UTF-32 utf_32 utf32 u32",
    "UTF-32LE utf_32_le utf_32le",
    "UTF-32BE utf_32_be utf_32be",
    "Big5 big5 big5_tw csbig5",
    "Big5-HKSCS big5hkscs big5_hkscs hkscs",
    "IBM037 cp037 037 ibm037 ibm039",
    "IBM273 cp273 273 ibm273",
    "IBM424 cp424 424 ibm424",
    "IBM437 cp437 437 ibm437",
    "IBM500 cp500 500 ibm500 ebcdic_cp_be ebcdic_cp_ch",
    "x-IBM737 cp737",
    "IBM775 cp775 775 ibm775",
    "IBM850 cp850 850 ibm850",
    "IBM852 cp852 852 ibm852",
    "IBM855 cp855 855 ibm855",
    "x-IBM856 cp856",
    "IBM857 cp857 857 ibm857",
    "IBM00858 cp858 858 ibm858",
    "IBM860 cp860 860 ibm860",
    "IBM861 cp861 861 ibm861 cp_is",
    "IBM862 cp862 862 ibm862",
    "IBM863 cp863 863 ibm863",
    "IBM864 cp864 864 ibm864",
    "IBM865 cp865 865 ibm865",
    "IBM866 cp866 866 ibm866",
    "IBM869 cp869 869 ibm869 cp_gr",
    "x-windows-874 cp874",
    "x-IBM875 cp875",
    "windows-31j cp932 932 ms932 mskanji ms_kanji windows_31j",
    "x-windows-949 cp949 949 ms949 uhc",
    "x-windows-950 cp950 950 ms950",
    "x-IBM1006 cp1006",
    "IBM1026 cp1026 1026 ibm1026",
    "IBM01140 cp1140 1140 ibm1140",
    "windows-1250 cp1250 1250 windows_1250",
    "windows-1251 cp1251 1251 windows_1251",
    "windows-1252 cp1252 1252 windows_1252",
    "windows-1253 cp1253 1253 windows_1253",
    "windows-1254 cp1254 1254 windows_1254",
    "windows-1255 cp1255 1255 windows_1255",
    "windows-1256 cp1256 1256 windows_1256",
    "windows-1257 cp1257 1257 windows_1257",
    "windows-1258 cp1258 1258 windows_1258",
    "EUC-JP euc_jp eucjp ujis u_jis euc_jis_2004 jisx0213 eucjis2004 euc_jis2004 euc_jisx0213"
        + " eucjisx0213",
    "EUC-KR euc_kr euckr korean ksc5601 ks_c_5601 ks_c_5601_1987 ksx1001 ks_x_1001",
    "GB2312 gb2312 chinese csiso58gb231280 euc_cn euccn eucgb2312_cn gb2312_1980 gb2312_80"
        + " iso_ir_58",
    "GBK gbk 936 cp936 ms936",
    "GB18030 gb18030 gb18030_2000",
    "ISO-2022-JP iso2022_jp csiso2022jp iso2022jp iso_2022_jp",
    "ISO-2022-JP-2 iso2022_jp_2 iso2022jp_2 iso_2022_jp_2",
    "ISO-2022-KR iso2022_kr csiso2022kr iso2022kr iso_2022_kr",
    "ISO-8859-2 iso8859_2 iso_8859_2 latin2 latin_2 l2 iso_ir_101 csisolatin2 iso_8859_2_1987",
    "ISO-8859-3 iso8859_3 iso_8859_3 latin3 latin_3 l3 iso_ir_109 csisolatin3",
    "ISO-8859-4 iso8859_4 iso_8859_4 latin4 latin_4 l4 iso_ir_110 csisolatin4",
    "ISO-8859-5 iso8859_5 iso_8859_5 cyrillic iso_ir_144 csisolatincyrillic",
    "ISO-8859-6 iso8859_6 iso_8859_6 arabic asmo_708 ecma_114 iso_ir_127 csisolatinarabic",
    "ISO-8859-7 iso8859_7 iso_8859_7 greek greek8 ecma_118 elot_928 iso_ir_126 csisolatingreek",
    "ISO-8859-8 iso8859_8 iso_8859_8 hebrew iso_ir_138 csisolatinhebrew iso_8859_8_i iso_8859_8_e",
    "ISO-8859-9 iso8859_9 iso_8859_9 latin5 latin_5 l5 iso_ir_148 csisolatin5",
    "ISO-8859-13 iso8859_13 iso_8859_13 latin7 latin_7 l7",
    "ISO-8859-15 iso8859_15 iso_8859_15 latin9 latin_9 l9",
    "ISO-8859-16 iso8859_16 iso_8859_16 latin10 l10 iso_ir_226",
    "x-Johab johab cp1361 ms1361",
    "KOI8-R koi8_r cskoi8r",
    "KOI8-U koi8_u",
    "x-MacCyrillic mac_cyrillic maccyrillic",
    "x-MacGreek mac_greek macgreek",
    "x-MacIceland mac_iceland maciceland",
    "x-MacCentralEurope mac_latin2 maclatin2 maccentraleurope mac_centeuro",
    "x-MacRoman mac_roman macintosh macroman",
    "x-MacTurkish mac_turkish macturkish",
    "Shift_JIS shift_jis csshiftjis shiftjis sjis s_jis",
    "x-SJIS_0213 shift_jis_2004 shiftjis2004 sjis_2004 s_jis_2004 shift_jisx0213 sjisx0213"
        + " s_jisx0213",
    "TIS-620 tis_620 tis620 tis_620_0 iso_ir_166 iso8859_11 iso_8859_11 thai",
  };

  private static final Map<String, String> CHARSETS = byPythonName();

  private Codecs() {}

  static Optional<Charset> find(String pythonName) {
    String name = pythonName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "_");
    if (name.startsWith("iso_8859_1_") || name.startsWith("latin_1_")) {
      return Optional.of(StandardCharsets.ISO_8859_1);
    }
    return Optional.ofNullable(CHARSETS.get(name)).flatMap(Codecs::charset);
  }

  private static Optional<Charset> charset(String javaName) {
    try {
      return Optional.of(Charset.forName(javaName));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException absent) {
      return Optional.empty();
    }
  }

  private static Map<String, String> byPythonName() {
    Map<String, String> names = new HashMap<>();
    for (String line : TABLE) {
      String[] words = line.split(" ");
      for (int i = 1; i < words.length; i++) {
        names.put(words[i], words[0]);
      }
    }
    return Map.copyOf(names);
  }
}
