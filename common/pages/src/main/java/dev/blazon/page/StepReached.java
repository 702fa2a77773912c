package dev.blazon.page;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A badge of a plan or a pathway as pages show it, with what somebody has of it.
 *
 * @param place its place among all badges of the plan or the stage, from 0
 * @param name what it is called
 * @param issuer the name of who issues it; null for one of another host
 * @param artworkPath the path of its artwork; null where none is shown
 * @param path the path of its page here, which says how to earn it; null for one of another host
 * @param url the URL of its BadgeClass; null for one of ours
 * @param counts whether what they have of it counts
 * @param standing how that stands; null where they have nothing of it
 * @param awardPath the path of the page of what they have; null where there is none to be shown
 * @param checkedAt when the verifier looked at one of another host; null for one of ours
 */
@RecordBuilder
public record StepReached(
    int place,
    String name,
    @Nullable String issuer,
    @Nullable String artworkPath,
    @Nullable String path,
    @Nullable String url,
    boolean counts,
    @Nullable Standing standing,
    @Nullable String awardPath,
    @Nullable Instant checkedAt) {
  /** Its URL at another host, where a page may link to that. */
  public Optional<String> link() {
    return Optional.ofNullable(url).filter(Links::leads);
  }

  /** The host of one of another host, in ASCII. */
  public Optional<String> host() {
    return Optional.ofNullable(url).flatMap(Links::host);
  }

  /** Whether it is one of another host. */
  public boolean isElsewhere() {
    return url != null;
  }

  /** How it looks: as a badge that is good where it counts, and else as what they have of it. */
  public Optional<Look> look() {
    return counts ? Optional.of(Look.VALID) : Optional.ofNullable(standing).map(Look::of);
  }

  /** Since when what they have is good no more; null where it is, or they have nothing. */
  public @Nullable Instant expiredOn() {
    return standing == null
        ? null
        : switch (standing) {
          case Standing.Expired(Instant since) -> since;
          case Standing.Valid _,
              Standing.Revoked _,
              Standing.Superseded _,
              Standing.Invalid _,
              Standing.Unverifiable _ ->
              null;
        };
  }
}
