package dev.blazon.verification;

import dev.blazon.json.Iris;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Version;
import java.util.Optional;

/**
 * Finds the URL at which a hosted Assertion says that it is: its id or, before 2.0, its {@code
 * verify.url}.
 */
final class HostedAddress {
  private HostedAddress() {}

  /**
   * The address of an assertion: its id, and before 2.0 its {@code verify.url}. Badges of 0.5 need
   * not say it; those from between 0.5 and 1.0 do.
   *
   * @param object the assertion, in the terms of the 2.0 context
   */
  static Optional<String> of(Version version, BadgeObject object) {
    Optional<String> address =
        switch (version) {
          case V2_0 -> object.id();
          case V1_1, V1_0, V0_5 ->
              object
                  .object("verification")
                  .filter(verify -> verify.types().contains("HostedBadge"))
                  .flatMap(verify -> verify.link("url"));
        };
    return address.filter(Iris::isHttp);
  }

  /** What is wrong with the JSON of an assertion that names no address, a clause for people. */
  static String missing(Version version) {
    return switch (version) {
      case V2_0 -> "the JSON has no id that is an http or https URL";
      case V1_1, V1_0 -> "the JSON has no verify.url of a hosted badge, http or https";
      case V0_5 -> "a badge of Open Badges 0.5 does not say where it is hosted: send its URL";
    };
  }
}
