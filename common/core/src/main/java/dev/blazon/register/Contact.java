package dev.blazon.register;

import dev.blazon.openbadges.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * How the recipient of an Assertion is reached. It is only ever kept encrypted.
 *
 * @param type what the identity is
 * @param identity the e-mail address, URL or telephone number, as the issuer gave it
 * @param name the recipient's name; null where the issuer gave none
 * @param language the language to write in, as a BCP 47 tag; null where the issuer gave none
 */
public record Contact(
    Recipient.Type type, String identity, @Nullable String name, @Nullable String language) {}
