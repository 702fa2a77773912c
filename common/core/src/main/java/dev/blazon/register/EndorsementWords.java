package dev.blazon.register;

import dev.blazon.openbadges.Sha256;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says who endorses, and how they describe themselves, before it is published.
 *
 * @param comment why they endorse, Markdown
 * @param name what they call themselves
 * @param role what they are, such as "Head of Training"; null where they do not say
 * @param organisation where they are that; null where they do not say
 * @param domainShown whether the domain of their address may be known
 */
public record EndorsementWords(
    String comment,
    String name,
    @Nullable String role,
    @Nullable String organisation,
    boolean domainShown) {
  /** The SHA-256 of all of it in hex, by which a form tells what somebody has looked at. */
  public String digest() {
    // The comment alone can have lines, and stands last: no two say the same.
    return Sha256.hex(
        String.join(
            "\n",
            name,
            Objects.requireNonNullElse(role, ""),
            Objects.requireNonNullElse(organisation, ""),
            String.valueOf(domainShown),
            comment));
  }

  /** Without what they say, so that no log has it. */
  @Override
  public String toString() {
    return "EndorsementWords[]";
  }
}
