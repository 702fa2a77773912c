package dev.blazon.issuing;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Assertion;
import dev.blazon.openbadges.AssertionBuilder;
import dev.blazon.openbadges.Evidence;
import dev.blazon.openbadges.IdentityObject;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.RecipientProfile;
import dev.blazon.openbadges.Related;
import dev.blazon.openbadges.Verification;
import dev.blazon.service.Parallel;
import dev.blazon.signing.Jws;
import dev.blazon.signing.Signer;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Builds new Assertions for {@link AwardBadge}: their ids, their JSON documents and, for signed
 * badges, the signatures. It does not store them.
 */
public final class AssertionMaker {
  private final Ids ids;
  private final PublicUrls urls;
  private final Signer signer;

  /**
   * Makes Assertions with new ids, at these URLs, signed by {@code signer} where they are signed.
   */
  public AssertionMaker(Ids ids, PublicUrls urls, Signer signer) {
    this.ids = ids;
    this.urls = urls;
    this.signer = signer;
  }

  /**
   * Makes one Assertion for each award, in order; signatures are made side by side, because each is
   * a call to KMS.
   *
   * @param epoch the key epoch to sign in; null where the badge is hosted
   * @param first the number of the first of these awards among those of the request, from 0
   * @param by who awards, as {@link Trail} has it
   */
  List<AssertionRecord> make(
      BadgeRecord badge,
      @Nullable KeyEpoch epoch,
      List<Award> awards,
      Instant now,
      int first,
      String by) {
    IntFunction<AssertionRecord> make = i -> make(badge, epoch, awards.get(i), now, first + i, by);
    IntStream each = IntStream.range(0, awards.size());
    return epoch == null || awards.size() == 1
        ? each.mapToObj(make).toList()
        : Parallel.each(each.boxed().toList(), make::apply);
  }

  private AssertionRecord make(
      BadgeRecord badge,
      @Nullable KeyEpoch epoch,
      Award award,
      Instant now,
      int number,
      String by) {
    Terms said =
        TermsBuilder.builder()
            .recipient(award.recipient().toIdentityObject(ids.salt()))
            .issuedOn(award.placeAt(now, number))
            .expires(award.expiryAt(badge, now))
            .image(award.image())
            .narrative(award.narrative())
            .evidence(award.evidence())
            .version(award.version())
            .related(award.related())
            .additional(award.published())
            .build();
    return record(badge, epoch, said, now, by);
  }

  /**
   * Makes the Assertion that renews another: of the same recipient, as its document has it, and
   * with what else that says which no renewal changes.
   *
   * @param badge the badge that is awarded
   * @param epoch the key epoch to sign in; null where the badge is hosted
   * @param expires until when it is good; null for ever
   * @param by who renews, as {@link Trail} has it
   */
  AssertionRecord renew(
      AssertionRecord first,
      BadgeRecord badge,
      @Nullable KeyEpoch epoch,
      RenewAssertion.Renewal renewal,
      @Nullable Instant expires,
      Instant now,
      String by) {
    Assertion before = Json.readStored(first.json(), Assertion.class);
    Terms said =
        TermsBuilder.builder()
            .recipient(before.recipient())
            .issuedOn(now)
            .expires(expires)
            .image(before.image())
            .narrative(renewal.narrative())
            .evidence(renewal.evidence())
            .version(before.version())
            .related(List.of(Related.assertion(first.iri())))
            .additional(before.additional())
            .build();
    return AssertionRecordBuilder.builder(record(badge, epoch, said, now, by))
        .renews(first.id())
        .build();
  }

  /**
   * Makes the Assertion that is awarded for completing a pathway: of the same recipient as another,
   * as the document of that has it. The recipient's name follows among Assertions of one issuer
   * alone.
   *
   * @param basis the other: one that counts in the pathway
   * @param evidence what it rests on
   * @param badge the badge that is awarded
   * @param epoch the key epoch to sign in; null where the badge is hosted
   */
  AssertionRecord complete(
      String pathway,
      AssertionRecord basis,
      List<Evidence> evidence,
      BadgeRecord badge,
      @Nullable KeyEpoch epoch,
      Instant now) {
    Assertion before = Json.readStored(basis.json(), Assertion.class);
    Instant expires = badge.expiryOf(now.truncatedTo(ChronoUnit.SECONDS));
    Terms said =
        TermsBuilder.builder()
            .recipient(before.recipient())
            .issuedOn(now)
            .expires(expires)
            .image(null)
            .narrative(null)
            .evidence(evidence)
            .version(null)
            .related(List.of())
            .additional(
                basis.issuer().equals(badge.issuer())
                    ? named(before.additional())
                    : AdditionalProperties.NONE)
            .build();
    return AssertionRecordBuilder.builder(record(badge, epoch, said, now, Trail.PATHWAY))
        .completes(pathway)
        .build();
  }

  private static AdditionalProperties named(AdditionalProperties before) {
    return RecipientProfile.name(before.extensions())
        .map(
            name ->
                AdditionalProperties.NONE.withExtension(
                    RecipientProfile.PROPERTY, RecipientProfile.of(name)))
        .orElse(AdditionalProperties.NONE);
  }

  /**
   * What an Assertion says that is not Blazon's to say.
   *
   * @param issuedOn since when, and its place in lists
   */
  @RecordBuilder
  record Terms(
      IdentityObject recipient,
      Instant issuedOn,
      @Nullable Instant expires,
      @Nullable Image image,
      @Nullable String narrative,
      List<Evidence> evidence,
      @Nullable String version,
      List<Related> related,
      AdditionalProperties additional) {}

  private AssertionRecord record(
      BadgeRecord badge, @Nullable KeyEpoch epoch, Terms said, Instant now, String by) {
    String id = ids.next();
    String iri = epoch == null ? urls.assertion(id) : ids.uuidUrn();
    Instant expires = said.expires();
    String json =
        Json.write(
            AssertionBuilder.builder()
                .id(iri)
                .recipient(said.recipient())
                .badge(badge.badgeClass().id())
                .verification(
                    epoch == null
                        ? Verification.hosted()
                        : Verification.signed(urls.key(badge.issuer(), epoch.newestSpan())))
                .issuedOn(OpenBadges.dateTime(said.issuedOn().truncatedTo(ChronoUnit.SECONDS)))
                .expires(expires == null ? null : OpenBadges.dateTime(expires))
                .image(Image.at(urls.assertionImage(id), said.image()))
                .narrative(said.narrative())
                .evidence(said.evidence())
                .version(said.version())
                .related(said.related())
                .additional(said.additional())
                .build());
    String document =
        epoch == null
            ? json
            : Jws.sign(signer, epoch.signingKey(), json.getBytes(StandardCharsets.UTF_8));
    return AssertionRecordBuilder.builder()
        .id(id)
        .iri(iri)
        .badge(badge.id())
        .issuer(badge.issuer())
        .verification(badge.verification())
        .document(document)
        .expiryPolicy(badge.expiryPolicy())
        .issuedOn(said.issuedOn())
        .expires(expires)
        .status(Status.ACTIVE)
        .reason(null)
        .successor(null)
        .renews(null)
        .completes(null)
        .plan(badge.renewal().plan(now, expires))
        .hold(null)
        .changedAt(now)
        .version(1)
        .trail(Trail.of(by))
        .build();
  }
}
