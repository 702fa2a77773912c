package dev.blazon.page;

import dev.blazon.words.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A status as a person reads it: words first, the look only underlines them.
 *
 * @param look the stylesheet's name of it
 * @param headline what it is; {@code since} completes it
 * @param since since when; null where that says nothing
 * @param explanation what that means
 * @param reason what the issuer says about it; null for nothing
 */
public record Banner(
    String look,
    String headline,
    @Nullable Instant since,
    String explanation,
    @Nullable String reason) {

  /** The status in the language of {@code words}. */
  public static Banner of(Standing standing, Words words) {
    return switch (standing) {
      case Standing.Valid() -> banner("valid", null, null, words);
      case Standing.Expired(Instant since) -> banner("expired", since, null, words);
      case Standing.Revoked(Instant since, String reason) ->
          banner("revoked", since, reason, words);
      case Standing.Invalid() -> banner("invalid", null, null, words);
      case Standing.Unverifiable() -> banner("unverifiable", null, null, words);
    };
  }

  private static Banner banner(
      String look, @Nullable Instant since, @Nullable String reason, Words words) {
    return new Banner(
        look,
        words.say("status." + look),
        since,
        words.say("status." + look + "-means"),
        reason == null || reason.isEmpty() ? null : reason);
  }
}
