package dev.blazon.mail.mime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.mail.Mail;
import dev.blazon.mail.MailBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MimeWriterTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String STOP =
      "https://badges.example.org/unsubscribe?token=" + "t".repeat(112);

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    String text = "Grüße, 漢字, مرحبًا 🎓\n" + "x".repeat(2_000) + "\n.\nFrom here\n";
    String html = "<p>" + text + "</p>";
    byte[] bytes = bytes(MailBuilder.builder(mail()).text(text).html(html).build());
    for (byte one : bytes) {
      assertTrue(one >= 0, "a mail travels in ASCII");
    }
    for (String line : new String(bytes, StandardCharsets.US_ASCII).split("\r\n", -1)) {
      assertTrue(line.length() <= 998, "RFC 5322, section 2.1.1");
    }
    ReceivedMail read = ReceivedMail.read(bytes);
    assertEquals(text, read.text().replace("\r\n", "\n"));
    assertEquals(html, read.html().replace("\r\n", "\n"));
    assertEquals("Ihnen wurde „Schweißen“ verliehen", read.header("Subject").orElseThrow());
    assertEquals("École Ω <badges@example.org>", read.header("From").orElseThrow());
    assertEquals("Ada 漢字 <ada@example.org>", read.header("To").orElseThrow());
    assertEquals("answers@example.org", read.header("Reply-To").orElseThrow());
    assertEquals("de", read.header("Content-Language").orElseThrow());
    assertEquals("auto-generated", read.header("Auto-Submitted").orElseThrow());
    assertEquals("<" + STOP + ">", read.header("List-Unsubscribe").orElseThrow());
    assertEquals("List-Unsubscribe=One-Click", read.header("List-Unsubscribe-Post").orElseThrow());
    assertTrue(read.header("Date").orElseThrow().startsWith("Tue, 24 Nov 2026"));
  }

  /** The library's own would tell the name of the machine. */
  @Test
  void itHasNoIdOfOurs() throws IOException {
    assertEquals(Optional.empty(), ReceivedMail.read(bytes(mail())).header("Message-ID"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r", "\u0000", "\u0085", "\u007f"})
  void aControlCharacterInAHeaderIsRefusedAndNobodyIsNamed(String control) {
    String evil = "Ada" + control + "Bcc: victim@example.org";
    for (MailBuilder with :
        new MailBuilder[] {
          MailBuilder.builder(mail()).to(evil),
          MailBuilder.builder(mail()).toName(evil),
          MailBuilder.builder(mail()).fromName(evil),
          MailBuilder.builder(mail()).replyTo(evil),
          MailBuilder.builder(mail()).subject(evil),
          MailBuilder.builder(mail()).language(evil),
          MailBuilder.builder(mail()).unsubscribe(evil)
        }) {
      IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, with::build);
      assertFalse(String.valueOf(thrown.getMessage()).contains("Ada"), thrown.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada\" <victim@example.org>",
        "victim@example.org, Ada",
        "=?UTF-8?Q?=0D=0ABcc:_victim@example.org?=",
        "Ada (comment) <x@y>;"
      })
  void aNameIsNeverAnAddress(String name) throws IOException {
    byte[] bytes = bytes(MailBuilder.builder(mail()).toName(name).fromName(name).build());
    ReceivedMail read = ReceivedMail.read(bytes);
    assertEquals(Optional.empty(), read.header("Bcc"));
    assertTrue(read.header("To").orElseThrow().endsWith("<ada@example.org>"));
    assertTrue(read.header("From").orElseThrow().endsWith("<badges@example.org>"));
  }

  @ParameterizedTest
  @CsvSource({
    "ada@bücher.example, ada@xn--bcher-kva.example",
    "Ada.Lovelace+x@EXAMPLE.org, Ada.Lovelace+x@EXAMPLE.org"
  })
  void aDomainIsWrittenAsDnsHasIt(String address, String written) throws IOException {
    byte[] bytes = bytes(MailBuilder.builder(mail()).to(address).toName(null).build());
    assertEquals(written, ReceivedMail.read(bytes).header("To").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"jürgen@example.org", "用户@example.org"})
  void anAddressThatFewServersTakeIsNotWritten(String address) {
    assertEquals(
        Optional.empty(),
        MimeWriter.write(
            MailBuilder.builder(mail()).to(address).build(), "badges@example.org", NOW));
  }

  private static byte[] bytes(Mail mail) {
    return MimeWriter.write(mail, "badges@example.org", NOW).orElseThrow();
  }

  private static Mail mail() {
    return MailBuilder.builder()
        .to("ada@example.org")
        .toName("Ada 漢字")
        .fromName("École Ω")
        .replyTo("answers@example.org")
        .subject("Ihnen wurde „Schweißen“ verliehen")
        .language("de")
        .text("text")
        .html("<p>html</p>")
        .unsubscribe(STOP)
        .tags(Map.of("kind", "AWARDED"))
        .build();
  }
}
