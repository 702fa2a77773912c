package dev.blazon.endorsing;

import dev.blazon.json.Texts;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.EndorsementRequest;
import java.util.Optional;

/**
 * Reads the domain of the address of whoever was asked to endorse, which they may let be known; the
 * rest of the address is told to nobody.
 */
public final class EndorserDomain {
  private EndorserDomain() {}

  /**
   * The domain in lower case; empty where they have shown no address.
   *
   * @throws dev.blazon.signing.KeyUnavailable where a key cannot be had
   */
  public static Optional<String> of(EndorsementRequest request, ContactCipher cipher) {
    return Optional.ofNullable(request.contact())
        .map(contact -> cipher.decrypt(EndorsementRequest.PURPOSE, request.id(), contact))
        .map(contact -> contact.identity())
        .map(address -> Texts.lowerCase(address.substring(address.lastIndexOf('@') + 1)));
  }
}
