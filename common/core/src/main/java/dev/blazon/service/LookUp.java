package dev.blazon.service;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Subject;
import dev.blazon.openbadges.CryptographicKey;
import dev.blazon.openbadges.Endorsed;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.RevocationList;
import dev.blazon.openbadges.RevokedAssertion;
import dev.blazon.openbadges.RevokedEndorsement;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.store.Records;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads public documents by the ids in their URLs: Profile, CryptographicKey, RevocationList,
 * BadgeClass, Assertion and Endorsement, as they are now.
 */
public final class LookUp {
  /** The most characters of a RevocationList that gives reasons: some 1,500 entries. */
  private static final int LONGEST_WITH_REASONS = 128 * 1024;

  private final Records records;
  private final PublicUrls urls;

  /**
   * Finds documents by what the table has.
   *
   * @param records what they are made of
   * @param urls where they are served
   */
  public LookUp(Records records, PublicUrls urls) {
    this.records = records;
    this.urls = urls;
  }

  /** What stands at the URL of an Assertion or an Endorsement. */
  public sealed interface Found {
    /**
     * A hosted document.
     *
     * @param json its JSON
     * @param next the URL of the Assertion that renewed it; null for none
     */
    record Hosted(String json, @Nullable String next) implements Found {}

    /**
     * A signed document.
     *
     * @param jws its JWS
     * @param next the URL of the Assertion that renewed it; null for none
     */
    record Signed(String jws, @Nullable String next) implements Found {}

    /**
     * It is gone.
     *
     * @param json the JSON of what is left
     * @param next the URL of the Assertion that renewed it; null for none
     */
    record Gone(String json, @Nullable String next) implements Found {}

    /** There never was one. */
    record Unknown() implements Found {}
  }

  /** The Profile of an issuer. */
  public Optional<String> issuer(String issuer) {
    return Ids.parse(issuer)
        .flatMap(records::issuer)
        .map(
            record ->
                Json.write(
                    record.profile().withEndorsement(accepted(Subject.Kind.PROFILE, issuer))));
  }

  /** The Profile of an issuer's span, from the second on: that of the first is its own. */
  public Optional<String> profile(String issuer, String span) {
    return later(issuer, span)
        .flatMap(found -> records.issuer(issuer).map(owner -> profile(owner, found.span())));
  }

  /** The CryptographicKey of an issuer's span. */
  public Optional<String> key(String issuer, String span) {
    return KeyEpochs.findSpan(issuer, span, records).map(this::document);
  }

  /** The RevocationList of an issuer's first span. */
  public Optional<String> revocations(String issuer) {
    return Ids.parse(issuer)
        .flatMap(records::issuer)
        .map(record -> revocationList(record.id(), Span.FIRST));
  }

  /** The RevocationList of an issuer's span, from the second on. */
  public Optional<String> revocations(String issuer, String span) {
    return later(issuer, span).map(found -> revocationList(issuer, found.span()));
  }

  private Optional<KeyEpochs.Found> later(String issuer, String span) {
    return KeyEpochs.findSpan(issuer, span, records)
        .filter(found -> !found.span().equals(Span.FIRST));
  }

  /** The BadgeClass of a badge, in JSON; empty where there is none. */
  public Optional<String> badge(String badge) {
    return Ids.parse(badge)
        .flatMap(records::badge)
        .map(
            record ->
                Json.write(
                    record
                        .badgeClass()
                        .withEndorsement(accepted(Subject.Kind.BADGE_CLASS, badge))));
  }

  /** What stands at the URL of an Assertion. */
  public Found assertion(String assertion) {
    Optional<AssertionRecord> found = Ids.parse(assertion).flatMap(records::assertion);
    if (found.isEmpty()) {
      return new Found.Unknown();
    }
    String next = found.get().renewedBy().map(urls::assertion).orElse(null);
    Optional<RevokedAssertion> tombstone = found.get().tombstone();
    if (tombstone.isPresent()) {
      return new Found.Gone(Json.write(whole(tombstone.get(), found.get())), next);
    }
    String document = found.get().document();
    return found.get().verification() == VerificationType.SIGNED
        ? new Found.Signed(document, next)
        : new Found.Hosted(document, next);
  }

  /** With what there is to say beside that it is gone: of which badge it was, and what followed. */
  private RevokedAssertion whole(RevokedAssertion tombstone, AssertionRecord record) {
    RevokedAssertion whole = tombstone.of(urls.badge(record.badge()));
    return followedBy(record).map(id -> whole.followedBy(urls.assertion(id))).orElse(whole);
  }

