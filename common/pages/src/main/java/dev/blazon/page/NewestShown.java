package dev.blazon.page;

import dev.blazon.words.Moment;
import dev.blazon.words.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The current badge of somebody whose badge was renewed, as the page of the one before tells of it.
 *
 * @param addresses where it is
 * @param standing how it stands
 * @param issuedOn since when it is awarded
 * @param expires until when it is good; null for ever
 */
public record NewestShown(
    Addresses addresses, Standing standing, Instant issuedOn, @Nullable Instant expires) {
  /** What has become of it, in a sentence. */
  public String sentence(Words words) {
    return switch (standing) {
      case Standing.Valid() ->
          expires == null
              ? words.say("renewal.current")
              : words.say("renewal.current-until", day(expires, words));
      case Standing.Expired(Instant since) ->
          words.say("renewal.current-expired", day(since, words));
      case Standing.Revoked(Instant since, var _) ->
          words.say("renewal.current-revoked", day(since, words));
      case Standing.Superseded(var _, var _), Standing.Invalid(), Standing.Unverifiable() ->
          words.say("renewal.current-other");
    };
  }

  /** That the one before was renewed, in a few words. */
  public String brief(Words words) {
    return standing.good() && expires != null
        ? words.say("renewal.brief-until", day(expires, words))
        : words.say("renewal.brief");
  }

  private static String day(Instant at, Words words) {
    return Moment.day(at, words.language());
  }
}
