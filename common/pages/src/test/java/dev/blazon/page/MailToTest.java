package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailToTest {
  @ParameterizedTest
  @CsvSource({
    "badges@college.example.org, mailto:badges@college.example.org",
    "a+b@college.example.org, mailto:a%2Bb@college.example.org",
    "a?bcc=x&body=y@example.org, mailto:a%3Fbcc%3Dx%26body%3Dy@example.org",
    "'a,b@example.org', mailto:a%2Cb@example.org",
    "a%0Ab@example.org, mailto:a%250Ab@example.org"
  })
  void anAddressIsNothingButAnAddress(String email, String link) {
    assertEquals(Optional.of(link), Links.mailTo(email));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "javascript:alert(1)", "a b@example.org", "a@b@example.org", "a@"})
  void whatIsNoneIsNoLink(String text) {
    assertEquals(Optional.empty(), Links.mailTo(text));
  }

  @Test
  void noneIsNoLink() {
    assertEquals(Optional.empty(), Links.mailTo(null));
  }
}
