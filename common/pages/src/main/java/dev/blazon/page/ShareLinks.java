package dev.blazon.page;

import dev.blazon.words.Words;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The links with which a recipient shares the page of an Assertion on LinkedIn, WhatsApp and other
 * sites, which load nothing before somebody follows them. They say what the badge is, and who
 * received it where the page itself gives a name.
 *
 * @param linkedInProfile adds it to a profile at LinkedIn; null for what is no certificate
 * @param linkedInPost posts it there
 * @param whatsApp sends it by WhatsApp
 * @param teams shares it in Microsoft Teams
 * @param bluesky posts it at Bluesky
 * @param facebook posts it at Facebook
 * @param x posts it at X
 * @param email writes an e-mail about it (RFC 6068)
 */
@RecordBuilder
public record ShareLinks(
    @Nullable String linkedInProfile,
    String linkedInPost,
    String whatsApp,
    String teams,
    String bluesky,
    String facebook,
    String x,
    String email) {

  /** The links of a page; empty where its badge is not one to show: revoked, or not genuine. */
  public static Optional<ShareLinks> of(AssertionPage page, Words words) {
    return page.standing().worthShowing() ? Optional.of(links(page, words)) : Optional.empty();
  }

  private static ShareLinks links(AssertionPage page, Words words) {
    String url = page.shared().page();
    String badge = OneLine.of(page.badge().name(), OneLine.NAME);
    String issuer = OneLine.of(page.issuer().name(), OneLine.NAME);
    String text =
        page.recipientName()
            .map(name -> words.say("share.text-named", badge, issuer, name))
            .orElseGet(() -> words.say("share.text", badge, issuer));
    String body = words.say("share.email-body", badge, issuer, url);
    return links(linkedInProfile(page, badge, issuer), url, text, body);
  }

  /** The links of a collection. */
  public static ShareLinks of(CollectionPage page) {
    String url = page.page();
    return links(null, url, page.line(), page.line() + "\n\n" + url + "\n");
  }

  /** The links of a pathway. */
  public static ShareLinks of(PathwayPage page, Words words) {
    String url = page.page();
    String text = page.text(words);
    return links(null, url, text, text + "\n\n" + url + "\n");
  }

  private static ShareLinks links(
      @Nullable String linkedInProfile, String url, String text, String body) {
    return ShareLinksBuilder.builder()
        .linkedInProfile(linkedInProfile)
        .linkedInPost(
            "https://www.linkedin.com/sharing/share-offsite/?url=" + PercentEncoding.of(url))
        .whatsApp("https://wa.me/?text=" + PercentEncoding.of(text + " " + url))
        .teams(
            "https://teams.microsoft.com/share?href="
                + PercentEncoding.of(url)
                + "&msgText="
                + PercentEncoding.of(text))
        .bluesky("https://bsky.app/intent/compose?text=" + PercentEncoding.of(text + " " + url))
        .facebook("https://www.facebook.com/sharer/sharer.php?u=" + PercentEncoding.of(url))
        .x(
            "https://x.com/intent/post?text="
                + PercentEncoding.of(text)
                + "&url="
                + PercentEncoding.of(url))
        .email(
            "mailto:?subject="
                + PercentEncoding.of(text)
                + "&body="
                + PercentEncoding.of(body.replace("\n", "\r\n")))
        .build();
  }

  /** LinkedIn's "Add to profile": what it asks of a certificate, months in UTC. */
  private static String linkedInProfile(AssertionPage page, String badge, String issuer) {
    StringBuilder link =
        new StringBuilder("https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME");
    add(link, "name", badge);
    String organization = page.appearance().linkedInOrganizationId();
    // Only by its number is it shown with its logo.
    if (organization == null) {
      add(link, "organizationName", issuer);
    } else {
      add(link, "organizationId", organization);
    }
    NewestShown newest = page.newest();
    Instant issuedOn = page.issuedOn();
    Instant expires = page.expires();
    if (newest != null && newest.standing().worthShowing()) {
      issuedOn = newest.issuedOn();
      expires = newest.expires();
    }
    addMonth(link, "issue", issuedOn);
    if (expires != null) {
      addMonth(link, "expiration", expires);
    }
    add(link, "certUrl", page.shared().page());
    add(link, "certId", page.shared().assertion());
    return link.toString();
  }

  private static void addMonth(StringBuilder link, String which, Instant at) {
    ZonedDateTime utc = at.atZone(ZoneOffset.UTC);
    add(link, which + "Year", String.valueOf(utc.getYear()));
    add(link, which + "Month", String.valueOf(utc.getMonthValue()));
  }

  private static void add(StringBuilder link, String name, String value) {
    link.append('&').append(name).append('=').append(PercentEncoding.of(value));
  }
}
