package dev.blazon.page;

import dev.blazon.words.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status of an Assertion as its page says it: icon and colours, headline, date, explanation and
 * reason. Words come first; the look only underlines them.
 *
 * @param look its colours and its icon
 * @param headline what it is; {@code since} completes it
 * @param since since when; null where that says nothing
 * @param explanation what that means
 * @param reason what the issuer says about it; null for nothing
 * @param successor where the badge is that stands in its place; null for nowhere
 */
public record Banner(
    Look look,
    String headline,
    @Nullable Instant since,
    String explanation,
    @Nullable String reason,
    @Nullable String successor) {

  /** The status in the language of {@code words}. */
  public static Banner of(Standing standing, Words words) {
    Look look = Look.of(standing);
    return switch (standing) {
      case Standing.Expired(Instant since) -> banner(look, since, null, null, words);
      case Standing.Revoked(Instant since, String reason) ->
          banner(look, since, reason, null, words);
      case Standing.Superseded(Instant since, String successor) ->
          banner(look, since, null, successor + "?lang=" + words.language().tag(), words);
      case Standing.Valid(), Standing.Invalid(), Standing.Unverifiable() ->
          banner(look, null, null, null, words);
    };
  }

  private static Banner banner(
      Look look,
      @Nullable Instant since,
      @Nullable String reason,
      @Nullable String successor,
      Words words) {
    return new Banner(
        look,
        words.say("status." + look.key()),
        since,
        words.say("status." + look.key() + "-means"),
        reason == null || reason.isEmpty() ? null : reason,
        successor);
  }
}
