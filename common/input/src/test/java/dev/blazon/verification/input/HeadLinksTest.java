package dev.blazon.verification.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.verification.fetching.FetchResult.Fetched;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadLinksTest {
  private static final String LINK =
      "<link rel=\"alternate\" type=\"application/ld+json\" href=\"/a/1\">";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<link rel=alternate type=application/ld+json href=/a/1>| https://h.example/a/1",
        "<link href='../1' type='application/ld+json' rel='alternate' />| https://h.example/1",
        "<link href=?x=1 type=application/ld+json rel=alternate>| https://h.example/p/page?x=1",
        "<link href=//o.example/1 type=application/ld+json rel=alternate>| https://o.example/1",
        "<LINK REL=Alternate TYPE=Application/LD+JSON HREF=/a>| https://h.example/a",
        "<link rel='nofollow alternate' type='application/ld+json;profile=x' href=/a>|"
            + " https://h.example/a",
        "<link rel = alternate type = application/ld+json href = /a >| https://h.example/a",
        "<link rel=alternate type=application/ld+json href='/a?b&#61;c&#x26;d&amp;e'>|"
            + " https://h.example/a?b=c&d&e",
        "<link rel=alternate type=application/ld+json href='/a#part'>| https://h.example/a",
        "<link rel=alternate type=application/ld+json href='/ä'>| https://h.example/%C3%A4",
        "<link rel=alternate type=application/ld+json href=/a href=/b>| https://h.example/a",
        "<title><link></title><style><!-- </style><script>\"</scripty\"</script ><link"
            + " rel=alternate type=application/ld+json href=/a>| https://h.example/a",
        "<!-- <p --><link rel=alternate type=application/ld+json href=/a>| https://h.example/a",
        "<base href='https://b.example/x/'><link rel=alternate type=application/ld+json href=1>|"
            + " https://b.example/x/1",
        "<base href='https://b.example'><link rel=alternate type=application/ld+json href=1>|"
            + " https://b.example/1",
        "<base target=_top><link rel=alternate type=application/ld+json href=1>|"
            + " https://h.example/p/1",
        "<meta content='a>b'><link rel=alternate type=application/ld+json href=/a>|"
            + " https://h.example/a",
        "< link><link rel=alternate type=application/json href=/j>| https://h.example/j"
      })
  void aLinkIsFoundHoweverItIsWritten(String head, String url) {
    assertEquals(Optional.of(url), in("<!DOCTYPE html><html><head>" + head));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<link",
        "<link rel=alternate type=application/ld+json",
        "<link rel=alternate type=application/ld+json href=",
        "<link rel=alternate type=application/ld+json href='",
        "<link rel=alternate type=application/ld+json href=''>",
        "<link rel=alternate type=application/ld+json href='#a'>",
        "<link rel=alternate type=application/ld+json href='/p/page'>",
        "<link rel=alternate type=application/ld+json href='javascript:x'>",
        "<link rel=alternate type=application/ld+json href='two words'>",
        "<link rel=stylesheet type=application/ld+json href=/a>",
        "<link rel=alternates type=application/ld+json href=/a>",
        "<link rel=alternate type=application/json+oembed href=/a>",
        "<link rel=alternate href=/a>",
        "<a rel=alternate type=application/ld+json href=/a>",
        "<!-- <link rel=alternate type=application/ld+json href=/a>",
        "<script><link rel=alternate type=application/ld+json href=/a></script>",
        "<template><link rel=alternate type=application/ld+json href=/a></template>",
        "<title><link rel=alternate type=application/ld+json href=/a>",
        "</head><link rel=alternate type=application/ld+json href=/a>",
        "<body><link rel=alternate type=application/ld+json href=/a>"
      })
  void whatIsNoLinkIsNotFound(String head) {
    assertEquals(Optional.empty(), in("<html>" + head));
  }

  @Test
  void theFirstJsonLdIsTakenBeforeAnyJson() {
    assertEquals(
        Optional.of("https://h.example/a/1"),
        in("<link rel=alternate type=application/json href=/j>" + LINK + LINK.replace("1", "2")));
  }

  @Test
  void aLinkThatLeadsNowhereIsPassedOver() {
    assertEquals(Optional.of("https://h.example/a/1"), in(LINK.replace("/a/1", "mailto:a") + LINK));
  }

  @Test
  void nothingIsReadBehindTheFirstHalfMegabyteOrTwoHundredTags() {
    assertEquals(Optional.empty(), in("<style>" + "x".repeat(524_288) + "</style>" + LINK));
    assertEquals(Optional.empty(), in("<link>".repeat(200) + LINK));
    assertEquals(Optional.of("https://h.example/a/1"), in("<link>".repeat(199) + LINK));
  }

  /** What would take an hour if any part of it were read again for each tag, quote or comment. */
  @ParameterizedTest
  @ValueSource(
      strings = {"<", "<!--", "<link ", "<link a='", "<link a=", "<script></scrip", "</", "a=b "})
  void hostilePagesEnd(String part) {
    in("<link " + part.repeat(4_000_000 / part.length()));
    in(part.repeat(4_000_000 / part.length()));
  }

  /** Resolving goes over the path again for each step up: half a megabyte would take minutes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<link rel=alternate type=application/json href='%s'>",
        "<base href='%s'><link rel=alternate type=application/json href='%<s'>",
        "<base href='%s'>"
      })
  void aLinkLongerThanAnyIsPassedOver(String tags) {
    String steps = "a/".repeat(500) + "../".repeat(500);

    assertEquals(Optional.of("https://h.example/a/1"), in(tags.formatted(steps) + LINK));
  }

  private static Optional<String> in(String html) {
    return HeadLinks.alternate(
        new Fetched(
            URI.create("https://h.example/p/page"),
            200,
            "text/html",
            html.getBytes(StandardCharsets.UTF_8),
            Instant.parse("2026-11-24T12:00:00Z")));
  }
}
