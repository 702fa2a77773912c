package dev.blazon.register;

import dev.blazon.openbadges.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * The address, name and language of an Assertion's recipient. It is only ever stored encrypted.
 *
 * @param type what the identity is
 * @param identity the e-mail address, URL or telephone number, as the issuer gave it
 * @param name the recipient's name; null where the issuer gave none
 * @param language the language to write in, as a BCP 47 tag; null where the issuer gave none
 */
public record Contact(
    Recipient.Type type, String identity, @Nullable String name, @Nullable String language) {}
