package dev.blazon.artwork.drawing;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bundled fonts for scripts other than Latin, Greek, Cyrillic and Arabic: which file has the
 * characters of which script. {@link Fonts} reads each when a character of it is first to be set:
 * together they are five megabytes, and most names need none of them.
 */
enum ScriptFont {
  HEBREW("NotoSansHebrew-Bold.ttf", UnicodeScript.HEBREW),
  DEVANAGARI("NotoSansDevanagari-Bold.ttf", UnicodeScript.DEVANAGARI),
  BENGALI("NotoSansBengali-Bold.ttf", UnicodeScript.BENGALI),
  GURMUKHI("NotoSansGurmukhi-Bold.ttf", UnicodeScript.GURMUKHI),
  GUJARATI("NotoSansGujarati-Bold.ttf", UnicodeScript.GUJARATI),
  ORIYA("NotoSansOriya-Bold.ttf", UnicodeScript.ORIYA),
  TAMIL("NotoSansTamil-Bold.ttf", UnicodeScript.TAMIL),
  TELUGU("NotoSansTelugu-Bold.ttf", UnicodeScript.TELUGU),
  KANNADA("NotoSansKannada-Bold.ttf", UnicodeScript.KANNADA),
  MALAYALAM("NotoSansMalayalam-Bold.ttf", UnicodeScript.MALAYALAM),
  SINHALA("NotoSansSinhala-Bold.ttf", UnicodeScript.SINHALA),
  THAI("NotoSansThai-Bold.ttf", UnicodeScript.THAI),
  LAO("NotoSansLao-Bold.ttf", UnicodeScript.LAO),
  KHMER("NotoSansKhmer-Bold.ttf", UnicodeScript.KHMER),
  MYANMAR("NotoSansMyanmar-Bold.ttf", UnicodeScript.MYANMAR),
  ETHIOPIC("NotoSansEthiopic-Bold.ttf", UnicodeScript.ETHIOPIC),
  GEORGIAN("NotoSansGeorgian-Bold.ttf", UnicodeScript.GEORGIAN),
  ARMENIAN("NotoSansArmenian-Bold.ttf", UnicodeScript.ARMENIAN),
  HANGUL("BlazonHangul-Bold.ttf", UnicodeScript.HANGUL),
  EAST_ASIAN(
      "DroidSansFallback.ttf",
      UnicodeScript.HAN,
      UnicodeScript.HIRAGANA,
      UnicodeScript.KATAKANA,
      UnicodeScript.BOPOMOFO);

  /** Of whose characters some stand in no script of their own. */
  private static final Set<UnicodeBlock> EAST_ASIAN_BLOCKS =
      Set.of(
          UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION,
          UnicodeBlock.KATAKANA,
          UnicodeBlock.HIRAGANA,
          UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS);

  private final String file;

  /** Nobody can change it. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<UnicodeScript> scripts;

  ScriptFont(String file, UnicodeScript... scripts) {
    this.file = file;
    this.scripts = List.of(scripts);
  }

  /** The name of its file in the bundle. */
  String file() {
    return file;
  }

  /** The font that may have a character; empty where none is bundled for its script. */
  static Optional<ScriptFont> of(int character) {
    UnicodeScript script = UnicodeScript.of(character);
    return Arrays.stream(values())
        .filter(font -> font.scripts.contains(script))
        .findFirst()
        .or(() -> shared(UnicodeBlock.of(character)));
  }

  /** Punctuation that scripts have in common stands in the block of one of them. */
  private static Optional<ScriptFont> shared(@Nullable UnicodeBlock block) {
    if (UnicodeBlock.DEVANAGARI.equals(block)) {
      return Optional.of(DEVANAGARI);
    }
    return block != null && EAST_ASIAN_BLOCKS.contains(block)
        ? Optional.of(EAST_ASIAN)
        : Optional.empty();
  }
}
