package dev.blazon.http;

import dev.blazon.lifecycle.PublicUrls;
import java.net.URI;

/** Tells requests of our own pages from those of other sites, by what browsers say of them. */
public final class OwnOrigin {
  private final String origin;

  /**
   * @param urls where the pages are
   */
  public OwnOrigin(PublicUrls urls) {
    URI home = URI.create(urls.home());
    this.origin = home.getScheme() + "://" + home.getRawAuthority();
  }

  /**
   * Whether a form can be ours by where it says it comes from. Our own pages say it (their {@code
   * Referrer-Policy}), and a frame that hides where it is has the origin {@code null}; old browsers
   * and programs say nothing.
   *
   * @see <a href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata Request Headers</a>
   */
  public boolean isFromHere(Request request) {
    String site = request.headers().getOrDefault("sec-fetch-site", "same-origin");
    return site.equals("same-origin")
        && request.headers().getOrDefault("origin", origin).equals(origin);
  }

  /** Where the pages are, as the header {@code Origin} has it. */
  public String origin() {
    return origin;
  }
}
