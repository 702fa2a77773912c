package dev.blazon.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.http.Compression;
import dev.blazon.http.Request;
import dev.blazon.http.RequestBuilder;
import dev.blazon.http.Response;
import dev.blazon.issuing.AssertionMaker;
import dev.blazon.issuing.Award;
import dev.blazon.issuing.AwardBadge;
import dev.blazon.issuing.AwardBuilder;
import dev.blazon.issuing.Duplicates;
import dev.blazon.issuing.Registrar;
import dev.blazon.issuing.Spans;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.KeyEpochBuilder;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.RenewalPolicy;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.BadgeClassBuilder;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.ProfileBuilder;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.page.reading.OwnDocuments;
import dev.blazon.register.RecipientDigester;
import dev.blazon.register.encryption.EnvelopeCipher;
import dev.blazon.service.LookUp;
import dev.blazon.signing.jca.JcaSigner;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Records;
import dev.blazon.verification.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sample for benchmarks: an issuer in memory with many revoked signed Assertions and a good one.
 */
final class OwnIssuer {
  private static final PublicUrls URLS = new PublicUrls(URI.create("https://badges.example.org"));
  private static final InstantSource TIME = () -> SampleBadge.NOW;

  private final String issuer;
  private final Span last;
  private final LookUp lookUp;
  private final String jws;

  /**
   * @param revoked how many signed badges were revoked: all of each span, up to that of the good
   *     one
   */
  OwnIssuer(int revoked) {
    Ids ids = new Ids(new SecureRandom());
    issuer = ids.next();
    last = new Span(1, (revoked + Spans.AWARDS - 1) / Spans.AWARDS);
    InMemoryStore store = new InMemoryStore();
    JcaSigner signer = new JcaSigner(folder());
    String badge = ids.next();
    store.commit(
        List.of(
            new Change.AddIssuer(
                IssuerRecordBuilder.builder()
                    .id(issuer)
                    .profile(profile())
                    .appearance(Appearance.PLAIN)
                    .contact(ContactPolicy.FORGET)
                    .erasure(ErasurePolicy.ASK)
                    .acceptance(AcceptancePolicy.HOLDER)
                    .mail(MailSetting.PLAIN)
                    .createdAt(TIME.instant())
                    .version(1)
                    .trail(Trail.UNKNOWN)
                    .build()),
            new Change.AddKeyEpoch(
                KeyEpochBuilder.builder()
                    .issuer(issuer)
                    .number(1)
                    .signingKey("key")
                    .publicKeyPem(signer.publicKeyPem("key"))
                    .startedAt(TIME.instant())
                    .spans(last.number())
                    .trail(Trail.UNKNOWN)
                    .build()),
            new Change.AddBadge(badge(badge))),
        null);
    AwardBadge award =
        new AwardBadge(
            store,
            new Commits(store, TIME),
            new Spans(store, store),
            ids,
            new AssertionMaker(ids, URLS, signer),
            new Registrar(
                store,
                store,
                store,
                new RecipientDigester(purpose -> new SecretKeySpec(new byte[32], purpose)),
                EnvelopeCipher.underAes(() -> new byte[32])),
            URLS,
            store,
            TIME);
    award.award(issuer, badge, List.of(toTheLearner()), Duplicates.ALLOW, "key", null);
    lookUp = new LookUp(Records.of(store, new ManyRevoked(revoked), store), URLS);
    jws = store.assertions(badge, null, 1).elements().getFirst().document();
  }

  int lists() {
    return last.number();
  }

  String jws() {
    return jws;
  }

  /** Verifies with the issuer's own documents. */
  Verifier verifier() {
    return new Verifier(new OwnDocuments(lookUp, URLS, TIME), TIME);
  }

  /** The list of the good badge's span. */
  String list() {
    return (last.equals(Span.FIRST)
            ? lookUp.revocations(issuer)
            : lookUp.revocations(issuer, last.toString()))
        .orElseThrow();
  }

  /** How many bytes it has in gzip. */
  int compressed() {
    Request request =
        RequestBuilder.builder()
            .route("")
            .path("")
            .parameters(Map.of())
            .query(Map.of())
            .repeated(Set.of())
            .headers(Map.of("accept-encoding", "gzip"))
            .body(new byte[0])
            .build();
    return Compression.of(request, Response.bytes(200, "", list().getBytes(UTF_8))).body().length;
  }

  private Profile profile() {
    return ProfileBuilder.builder()
        .id(URLS.issuer(issuer))
        .name("Example School")
        .url("https://example.org")
        .email("badges@example.org")
        .publicKey(URLS.key(issuer, Span.FIRST))
        .revocationList(URLS.revocations(issuer, Span.FIRST))
        .additional(AdditionalProperties.NONE)
        .build();
  }

  private BadgeRecord badge(String id) {
    return BadgeRecordBuilder.builder()
        .id(id)
        .issuer(issuer)
        .badgeClass(
            BadgeClassBuilder.builder()
                .id(URLS.badge(id))
                .name("Welding")
                .description("Can weld")
                .image(Image.at(URLS.badgeImage(id)))
                .criteria(new Criteria(null, "Weld something"))
                .issuer(URLS.issuer(issuer))
                .version("1")
                .additional(AdditionalProperties.NONE)
                .build())
        .verification(VerificationType.SIGNED)
        .expiryPolicy(ExpiryPolicy.REVOKE)
        .artwork(new Artwork("hash", "image/png"))
        .awarded(false)
        .createdAt(TIME.instant())
        .version(1)
        .trail(Trail.UNKNOWN)
        .renewal(RenewalPolicy.NONE)
        .build();
  }

  private static Award toTheLearner() {
    return AwardBuilder.builder()
        .recipient(new Recipient(Recipient.Type.EMAIL, SampleBadge.RECIPIENT, true, null, null))
        .evidence(List.of())
        .related(List.of())
        .additional(AdditionalProperties.NONE)
        .build();
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
