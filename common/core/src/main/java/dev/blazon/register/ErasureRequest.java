package dev.blazon.register;

import dev.blazon.lifecycle.Ids;
import dev.blazon.openbadges.Sha256;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asks one issuer to erase all that it has awarded to them. It names nobody, and goes
 * once they are erased; a refused one after {@link #REFUSED_FOR} at the latest.
 *
 * @param id its id, which follows from {@code holder}: one person has one request at an issuer
 * @param issuer who is asked
 * @param holder who asks, as {@link RecipientDigests#ofIssuer}
 * @param state what has become of it
 * @param reason why it is refused, in the issuer's words; null while it is open
 * @param askedAt when it was asked, the last time
 * @param answeredAt when it was refused; null while it is open
 * @param answeredBy by whom, as {@link dev.blazon.lifecycle.Trail} has it; null while it is open
 * @param version counts the changes of this record, for optimistic locking
 */
@RecordBuilder
public record ErasureRequest(
    String id,
    String issuer,
    String holder,
    ErasureState state,
    @Nullable String reason,
    Instant askedAt,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy,
    long version) {
  /** How long a refusal is kept at least, for the person to read. */
  public static final Duration REFUSED_FOR = Duration.ofDays(180);

  /** The id of what a holder asks; nobody can tell from it who that is. */
  public static String idOf(String holder) {
    return Ids.of(Sha256.digest(("erasure#" + holder).getBytes(StandardCharsets.UTF_8)));
  }

  /** What is asked for the first time. */
  public static ErasureRequest of(String issuer, String holder, Instant now) {
    return ErasureRequestBuilder.builder()
        .id(idOf(holder))
        .issuer(issuer)
        .holder(holder)
        .state(ErasureState.OPEN)
        .reason(null)
        .askedAt(now)
        .answeredAt(null)
        .answeredBy(null)
        .version(1)
        .build();
  }

  /** Whether the issuer has to answer it still. */
  public boolean isOpen() {
    return switch (state) {
      case OPEN -> true;
      case REFUSED -> false;
    };
  }

  /** The same, asked once more. */
  public ErasureRequest askedAgain(Instant now) {
    return ErasureRequestBuilder.builder(of(issuer, holder, now)).version(version + 1).build();
  }

  /** The same, refused by {@code by} for a reason. */
  public ErasureRequest refused(String why, Instant now, String by) {
    return ErasureRequestBuilder.builder(this)
        .state(ErasureState.REFUSED)
        .reason(why)
        .answeredAt(now)
        .answeredBy(by)
        .version(version + 1)
        .build();
  }
}
