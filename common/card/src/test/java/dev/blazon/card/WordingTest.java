package dev.blazon.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WordingTest {
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
    return Wording.of(words, OTHERWISE);
  }
}
