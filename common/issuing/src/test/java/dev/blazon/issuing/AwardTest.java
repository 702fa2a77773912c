package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.blazon.json.Fault;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Bounds;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Extension;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.RecipientProfile;
import dev.blazon.openbadges.VerificationType;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When an award is issued and expires, and what forbids it. */
class AwardTest extends VerbScene {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123456Z");

  private final BadgeRecord forEver = badge(VerificationType.HOSTED, false);

  @Test
  void itIsIssuedNowToTheSecondAndListedToTheNanosecond() {
    Award award = award(null, null);
    assertEquals(Instant.parse("2026-11-24T10:00:00Z"), award.issuedOnAt(NOW));
    assertEquals(Instant.parse("2026-11-24T10:00:00.123456005Z"), award.placeAt(NOW, 5));
    assertNull(award.expiryAt(forEver, NOW));
    assertEquals(List.of(), award.faults(forEver, NOW));
  }

  @Test
  void whatIsIssuedAtAnotherTimeIsListedThere() {
    Award award = award(Instant.parse("2026-11-01T00:00:00.9Z"), null);
    assertEquals(Instant.parse("2026-11-01T00:00:00Z"), award.issuedOnAt(NOW));
    assertEquals(Instant.parse("2026-11-01T00:00:00.000000005Z"), award.placeAt(NOW, 5));
  }

  @Test
  void itExpiresByTheBadgesValidityWhereItSaysNothingItself() {
    BadgeRecord forAMonth = BadgeEdits.validFor(Period.ofMonths(1)).appliedTo(forEver);
    assertEquals(Instant.parse("2026-12-24T10:00:00Z"), award(null, null).expiryAt(forAMonth, NOW));
    assertEquals(
        Instant.parse("2026-12-01T00:00:00Z"),
        award(null, Instant.parse("2026-12-01T00:00:00.5Z")).expiryAt(forAMonth, NOW));
  }

  @Test
  void itIsNotIssuedInTheFuture() {
    assertEquals(
        List.of(new Fault("/issuedOn", "is in the future")),
        award(Instant.parse("2026-11-24T10:00:01Z"), null).faults(forEver, NOW));
    assertEquals(
        List.of(), award(Instant.parse("2026-11-24T10:00:00.9Z"), null).faults(forEver, NOW));
  }

  @Test
  void itExpiresAfterItIsIssuedAndBeforeTheYearTenThousand() {
    Fault early = new Fault("/expires", "is not after the time of issue");
    assertEquals(
        List.of(early), award(null, Instant.parse("2026-11-24T10:00:00.9Z")).faults(forEver, NOW));
    assertEquals(
        List.of(), award(null, Instant.parse("2026-11-24T10:00:01Z")).faults(forEver, NOW));
    BadgeRecord forAges = BadgeEdits.validFor(Period.ofYears(8_000)).appliedTo(forEver);
    assertEquals(
        List.of(new Fault("/expires", "is after the year 9999")),
        award(null, null).faults(forAges, NOW));
    assertEquals(
        List.of(), award(null, Instant.parse("9999-12-31T23:59:59Z")).faults(forEver, NOW));
  }

  @Test
  void extensionsAreHeldToTheirRules() {
    assertEquals(FAULTS, award("", BAD, null, null).faults(forEver, NOW));
    assertEquals(List.of(), award("", GOOD, null, null).faults(forEver, NOW));
  }

  @Test
  void aSingleOneHasRoomForSoManyBytesAndNoMore() {
    AdditionalProperties none = AdditionalProperties.NONE;
    int others = Said.bytes(List.of(), "", List.of(), none);
    String most = "x".repeat(Bounds.SAID_ONCE - others);
    assertEquals(List.of(), award(most, none, null, null).faults(forEver, NOW));
    assertEquals(
        List.of(
            new Fault("", "has more than 120000 bytes of texts, evidence, links and extensions")),
        award(most + "x", none, null, null).faults(forEver, NOW));
  }

  @Test
  void aNameIsPublishedAsTheCommunitysExtensionAndCounted() {
    Award award = named("Ada Lovelace", AdditionalProperties.NONE);
    assertEquals(
        Map.of(
            "extensions:recipientProfile",
            new Extension(
                "https://w3id.org/openbadges/extensions/recipientProfile/context.json",
                List.of("Extension", "extensions:RecipientProfile"),
                Map.of("name", TextNode.valueOf("Ada Lovelace")))),
        award.published().extensions());
    assertEquals(List.of(), award.faults(forEver, NOW));
    assertEquals(List.of(), ExtensionFaults.of(award.published().extensions()));
    int bytes = Said.bytes(List.of(), null, List.of(), award.published());
    assertEquals(
        1,
        named("x".repeat(Bounds.SAID_ONCE - bytes + 13), award.additional())
            .faults(forEver, NOW)
            .size());
    assertEquals(
        0,
        named("x".repeat(Bounds.SAID_ONCE - bytes + 12), award.additional())
            .faults(forEver, NOW)
            .size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"extensions:recipientProfile", "extensions:Who"})
  void aRecipientIsNotNamedTwice(String property) {
    AdditionalProperties brought =
        AdditionalProperties.NONE.withExtension(property, RecipientProfile.of("Grace Hopper"));
    assertEquals(List.of(), named(null, brought).faults(forEver, NOW));
    assertEquals(brought, named(null, brought).published());
    assertEquals(
        List.of(
            new Fault(
                "/recipient/name",
                "stands beside the extension \""
                    + property
                    + "\", which says of the recipient what it is called; send one of the two")),
        named("Ada Lovelace", brought).faults(forEver, NOW));
  }

  private static Award named(@Nullable String name, AdditionalProperties additional) {
    return new Award(
        new Recipient(Recipient.Type.EMAIL, "learner@example.org", true, name, null),
        List.of(),
        null,
        null,
        null,
        List.of(),
        additional,
        null,
        null);
  }

  private static Award award(@Nullable Instant issuedOn, @Nullable Instant expires) {
    return award("", AdditionalProperties.NONE, issuedOn, expires);
  }

  private static Award award(
      String narrative,
      AdditionalProperties additional,
      @Nullable Instant issuedOn,
      @Nullable Instant expires) {
    return new Award(
        new Recipient(Recipient.Type.EMAIL, "learner@example.org", true, null, null),
        List.of(),
        narrative,
        null,
        null,
        List.of(),
        additional,
        issuedOn,
        expires);
  }
}
