package dev.blazon.register;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the register stores about the recipient of one Assertion: the digests, and the encrypted
 * contact. It is private: no document, page or event has anything of it.
 *
 * @param assertion the Assertion's id
 * @param issuer whose it is
 * @param badge the id of its BadgeClass
 * @param family what all versions of that badge have in common ({@link
 *     dev.blazon.lifecycle.BadgeRecord#family})
 * @param issuedOn the Assertion's place in lists ({@link
 *     dev.blazon.lifecycle.AssertionRecord#issuedOn})
 * @param recipient how the recipient is found
 * @param contact how the recipient is reached, encrypted by a {@link ContactCipher}; null where the
 *     issuer keeps no contacts
 * @param contactOf the id of the Assertion that {@code contact} was encrypted for: this one's, or
 *     that of the first of those that it renewed
 */
@RecordBuilder
public record RegisterEntry(
    String assertion,
    String issuer,
    String badge,
    String family,
    Instant issuedOn,
    RecipientDigests recipient,
    @Nullable String contact,
    String contactOf) {
  /** The same Assertion as something that its recipient holds. */
  public Holding holding() {
    return new Holding(recipient.ofIssuer(), assertion, badge, family, issuedOn);
  }
}
