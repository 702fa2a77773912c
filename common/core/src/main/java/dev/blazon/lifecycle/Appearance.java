package dev.blazon.lifecycle;

import org.jspecify.annotations.Nullable;

/**
 * How an issuer's HTML pages look (accent colour and banner), and its number at LinkedIn, which
 * share links name. Nothing of it stands in a document: a badge that has been awarded stays as it
 * is, whatever becomes of this.
 *
 * @param accentColor the issuer's own colour, as {@code #rrggbb}; null for none
 * @param banner what stands at the head of its pages: the PNG or SVG itself as a {@code data:} URI,
 *     of at most {@link Bounds#BANNER} bytes; null for none
 * @param linkedInOrganizationId the number of its page at LinkedIn, in digits; null where it has
 *     none
 */
public record Appearance(
    @Nullable String accentColor,
    @Nullable String banner,
    @Nullable String linkedInOrganizationId) {
  /** That of an issuer that has chosen nothing. */
  public static final Appearance PLAIN = new Appearance(null, null, null);

  /** The same with this banner, or none. */
  public Appearance withBanner(@Nullable String other) {
    return new Appearance(accentColor, other, linkedInOrganizationId);
  }
}
