package dev.blazon.verification.fetching;

/**
 * The kinds of content that the verifier fetches, such as a document or an image: each with its
 * {@code Accept} header and its greatest size in bytes, inflated.
 */
public enum Content {
  /** A document of a badge. The order of types is that of section "Setting Content-Type". */
  JSON("application/ld+json, application/json;q=0.9", 512 * 1024),
  /** A document, of a host that answered the first wish with a web page, or with 406. */
  JSON_ALONE("application/json", JSON.maximumBytes),
  /** A document, of a host that answered the second wish so as well. */
  JSON_OF_ANY_TYPE("*/*", JSON.maximumBytes),
  /** A RevocationList, of which an issuer of many badges may have a long one. */
  REVOCATION_LIST(JSON.accept, 16 * 1024 * 1024),
  /** A public key in PEM, as badges from before 2.0 link to. Hosts call it what they like. */
  PEM("application/x-pem-file, text/plain;q=0.9, */*;q=0.1", 64 * 1024),
  /** A baked image, PNG or SVG. */
  IMAGE("image/png, image/svg+xml", 4 * 1024 * 1024),
  /** What somebody says is a badge: a document for choice, or else an image that carries one. */
  BADGE(JSON.accept + ", image/png;q=0.5, image/svg+xml;q=0.5", IMAGE.maximumBytes);

  private final String accept;
  private final int maximumBytes;

  Content(String accept, int maximumBytes) {
    this.accept = accept;
    this.maximumBytes = maximumBytes;
  }

  /** The value of the {@code Accept} header. */
  public String accept() {
    return accept;
  }

  /** The most bytes read, counted after decompression. */
  public int maximumBytes() {
    return maximumBytes;
  }
}
