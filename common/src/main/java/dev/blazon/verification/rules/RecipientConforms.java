package dev.blazon.verification.rules;

import dev.blazon.verification.documents.BadgeObject;
import java.util.stream.Stream;

/**
 * The IdentityObject.
 *
 * <p>{@value #SENTENCE}
 */
final class RecipientConforms extends EmbeddedRule {
  static final String SENTENCE =
      "IdentityObject: identity, type and hashed are mandatory; identity is either the hash of the"
          + " identity or the plaintext value; hashed tells whether or not the identity value is"
          + " hashed. IdentityHash: the supported algorithms are MD5 and SHA-256.";

  RecipientConforms() {
    super(Role.ASSERTION, "recipient", SENTENCE, "recipient", Shapes.IDENTITY_OBJECT);
  }

  @Override
  Stream<String> more(BadgeObject recipient, String place) {
    return recipient.isTrue("hashed")
            && recipient.text("identity").flatMap(IdentityHash::read).isEmpty()
        ? Stream.of(place + ".identity must be sha256$ or md5$ and the hash in hexadecimal digits")
        : Stream.empty();
  }
}
