package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.Appearance;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ContentSecurityPolicyTest {
  @Test
  void aPageLoadsWhatIsOfItsOrigin() {
    assertEquals(
        "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'",
        ContentSecurityPolicy.PAGE.header());
    assertEquals(ContentSecurityPolicy.PAGE.header(), ContentSecurityPolicy.PAGE.header(null));
  }

  @Test
  void onlyTheCardMayBeFramed() {
    for (ContentSecurityPolicy policy : ContentSecurityPolicy.values()) {
      assertEquals(
          policy == ContentSecurityPolicy.FRAMED,
          policy.header().endsWith("frame-ancestors *"),
          policy.header());
    }
  }

  /** CSP Level 3, section 2.3.1: the SHA-256 of what stands in the page, in base 64. */
  @Test
  void theStyleOfAnIssuersColourIsNamedByItsHash() {
    Accent accent = Objects.requireNonNull(Accent.of(new Appearance("#1d3557", null, null)));
    assertEquals(
        ":root{--accent:#1d3557;--on-accent:#ffffff;--stripe:.5rem solid #1d3557}", accent.style());
    assertEquals("'sha256-CZLLbxi7jghg6jb6EaabVZp2kgMEzxj7qIP33aXqhpM='", accent.source());
    assertEquals(
        ContentSecurityPolicy.PAGE
            .header()
            .replace("style-src 'self'", "style-src 'self' " + accent.source()),
        ContentSecurityPolicy.PAGE.header(accent));
  }

  @Test
  void withoutAColourThereIsNone() {
    assertEquals(null, Accent.of(Appearance.PLAIN));
    assertEquals(null, Accent.of(new Appearance("red", null, null)));
  }
}