  private static Optional<String> followedBy(AssertionRecord record) {
    return switch (record.status()) {
      case SUPERSEDED -> Optional.ofNullable(record.successor());
      case ACTIVE, RENEWED, REVOKED, EXPIRED, ERASED -> record.renewedBy();
    };
  }

  /**
   * The Endorsements of an Assertion, whose own document was fixed before there were any; empty
   * where there is no Assertion, or none any more.
   */
  public Optional<String> assertionEndorsements(String assertion) {
    return Ids.parse(assertion)
        .flatMap(records::assertion)
        .filter(record -> record.tombstone().isEmpty())
        .map(
            record ->
                Json.write(
                    new Endorsed(record.iri(), accepted(Subject.Kind.ASSERTION, assertion))));
  }

  /** What stands at the URL of an Endorsement. */
  public Found endorsement(String endorsement) {
    Optional<EndorsementRecord> found = Ids.parse(endorsement).flatMap(records::endorsement);
    if (found.isEmpty()) {
      return new Found.Unknown();
    }
    return tombstone(found.get())
        .<Found>map(gone -> new Found.Gone(Json.write(gone), null))
        .orElseGet(() -> new Found.Hosted(Json.write(found.get().document()), null));
  }

  /**
   * The Profile of the person who has made an Endorsement; empty where no person has, or it was
   * revoked.
   */
  public Optional<String> endorser(String endorsement) {
    return Ids.parse(endorsement)
        .flatMap(records::endorsement)
        .filter(record -> tombstone(record).isEmpty())
        .flatMap(record -> Optional.ofNullable(record.endorser()))
        .map(endorser -> Json.write(EndorserProfiles.of(endorsement, endorser, urls)));
  }

  /** What somebody says of an Assertion goes with it once it is erased, whoever says it. */
  private Optional<RevokedEndorsement> tombstone(EndorsementRecord endorsement) {
    return Optional.ofNullable(endorsement.subject())
        .filter(this::isErased)
        .map(_ -> endorsement.withoutSubject())
        .or(endorsement::tombstone);
  }

  private boolean isErased(Subject subject) {
    return switch (subject.kind()) {
      case PROFILE, BADGE_CLASS -> false;
      case ASSERTION ->
          records.assertion(subject.id()).filter(AssertionRecord::isErased).isPresent();
    };
  }

  private List<String> accepted(Subject.Kind kind, String id) {
    return records.accepted(new Subject(kind, id)).endorsements();
  }

  private String document(KeyEpochs.Found found) {
    KeyEpoch epoch = found.epoch();
    Instant since = epoch.compromisedSince();
    return Json.write(
        new CryptographicKey(
            urls.key(epoch.issuer(), found.span()),
            urls.profile(epoch.issuer(), found.span()),
            epoch.publicKeyPem(),
            since == null ? null : OpenBadges.dateTime(since)));
  }

  private String profile(IssuerRecord issuer, Span span) {
    return SpanProfile.json(
        issuer.profile(),
        urls.profile(issuer.id(), span),
        urls.key(issuer.id(), span),
        urls.revocations(issuer.id(), span));
  }

  /**
   * The list always begins with two entries of Assertions that were never issued: the official
   * validator ignores a list of exactly one, and would call a revoked badge valid. Where it would
   * be long, it leaves the reasons out: whoever verifies one badge reads those of all the others.
   */
  private String revocationList(String issuer, Span span) {
    List<RevocationList.Entry> entries = new ArrayList<>();
    for (String name : List.of("first", "second")) {
      UUID uuid = UUID.nameUUIDFromBytes((issuer + name).getBytes(StandardCharsets.UTF_8));
      entries.add(new RevocationList.Entry("urn:uuid:" + uuid, "Never issued"));
    }
    entries.addAll(records.revocations(issuer, span));
    String whole = revocationList(issuer, span, entries);
    return whole.length() <= LONGEST_WITH_REASONS
        ? whole
        : revocationList(issuer, span, entries.stream().map(RevocationList.Entry::bare).toList());
  }

  private String revocationList(String issuer, Span span, List<RevocationList.Entry> entries) {
    return Json.write(
        new RevocationList(urls.revocations(issuer, span), urls.profile(issuer, span), entries));
  }
}
