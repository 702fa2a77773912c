package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.recipient.IdentityHash;
import dev.blazon.verification.vocabulary.VocabularyTables;
import java.util.List;
import java.util.stream.Stream;

/**
 * Checks that the recipient of an Assertion is an IdentityObject whose members fit together, such
 * as {@code hashed} and a hash.
 *
 * <p>{@value #SENTENCE}
 */
final class RecipientConforms extends EmbeddedRule {
  static final String SENTENCE =
      "IdentityObject: identity, type and hashed are mandatory; identity is either the hash of the"
          + " identity or the plaintext value; hashed tells whether or not the identity value is"
          + " hashed. IdentityHash: the supported algorithms are MD5 and SHA-256.";

  RecipientConforms() {
    super(Role.ASSERTION, "recipient", SENTENCE, "recipient", VocabularyTables.IDENTITY_OBJECT);
  }

  @Override
  Stream<String> more(BadgeObject recipient, String place, Version version) {
    Stream<String> hash =
        recipient.isTrue("hashed")
                && recipient.text("identity").flatMap(t -> IdentityHash.read(t, version)).isEmpty()
            ? Stream.of(
                "%s.identity must be %s and the hash in hexadecimal digits"
                    .formatted(place, IdentityHash.prefixes(version)))
            : Stream.empty();
    Stream<String> type =
        version == Version.V1_0 && !recipient.texts("type").equals(List.of("email"))
            ? Stream.of(place + ".type must be email, the only one that 1.0 supports")
            : Stream.empty();
    return Stream.concat(hash, type);
  }
}
