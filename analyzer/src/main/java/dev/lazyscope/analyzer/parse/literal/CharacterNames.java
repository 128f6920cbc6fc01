package dev.lazyscope.analyzer.parse.literal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// Characters by the names that `\N{…}` takes: Unicode names and formal aliases
/// (`NameAliases.txt`). Java knows most; here are the aliases it lacks and the names that follow a
/// rule.
final class CharacterNames {
  /// Code point and alias, from CPython's `unicodedata`, without those that Java has.
  private static final String ALIASES =
      """
      0 NUL;1 SOH;2 STX;3 ETX;4 EOT;5 ENQ;6 ACK;7 ALERT;8 BS;9 HORIZONTAL TABULATION;9 HT
      9 TAB;a END OF LINE;a EOL;a LF;a LINE FEED;a NEW LINE;a NL;b VERTICAL TABULATION;b VT
      c FF;c FORM FEED;d CARRIAGE RETURN;d CR;e LOCKING-SHIFT ONE;e SO;f LOCKING-SHIFT ZERO
      f SI;10 DLE;11 DC1;12 DC2;13 DC3;14 DC4;15 NAK;16 SYN;17 ETB;18 CAN;19 EOM;1a SUB;1b ESC
      1c FILE SEPARATOR;1c FS;1d GROUP SEPARATOR;1d GS;1e RECORD SEPARATOR;1e RS
      1f UNIT SEPARATOR;1f US;20 SP;7f DEL;80 PAD;81 HOP;82 BPH;83 NBH;84 IND;84 INDEX;85 NEL
      85 NEXT LINE;86 SSA;87 ESA;88 HORIZONTAL TABULATION SET;88 HTS
      89 HORIZONTAL TABULATION WITH JUSTIFICATION;89 HTJ;8a VERTICAL TABULATION SET;8a VTS
      8b PARTIAL LINE DOWN;8b PLD;8c PARTIAL LINE UP;8c PLU;8d REVERSE INDEX;8d RI
      8e SINGLE-SHIFT-2;8e SS2;8f SINGLE-SHIFT-3;8f SS3;90 DCS;91 PRIVATE USE-1;91 PU1
      92 PRIVATE USE-2;92 PU2;93 STS;94 CCH;95 MW;96 SPA;96 START OF PROTECTED AREA
      97 END OF PROTECTED AREA;97 EPA;98 SOS;99 SGC;9a SCI;9b CSI;9c ST;9d OSC;9e PM;9f APC
      a0 NBSP;ad SHY;1a2 LATIN CAPITAL LETTER GHA;1a3 LATIN SMALL LETTER GHA;34f CGJ;61c ALM
      709 SYRIAC SUBLINEAR COLON SKEWED LEFT;cde KANNADA LETTER LLLA;e9d LAO LETTER FO FON
      e9f LAO LETTER FO FAY;ea3 LAO LETTER RO;ea5 LAO LETTER LO
      fd0 TIBETAN MARK BKA- SHOG GI MGO RGYAN;11ec HANGUL JONGSEONG YESIEUNG-KIYEOK
      11ed HANGUL JONGSEONG YESIEUNG-SSANGKIYEOK;11ee HANGUL JONGSEONG SSANGYESIEUNG
      11ef HANGUL JONGSEONG YESIEUNG-KHIEUKH;180b FVS1;180c FVS2;180d FVS3;180e MVS;180f FVS4
      200b ZWSP;200c ZWNJ;200d ZWJ;200e LRM;200f RLM;202a LRE;202b RLE;202c PDF;202d LRO
      202e RLO;202f NNBSP;205f MMSP;2060 WJ;2066 LRI;2067 RLI;2068 FSI;2069 PDI
      2118 WEIERSTRASS ELLIPTIC FUNCTION;2448 MICR ON US SYMBOL;2449 MICR DASH SYMBOL
      2b7a LEFTWARDS TRIANGLE-HEADED ARROW WITH DOUBLE VERTICAL STROKE
      2b7c RIGHTWARDS TRIANGLE-HEADED ARROW WITH DOUBLE VERTICAL STROKE
      a015 YI SYLLABLE ITERATION MARK;aa6e MYANMAR LETTER KHAMTI LLA
      fe18 PRESENTATION FORM FOR VERTICAL RIGHT WHITE LENTICULAR BRACKET;feff BOM
      feff BYTE ORDER MARK;feff ZWNBSP;122d4 CUNEIFORM SIGN NU11 TENU
      122d5 CUNEIFORM SIGN NU11 OVER NU11 BUR OVER BUR;16e56 MEDEFAIDRIN CAPITAL LETTER H
      16e57 MEDEFAIDRIN CAPITAL LETTER NG;16e76 MEDEFAIDRIN SMALL LETTER H
      16e77 MEDEFAIDRIN SMALL LETTER NG;1b001 HENTAIGANA LETTER E-1
      1d0c5 BYZANTINE MUSICAL SYMBOL FTHORA SKLIRON CHROMA VASIS
      """;

  private static final List<String> BY_CODE_POINT =
      List.of(
          "CJK UNIFIED IDEOGRAPH-",
          "CJK COMPATIBILITY IDEOGRAPH-",
          "TANGUT IDEOGRAPH-",
          "NUSHU CHARACTER-",
          "KHITAN SMALL SCRIPT CHARACTER-");

  private static final String HANGUL = "HANGUL SYLLABLE ";
  private static final String[] LEADING =
      "G GG N D DD R M B BB S SS  J JJ C K T P H".split(" ", -1);
  private static final String[] VOWELS =
      "A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I".split(" ");
  private static final String[] TRAILING =
      " G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H".split(" ", -1);

  private static final Map<String, Integer> TABLE = table();

  private CharacterNames() {}

  /// {@return the character with this name, in any case}
  static OptionalInt find(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    Integer listed = TABLE.get(upper);
    if (listed != null) {
      return OptionalInt.of(listed);
    }
    try {
      return OptionalInt.of(Character.codePointOf(upper));
    } catch (IllegalArgumentException unknown) {
      return byCodePoint(upper);
    }
  }

  private static OptionalInt byCodePoint(String name) {
    for (String prefix : BY_CODE_POINT) {
      if (name.startsWith(prefix)) {
        return hex(name.substring(prefix.length()));
      }
    }
    return OptionalInt.empty();
  }

  private static OptionalInt hex(String digits) {
    try {
      return OptionalInt.of(Integer.parseInt(digits, 16));
    } catch (NumberFormatException other) {
      return OptionalInt.empty();
    }
  }

  private static Map<String, Integer> table() {
    Map<String, Integer> table = new HashMap<>();
    for (String entry : ALIASES.replace('\n', ';').split(";")) {
      int space = entry.indexOf(' ');
      table.put(entry.substring(space + 1), Integer.parseInt(entry.substring(0, space), 16));
    }
    for (int i = 1; i <= 256; i++) {
      table.put("VS" + i, i <= 16 ? 0xFE00 + i - 1 : 0xE0100 + i - 17);
    }
    int syllable = 0xAC00;
    for (String leading : LEADING) {
      for (String vowel : VOWELS) {
        for (String trailing : TRAILING) {
          table.put(HANGUL + leading + vowel + trailing, syllable++);
        }
      }
    }
    return table;
  }
}
