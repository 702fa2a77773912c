package dev.blazon.register;

import dev.blazon.lifecycle.AssertionRecord;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That the holder of an Assertion asks its issuer to renew it. There is one for each Assertion, and
 * it goes once that is renewed or erased.
 *
 * @param assertion the id of the Assertion that is to be renewed
 * @param issuer who is asked
 * @param badge the id of its BadgeClass
 * @param state what has become of it
 * @param narrative what the holder has done for it, Markdown; null where nothing is said
 * @param evidence where that can be seen, a web address; null where none is given
 * @param askedAt when it was asked, the last time
 * @param reason why it is refused, in the issuer's words; null while it is open
 * @param answeredAt when it was refused; null while it is open
 * @param answeredBy by whom, as {@link dev.blazon.lifecycle.Trail} has it; null while it is open
 * @param version counts the changes of this record, for optimistic locking
 */
@RecordBuilder
public record RenewalRequest(
    String assertion,
    String issuer,
    String badge,
    RenewalState state,
    @Nullable String narrative,
    @Nullable String evidence,
    Instant askedAt,
    @Nullable String reason,
    @Nullable Instant answeredAt,
    @Nullable String answeredBy,
    long version) {
  /** One that is asked for the first time. */
  public static RenewalRequest first(
      AssertionRecord assertion, @Nullable String says, @Nullable String shows, Instant now) {
    return open(assertion.id(), assertion.issuer(), assertion.badge(), says, shows, now);
  }

  private static RenewalRequest open(
      String assertion,
      String issuer,
      String badge,
      @Nullable String says,
      @Nullable String shows,
      Instant now) {
    return RenewalRequestBuilder.builder()
        .assertion(assertion)
        .issuer(issuer)
        .badge(badge)
        .state(RenewalState.OPEN)
        .narrative(says)
        .evidence(shows)
        .askedAt(now)
        .reason(null)
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

  /** The same, asked once more, with what the holder says now. */
  public RenewalRequest askedAgain(@Nullable String says, @Nullable String shows, Instant now) {
    return RenewalRequestBuilder.builder(open(assertion, issuer, badge, says, shows, now))
        .version(version + 1)
        .build();
  }

  /** The same of the Assertion that has taken the place of the first. */
  public RenewalRequest of(String successor, String itsBadge) {
    return RenewalRequestBuilder.builder(this)
        .assertion(successor)
        .badge(itsBadge)
        .version(1)
        .build();
  }

  /** The same, refused by {@code by} for a reason. */
  public RenewalRequest refused(String why, Instant now, String by) {
    return RenewalRequestBuilder.builder(this)
        .state(RenewalState.REFUSED)
        .reason(why)
        .answeredAt(now)
        .answeredBy(by)
        .version(version + 1)
        .build();
  }
}
