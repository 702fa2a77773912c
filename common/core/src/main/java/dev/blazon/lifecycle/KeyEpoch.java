package dev.blazon.lifecycle;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A numbered period in which an issuer signs with one key, as it is stored. The public key is kept
 * here, so that nobody has to ask KMS for it to answer a request.
 *
 * @param issuer whose it is
 * @param number counted from 1
 * @param signingKey what the signer calls the private key: a KMS key ARN, or a file's name
 * @param publicKeyPem the public key, SubjectPublicKeyInfo in PEM
 * @param startedAt since when
 * @param spans how many spans it has had begun, at least 1: the newest is the one to award in
 * @param compromise that its key is compromised; null while nobody has said so
 * @param trail who started it, and who declared its key compromised
 */
@RecordBuilder
public record KeyEpoch(
    String issuer,
    int number,
    String signingKey,
    String publicKeyPem,
    Instant startedAt,
    int spans,
    @Nullable Compromise compromise,
    Trail trail) {
  /** The number of an issuer's first epoch. */
  public static final int FIRST = 1;

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

  /** One in its first span, whose key is not compromised. */
  public KeyEpoch(
      String issuer,
      int number,
      String signingKey,
      String publicKeyPem,
      Instant startedAt,
      Trail trail) {
    this(issuer, number, signingKey, publicKeyPem, startedAt, 1, null, trail);
  }

  /** Whether a text has the form of an epoch's number. */
  public static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** The span to award in. */
  public Span newestSpan() {
    return new Span(number, spans);
  }

  /** Whether a span of this epoch has begun. */
  public boolean has(Span span) {
    return span.epoch() == number && span.number() <= spans;
  }

  /** The same, with one span more. */
  public KeyEpoch withNextSpan() {
    return KeyEpochBuilder.builder(this).spans(spans + 1).build();
  }

  /** Since when its key is compromised; null while nobody has said so. */
  public @Nullable Instant compromisedSince() {
    return compromise == null ? null : compromise.since();
  }

  /** The same, whose key {@code by} has declared compromised. */
  public KeyEpoch compromised(Compromise known, String by) {
    return KeyEpochBuilder.builder(this).compromise(known).trail(trail.changed(by)).build();
  }

  /** The same, when all that was signed with its compromised key is revoked. */
  public KeyEpoch settled(Compromise known) {
    return KeyEpochBuilder.builder(this).compromise(known.whenSettled()).build();
  }
}
