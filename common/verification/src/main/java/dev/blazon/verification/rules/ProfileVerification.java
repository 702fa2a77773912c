package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.HostedScope;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.vocabulary.VocabularyTables;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks that the {@code verification} of an issuer's Profile, which says where its Assertions may
 * be, is as its table asks. An entry that is no host name would let nothing in, or be taken by
 * someone for more than it says.
 *
 * <p>{@value #SENTENCE}
 */
final class ProfileVerification extends EmbeddedRule {
  static final String SENTENCE =
      "VerificationObject: startsWith: URI fragment string. allowedOrigins: URI hostname "
          + "string, the host registered name subcomponent of an allowed origin. "
          + "verificationProperty: Only id is supported.";

  // A port may follow: the official validator compares with the authority of the Profile's id.
  private static final Pattern HOST = Pattern.compile("[\\p{Alnum}._-]{1,253}(:\\d{1,5})?");

  ProfileVerification() {
    super(
        Role.ISSUER,
        "verification",
        SENTENCE,
        "verification",
        VocabularyTables.PROFILE_VERIFICATION);
  }

  @Override
  Stream<String> more(BadgeObject verification, String place, Version version) {
    Stream<String> property =
        verification.texts("verificationProperty").stream()
            .filter(name -> !name.equals("id"))
            .map(name -> place + ".verificationProperty must be id");
    Stream<String> origins =
        verification.texts("allowedOrigins").stream()
            .filter(origin -> !HOST.matcher(HostedScope.asciiHost(origin)).matches())
            .map(origin -> place + ".allowedOrigins must be host names, not " + Quoted.of(origin));
    return Stream.concat(property, origins);
  }
}
