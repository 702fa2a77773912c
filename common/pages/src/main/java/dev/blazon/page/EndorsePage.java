package dev.blazon.page;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the template shows on the page where somebody who was asked for it writes an Endorsement.
 *
 * @param token that of the link which they have opened; it stands in each form
 * @param endorsed what they were asked to endorse; null where nothing is left of it
 * @param holder whom it was awarded to; null where that is nobody, or the page does not say
 * @param askedByHolder whether its holder asks, and not its issuer
 * @param message what whoever asks says to them, plain text; null for nothing
 * @param step how far they have come
 * @param said the key of what stands above it all; null for nothing
 */
@RecordBuilder
public record EndorsePage(
    String token,
    @Nullable EndorsedShown endorsed,
    @Nullable String holder,
    boolean askedByHolder,
    @Nullable String message,
    EndorsingStep step,
    @Nullable String said) {
  /** The key of the words that say who asks for what; a name has a place in these. */
  public String asking() {
    if (askedByHolder) {
      return holder == null ? "endorse.asked-by-holder" : "endorse.asked-by";
    }
    return endorsed == null
        ? "endorse.title"
        : switch (endorsed.kind()) {
          case ASSERTION -> "endorse.asked-award";
          case BADGE_CLASS -> "endorse.asked-badge";
          case PROFILE -> "endorse.asked-issuer";
        };
  }

  /** Who asks, by name; empty for a holder whose name is not told. */
  public String asker() {
    if (askedByHolder) {
      return Objects.requireNonNullElse(holder, "");
    }
    return endorsed == null ? "" : endorsed.issuer();
  }

  /** Without the token, and without what anybody says, so that no log has it. */
  @Override
  public String toString() {
    return "EndorsePage[]";
  }
}
