package dev.blazon.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.http.Compression;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.issuing.AssertionMaker;
import dev.blazon.issuing.Award;
import dev.blazon.issuing.AwardBadge;
import dev.blazon.issuing.Spans;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.Artwork;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Criteria;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.Recipient;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.page.reading.OwnDocuments;
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

/** An issuer of ours with many revoked signed badges and a good one, in memory. */
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
                new IssuerRecord(
                    issuer, profile(), Appearance.PLAIN, TIME.instant(), 1, Trail.UNKNOWN)),
            new Change.AddKeyEpoch(
                new KeyEpoch(
                    issuer,
                    1,
                    "key",
                    signer.publicKeyPem("key"),
                    TIME.instant(),
                    last.number(),
                    null,
                    Trail.UNKNOWN)),
            new Change.AddBadge(badge(badge))),
        null);
    AwardBadge award =
        new AwardBadge(
            store,
            new Commits(store, TIME),
            new Spans(store, store),
            ids,
            new AssertionMaker(ids, URLS, signer),
            URLS,
            store,
            TIME);
    award.award(issuer, badge, List.of(toTheLearner()), "key", null);
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
        new Request(
            "", "", Map.of(), Map.of(), Map.of("accept-encoding", "gzip"), new byte[0], null);
    return Compression.of(request, Response.bytes(200, "", list().getBytes(UTF_8))).body().length;
  }

  private Profile profile() {
    return new Profile(
        URLS.issuer(issuer),
        "Example School",
        "https://example.org",
        "badges@example.org",
        null,
        null,
        null,
        URLS.key(issuer, Span.FIRST),
        URLS.revocations(issuer, Span.FIRST),
        null,
        List.of(),
        AdditionalProperties.NONE);
  }

  private BadgeRecord badge(String id) {
    return new BadgeRecord(
        id,
        issuer,
        new BadgeClass(
            URLS.badge(id),
            "Welding",
            "Can weld",
            Image.at(URLS.badgeImage(id)),
            new Criteria(null, "Weld something"),
            URLS.issuer(issuer),
            List.of(),
            List.of(),
            "1",
            List.of(),
            AdditionalProperties.NONE),
        VerificationType.SIGNED,
        null,
        ExpiryPolicy.REVOKE,
        new Artwork("hash", "image/png"),
        false,
        TIME.instant(),
        1,
        Trail.UNKNOWN);
  }

  private static Award toTheLearner() {
    return new Award(
        new Recipient(Recipient.Type.EMAIL, SampleBadge.RECIPIENT, true),
        List.of(),
        null,
        null,
        null,
        List.of(),
        AdditionalProperties.NONE,
        null,
        null);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("keys");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
