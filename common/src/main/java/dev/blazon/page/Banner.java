package dev.blazon.page;

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

  static Banner of(Standing standing) {
    return switch (standing) {
      case Standing.Valid() ->
          new Banner("valid", "Valid", null, "The issuer stands by this badge.", null);
      case Standing.Expired(Instant since) ->
          new Banner("expired", "Expired on", since, "This badge was good until then.", null);
      case Standing.Revoked(Instant since, String reason) ->
          new Banner(
              "revoked",
              "Revoked on",
              since,
              "The issuer has taken this badge back. What it says about its recipient is not"
                  + " shown.",
              reason);
    };
  }
}
