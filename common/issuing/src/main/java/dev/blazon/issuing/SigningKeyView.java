package dev.blazon.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.lifecycle.Compromise;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Span;
import dev.blazon.openbadges.OpenBadges;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signing key of an issuer, with its key epoch and status, as the API answers it to the issuer.
 *
 * @param epoch its number
 * @param status whether its key signs
 * @param createdAt since when
 * @param publicKey the URL of its CryptographicKey: of that of its first span, where it has several
 * @param profile the URL of its Profile: likewise
 * @param compromisedSince since when its key is compromised, or null
 * @param reason what was said of that, or null
 * @param createdBy who started the epoch, as {@link dev.blazon.lifecycle.Trail} has it; null where
 *     it is not known
 * @param declaredBy who declared its key compromised, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RecordBuilder
public record SigningKeyView(
    int epoch,
    Status status,
    String createdAt,
    String publicKey,
    String profile,
    @Nullable String compromisedSince,
    @Nullable String reason,
    @Nullable String createdBy,
    @Nullable String declaredBy) {
  /** Whether a key signs. */
  public enum Status {
    /** The key that signs what is awarded now. */
    CURRENT,

    /** A newer one signs; what it has signed stays good. */
    RETIRED,

    /** It signs no more, and what is issued since a certain time is not good. */
    COMPROMISED
  }

  /**
   * The signing key that an epoch begins with, as the issuer's clients see it.
   *
   * @param newest the number of the issuer's newest epoch
   */
  static SigningKeyView of(KeyEpoch epoch, int newest, PublicUrls urls) {
    Span first = Span.first(epoch.number());
    Optional<Compromise> compromise = Optional.ofNullable(epoch.compromise());
    return SigningKeyViewBuilder.builder()
        .epoch(epoch.number())
        .status(
            compromise.isPresent()
                ? Status.COMPROMISED
                : epoch.number() == newest ? Status.CURRENT : Status.RETIRED)
        .createdAt(OpenBadges.dateTime(epoch.startedAt()))
        .publicKey(urls.key(epoch.issuer(), first))
        .profile(urls.profile(epoch.issuer(), first))
        .compromisedSince(compromise.map(known -> OpenBadges.dateTime(known.since())).orElse(null))
        .reason(compromise.map(Compromise::reason).orElse(null))
        .createdBy(epoch.trail().createdBy())
        .declaredBy(epoch.trail().changedBy())
        .build();
  }
}
