package dev.blazon.notices.mails;

import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.AssertionRecordBuilder;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.register.Contact;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.register.RenewalRequest;
import dev.blazon.store.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What mails are about in tests: an issuer, a badge, its award, and who asks for its renewal. */
final class LetterSamples {
  static final String ISSUER = "a".repeat(26);
  static final String BADGE = "b".repeat(26);
  static final String ASSERTION = "c".repeat(26);
  static final Instant END = Instant.parse("2026-12-24T10:00:00Z");
  static final Instant NOW = Instant.parse("2026-12-10T10:00:00Z");

  private LetterSamples() {}

  static MailSetting own() {
    Map<String, String> words = Map.of("en", "In our own words");
    return new MailSetting("Badges", "answers@example.org", null, ofEach(words));
  }

  private static Map<NoticeKind, Map<String, String>> ofEach(Map<String, String> words) {
    Map<NoticeKind, Map<String, String>> paragraphs = new EnumMap<>(NoticeKind.class);
    for (NoticeKind kind : NoticeKind.values()) {
      paragraphs.put(kind, words);
    }
    return paragraphs;
  }

  static IssuerRecord issuer(MailSetting mail) {
    return IssuerRecordBuilder.builder(Samples.bareIssuer(ISSUER))
        .appearance(new Appearance("#aa3300", null, null))
        .mail(mail)
        .build();
  }

  static BadgeRecord badge() {
    return BadgeRecordBuilder.builder(Samples.badge(ISSUER, BADGE, Instant.EPOCH))
        .artwork(new Artwork("0".repeat(64), "image/png"))
        .build();
  }

  static AssertionRecord assertion(NoticeKind kind) {
    Instant issuedOn = Instant.parse("2026-11-01T10:00:00Z");
    AssertionRecord awarded =
        AssertionRecordBuilder.builder()
            .id(ASSERTION)
            .iri("https://badges.example.org/assertions/" + ASSERTION)
            .badge(BADGE)
            .issuer(ISSUER)
            .verification(VerificationType.HOSTED)
            .document("{}")
            .expiryPolicy(ExpiryPolicy.KEEP)
            .issuedOn(issuedOn)
            .expires(END)
            .status(Status.ACTIVE)
            .reason(null)
            .changedAt(issuedOn)
            .version(1)
            .trail(Trail.UNKNOWN)
            .renews(null)
            .completes(null)
            .plan(List.of())
            .hold(null)
            .build();
    Instant end = Instant.parse("2026-12-24T11:00:00Z");
    return switch (kind) {
      case AWARDED,
          EXPIRING,
          RENEWAL_REFUSED,
          ENDORSED,
          ENDORSEMENT_DECLINED,
          ENDORSEMENT_REVOKED ->
          awarded;
      case REVOKED -> awarded.revoke("Awarded in error", end, "key");
      case EXPIRED -> awarded.expire(end);
    };
  }

  static Contact contact(@Nullable String name, @Nullable String language) {
    return new Contact(Recipient.Type.EMAIL, "ada@example.org", name, language);
  }

  /** What somebody has asked, which is refused where there is a reason. */
  static RenewalRequest request(@Nullable String reason) {
    RenewalRequest asked =
        RenewalRequest.first(assertion(NoticeKind.AWARDED), "I was there.", null, NOW);
    return reason == null ? asked : asked.refused(reason, NOW, "key");
  }

  static Told told(NoticeKind kind, IssuerRecord issuer, Contact contact) {
    RenewalRequest request =
        switch (kind) {
          case RENEWAL_REFUSED -> request("The refresher is too long ago");
          case AWARDED,
              REVOKED,
              EXPIRED,
              EXPIRING,
              ENDORSED,
              ENDORSEMENT_DECLINED,
              ENDORSEMENT_REVOKED ->
              null;
        };
    return ToldBuilder.builder()
        .assertion(assertion(kind))
        .badge(badge())
        .issuer(issuer)
        .contact(contact)
        .request(request)
        .endorsed(endorsed(kind))
        .now(NOW)
        .build();
  }

  /** What somebody was asked to say, as a mail of this kind tells of it; null for nothing. */
  private static Told.@Nullable Endorsed endorsed(NoticeKind kind) {
    EndorsementRequest confirmed = confirmed(Trail.HOLDER);
    return switch (kind) {
      case ENDORSED -> said(confirmed, true);
      case ENDORSEMENT_DECLINED -> unsaid(asked(Trail.HOLDER).declined(null, NOW, Trail.ENDORSER));
      case ENDORSEMENT_REVOKED ->
          unsaid(confirmed.accepted("e".repeat(26), NOW, "key").revoked("Too loud", NOW, "key"));
      case AWARDED, REVOKED, EXPIRED, EXPIRING, RENEWAL_REFUSED -> null;
    };
  }

  static Told.Endorsed said(EndorsementRequest request, boolean decides) {
    return new Told.Endorsed(request, "Grace Hopper", "Head of Training", "Acme", decides);
  }

  static Told.Endorsed unsaid(EndorsementRequest request) {
    return new Told.Endorsed(request, null, null, null, true);
  }

  /** Asked by the holder of the badge or the issuer, and not answered. */
  static EndorsementRequest asked(String by) {
    return asked(new Subject(Subject.Kind.ASSERTION, ASSERTION), by);
  }

  static EndorsementRequest asked(Subject subject, String by) {
    return EndorsementRequest.asked(
        subject,
        "r".repeat(26),
        ISSUER,
        by,
        "Would you?\nIt takes a minute.",
        "encrypted",
        NOW,
        END);
  }

  /** The same, endorsed. */
  static EndorsementRequest confirmed(String by) {
    return asked(by)
        .drafted(
            new EndorsementWords("She is good.", "Grace Hopper", "Head of Training", "Acme", false))
        .confirmed(null, NOW);
  }

  /** The text of a file beside the tests. */
  static String kept(String name) throws IOException {
    try (InputStream file =
        Objects.requireNonNull(LetterSamples.class.getResourceAsStream(name), name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
