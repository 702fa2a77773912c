package dev.blazon.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.words.Language;
import dev.blazon.words.Moment;
import dev.blazon.words.Words;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawableTextTest {
  private static final String OTHERWISE = "Open Badge";

  @Test
  void whatTheFontsHaveStays() {
    for (String words :
        new String[] {
          "Open Water Navigator",
          "Ngā mihi – Škola №1",
          "Ελληνικό Πανεπιστήμιο",
          "Мореходное училище",
          "شهادة الملاحة (2026)",
          "תעודת הצטיינות",
          "उन्नत नौवहन प्रमाणपत्र",
          "সনদপত্র",
          "நற்சான்றிதழ்",
          "ประกาศนียบัตร",
          "ကြိုးစားမှု",
          "የምስክር ወረቀት",
          "სერტიფიკატი",
          "証明書「海」ー１",
          "数据分析证书",
          "고급 항해 과정",
          "C++ & <b>HTML</b>"
        }) {
      assertEquals(words, of(words));
    }
  }

  /** A language whose letters no font has would leave its cards without a word. */
  @ParameterizedTest
  @EnumSource
  void everyLanguageCanBeSet(Language language) {
    Words words = new Words(language);
    for (Month month : Month.values()) {
      Instant day = LocalDate.of(2026, month, 24).atStartOfDay(ZoneOffset.UTC).toInstant();
      String date = Moment.day(day, language);
      for (String key :
          List.of(
              "view.issued-by", "issuer.means", "card.issued-on", "card.expired", "card.revoked")) {
        String said = words.say(key, date);
        assertEquals(Normalizer.normalize(said, Normalizer.Form.NFC), of(said));
      }
    }
  }

  @Test
  void whatTheyLackGoesWhereTheNameIsStillTold() {
    assertEquals("Winner", of("🏅 Winner"));
    assertEquals("Graduate 2026", of("👩‍🎓 Graduate 🎓 2026 ❤️"));
    assertEquals("日本語 Certificate", of("日本語 🎓 Certificate"));
    assertEquals("Certificate", of("𓀀𓁐 Certificate"));
    assertEquals("lone halves", of("lone\ud800 \udc00halves"));
  }

  @Test
  void otherWordsStandWhereMostOfANameWouldBeMissing() {
    assertEquals(OTHERWISE, of("𓀀𓁐𓂀"));
    assertEquals(OTHERWISE, of("C𓀀𓁐"));
    assertEquals(OTHERWISE, of("𓀀𓁐 (2)"));
    assertEquals(OTHERWISE, of("🏅🏅"));
    assertEquals(OTHERWISE, of("…—!"));
    assertEquals(OTHERWISE, of(""));
  }

  @Test
  void spacesAndLinesBecomeOneSpace() {
    assertEquals("a b c d", of(" a\n\tb  c d\0"));
  }

  @Test
  void nothingTurnsTheTextAround() {
    assertEquals("Valid exe.gpj", of("Valid \u202eexe.gpj\u2066"));
    assertEquals("softhyphen", of("soft\u00adhyphen"));
  }

  @Test
  void joinersStayBetweenLettersAlone() {
    assertEquals("می\u200cخواهم", of("می\u200cخواهم"));
    assertEquals("a", of("\u200d\u200c a"));
  }

  @Test
  void marksDoNotPileUp() {
    assertEquals("é", of("e\u0301"));
    assertEquals("x\u0302\u0303", of("x" + "\u0302\u0303".repeat(300)));
  }

  @Test
  void noBookIsSetAsAName() {
    assertTrue(of("word ".repeat(100_000)).length() <= 400);
    assertEquals(399, of("x".repeat(399) + "🎓" + "x".repeat(9)).length(), "no half is left over");
  }

  private static String of(String words) {
    return DrawableText.of(words, OTHERWISE);
  }
}
