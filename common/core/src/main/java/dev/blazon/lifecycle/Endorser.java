package dev.blazon.lifecycle;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person who has endorsed something, as they describe themselves, and how they have shown who
 * they are. All of it is public; their address is not part of it.
 *
 * @param name what they call themselves
 * @param role what they are, such as "Head of Training"; null where they do not say
 * @param organisation where they are that; null where they do not say
 * @param proof what they have shown
 * @param domain the domain of the address that they control, in lower case; null where they have
 *     shown none, or do not want it known
 * @param shownAt when they have shown it, which is when they endorsed
 */
@RecordBuilder
public record Endorser(
    String name,
    @Nullable String role,
    @Nullable String organisation,
    Proof proof,
    @Nullable String domain,
    Instant shownAt) {
  /** What somebody has shown of who they are. */
  public enum Proof {
    /** That they control an e-mail address: they have opened a link that was mailed there. */
    ADDRESS,

    /** Nothing but that somebody has given them a link. */
    LINK
  }
}
