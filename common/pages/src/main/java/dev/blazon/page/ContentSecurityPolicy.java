package dev.blazon.page;

import org.jspecify.annotations.Nullable;

/**
 * Writes the {@code Content-Security-Policy} header of a page, which lets it load nothing but what
 * comes from its own origin.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level 3</a>
 */
public enum ContentSecurityPolicy {
  /** A page to read; framed by nobody. */
  PAGE("img-src 'self'; style-src 'self'", "'none'"),
  /** A page to read that has small images in itself; framed by nobody. */
  ILLUSTRATED("img-src 'self' data:; style-src 'self'", "'none'"),
  /** A page with a script, which may ask this origin, and show images that it was given. */
  SCRIPTED(
      "img-src 'self' blob:; style-src 'self'; script-src 'self'; connect-src 'self'", "'none'"),
  /** A page to be framed by anybody. */
  FRAMED("img-src 'self'; style-src 'self'", "*");

  private final String header;

  ContentSecurityPolicy(String sources, String ancestors) {
    header =
        "default-src 'none'; "
            + sources
            + "; base-uri 'none'; form-action 'self'; frame-ancestors "
            + ancestors;
  }

  /** The header's value for a page in an issuer's own colour; null for a page in ours. */
  public String header(@Nullable Accent accent) {
    return accent == null
        ? header
        : header.replace("style-src 'self'", "style-src 'self' " + accent.source());
  }

  /** The value of the header {@code Content-Security-Policy}. */
  public String header() {
    return header;
  }
}
