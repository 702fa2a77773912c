package dev.blazon.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Related;
import dev.blazon.openbadges.VerificationType;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadgeRecordTest {
  /** By the calendar, in UTC: the last day of a month where it is shorter. */
  @ParameterizedTest
  @CsvSource({
    "P1Y, 2027-11-30T10:00:00Z, 2028-11-30T10:00:00Z",
    "P1Y, 2028-02-29T10:00:00Z, 2029-02-28T10:00:00Z",
    "P3M, 2026-11-30T10:00:00Z, 2027-02-28T10:00:00Z",
    "P1M1D, 2026-01-31T23:59:59Z, 2026-03-01T23:59:59Z",
    "P2W, 2026-11-30T10:00:00Z, 2026-12-14T10:00:00Z"
  })
  void anAwardExpiresByTheCalendar(Period validity, Instant issuedOn, Instant expires) {
    assertEquals(expires, badge(validity).expiryOf(issuedOn));
  }

  @Test
  void withoutValidityItNeverExpires() {
    assertEquals(null, badge(null).expiryOf(Instant.EPOCH));
  }

  @Test
  void whatItIsAwardedAsFollowsIt() {
    BadgeRecord next = badge(null).withIssuer("https://example.org/profile");
    BadgeRecord continued = badge(null).continuedAs(next, "key");
    assertEquals(next.id(), continued.continuation());
    assertEquals(2, continued.version());
    assertEquals(new Trail("maker", "key"), continued.trail());
    assertEquals(1, continued.badgeClass().related().size());

    BadgeRecord led = continued.leadingTo(next);
    assertEquals(3, led.version());
    assertEquals(continued.trail(), led.trail(), "nobody has changed what it says");
  }

  @Test
  void eachChangeIsOneVersionMoreAndNamesWhoMadeIt() {
    Artwork artwork = new Artwork("hash", "image/png");
    BadgeRecord drawn = badge(null).withArtwork(artwork, "https://example.org/image", "key");
    assertEquals(artwork, drawn.artwork());
    assertEquals(Image.at("https://example.org/image"), drawn.badgeClass().image());
    Related other = Related.badgeClass("https://example.org/other", "2");
    BadgeRecord linked = drawn.withLink(other, "other");
    assertEquals(List.of(other), linked.badgeClass().related());
    BadgeRecord awarded = linked.whenAwarded("another");
    assertTrue(awarded.awarded());
    assertEquals(
        List.of(2L, 3L, 4L), List.of(drawn.version(), linked.version(), awarded.version()));
    assertEquals(
        List.of("key", "other", "another"),
        List.of(
            String.valueOf(drawn.trail().changedBy()),
            String.valueOf(linked.trail().changedBy()),
            String.valueOf(awarded.trail().changedBy())));
    assertEquals(1, badge(null).withIssuer("https://example.org/profile").version());
  }

  private static BadgeRecord badge(@Nullable Period validity) {
    return BadgeRecordBuilder.builder()
        .id("b".repeat(26))
        .issuer("i".repeat(26))
        .badgeClass(
            BadgeClassBuilder.builder()
                .id("https://example.org/badge")
                .name("Welding")
                .description("Can weld")
                .criteria(new Criteria(null, "Weld something"))
                .issuer("https://example.org/issuer")
                .version("1")
                .additional(AdditionalProperties.NONE)
                .build())
        .verification(VerificationType.HOSTED)
        .validity(validity)
        .expiryPolicy(ExpiryPolicy.REVOKE)
        .awarded(false)
        .createdAt(Instant.EPOCH)
        .version(1)
        .trail(Trail.of("maker"))
        .renewal(RenewalPolicy.NONE)
        .build();
  }
}
