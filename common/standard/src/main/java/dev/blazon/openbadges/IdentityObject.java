package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The recipient of a badge, as its Assertion says it: in clear or as a hash (section
 * "IdentityObject").
 *
 * @param type the Profile property that identifies: {@code email}, {@code url} or {@code telephone}
 * @param hashed whether {@code identity} is an IdentityHash; always written, the table of the
 *     standard requires it
 * @param salt appended to the identity before hashing; null where not hashed
 * @param identity {@code sha256$} and the digest in lower-case hex, or the plain value
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IdentityObject(String type, boolean hashed, @Nullable String salt, String identity) {}
