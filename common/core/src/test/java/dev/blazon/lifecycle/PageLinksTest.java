package dev.blazon.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLinksTest {
  private static final String ID = "2ab2ngbixkzvfflu4vfhmnn5ei";
  private static final String HOME = "https://badges.example.org";

  private final PageLinks links = new PageLinks(new PublicUrls(URI.create(HOME)));

  @ParameterizedTest
  @CsvSource({
    "/view/ID, /assertions/ID",
    "/view/ID/, /assertions/ID",
    "/view/ID//, /assertions/ID",
    "/view/ID?lang=de, /assertions/ID",
    "/view/ID/?lang=de&utm_source=x#share, /assertions/ID",
    "/view/ID#share, /assertions/ID",
    "/view/ID/card.png?lang=ar, /assertions/ID",
    "/embed/ID?theme=dark, /assertions/ID",
    "/embed/ID/card.png, /assertions/ID",
    "/badges/ID/view, /badges/ID",
    "/badges/ID/view/?lang=mi, /badges/ID",
    "/badges/ID/card.png, /badges/ID",
    "/issuers/ID/view?cursor=x, /issuers/ID",
    "/endorsements/ID/view?lang=de, /endorsements/ID",
    "/issuers/ID/card.png, /issuers/ID",
    "/assertions/ID/, /assertions/ID",
    "/assertions/ID?x=1, /assertions/ID",
    "/badges/ID#top, /badges/ID",
    "/endorsements/ID/, /endorsements/ID",
    "/verify?badge=https%3A%2F%2Fbadges.example.org%2Fview%2FID, /assertions/ID",
    "/verify?lang=de&badge=https://badges.example.org/view/ID#x, /assertions/ID",
    "/oembed?url=https%3A%2F%2Fbadges.example.org%2Fview%2FID&format=xml, /assertions/ID"
  })
  void ourPagesStandForTheirDocuments(String page, String document) {
    assertEquals(at(HOME, document), links.document(at(HOME, page)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://badges.example.org/view/ID",
        "http://badges.example.org:80/view/ID",
        "https://badges.example.org:443/view/ID",
        "HTTPS://Badges.Example.ORG/view/ID",
        "  https://badges.example.org/view/ID\n"
      })
  void aLinkMayBeWrittenAsPeopleWriteIt(String link) {
    assertEquals(at(HOME, "/assertions/ID"), links.document(at("", link)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://badges.example.com/view/ID",
        "https://badges.example.org.evil.example/view/ID",
        "https://badges.example.org@evil.example/view/ID",
        "https://user@badges.example.org/view/ID",
        "https://badges.example.org:8443/view/ID",
        "http://badges.example.org:8080/view/ID",
        "ftp://badges.example.org/view/ID",
        "https://badges.example.org/view/short",
        "https://badges.example.org/view/ID/certificate",
        "https://badges.example.org/assertions/ID/image",
        "https://badges.example.org/assertions/ID/card.png",
        "https://badges.example.org/assertions/ID/endorsements/",
        "https://badges.example.org/badges/ID/view/card.png",
        "https://badges.example.org/issuers/ID/profiles/2/",
        "https://badges.example.org/issuers/ID/keys/1?x=1",
        "https://badges.example.org/issuers/ID/revocations/",
        "https://badges.example.org//view/ID",
        "https://badges.example.org/x/../view/ID",
        "https://badges.example.org/%76iew/ID",
        "https://badges.example.org/studio?badge=https://badges.example.org/view/ID",
        "https://badges.example.org/verify?url=https://badges.example.org/view/ID",
        "https://badges.example.org/verify/?badge=https://badges.example.org/view/ID",
        "https://badges.example.org/oembed?badge=https://badges.example.org/view/ID",
        "https://badges.example.org/verify",
        "https://badges.example.org/verify?badge=nonsense",
        "https://badges.example.org/verify?badge=%zz",
        "https://badges.example.org/verify?badge=https://x.example/a+b",
        "https://badges.example.org/verify?badge=https%3A%2F%2Fx.example%2Fa%20b",
        "https://badges.example.org/verify?badge=https%3A%2F%2Fx.example%2F%0A",
        "https://badges.example.org/verify?badge=https%3A%2F%2Fx.example%2F%5B",
        "https://badges.example.org/verify?badge=https%3A%2F%2Fuser%40x.example%2F",
        "https://badges.example.org/verify?badge=http%3A%2F%2F",
        "https://badges.example.org/oembed?url=https%3A%2F%2Fx.example%2Fa%20b",
        "https://badges.example.org",
        "/view/ID",
        "two words",
        "urn:uuid:7e1a9b1c-6f0d-4c56-9e57-0b7f4a1d2c3e",
        ""
      })
  void anythingElseStaysAsItIs(String link) {
    assertEquals(at("", link), links.document(at("", link)));
  }

  @Test
  void aPageAboutAStrangersLinkStandsForThatLink() {
    assertEquals(
        "https://other.example.net/a?x=1",
        links.document(HOME + "/verify?badge=https%3A%2F%2Fother.example.net%2Fa%3Fx%3D1"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.example/%C3%A4, https://x.example/%C3%A4",
    "https://x.example/%C2%A0b, https://x.example/%C2%A0b",
    "https%3A%2F%2Fm%C3%BCnchen.example%2F, https://xn--mnchen-3ya.example/"
  })
  void aStrangersLinkIsInAscii(String asked, String link) {
    assertEquals(link, links.document(HOME + "/verify?badge=" + asked));
  }

  @Test
  void aPageAboutAPageAboutALinkIsFollowedOnceAlone() {
    String inner = HOME + "/verify?badge=https%3A%2F%2Fother.example.net%2Fa";
    assertEquals(
        inner,
        links.document(
            HOME
                + "/verify?badge=https%3A%2F%2Fbadges.example.org%2Fverify%3Fbadge%3Dhttps%253A%252F%252Fother.example.net%252Fa"));
  }

  /** What would take minutes if each of its slashes were the begin of a search for the end. */
  @Test
  void aLinkOfManySlashesEnds() {
    String link = HOME + "/view/" + "/".repeat(1_000_000) + "x";

    assertEquals(link, links.document(link));
  }

  @Test
  void aLocalServerIsKnownByItsPort() {
    PageLinks local = new PageLinks(new PublicUrls(URI.create("http://localhost:8080")));

    assertEquals(
        at("http://localhost:8080", "/assertions/ID"),
        local.document(at("http://LOCALHOST:8080", "/view/ID")));
    String other = at("http://localhost:8081", "/view/ID");
    assertEquals(other, local.document(other));
    String secure = at("https://localhost:8080", "/view/ID");
    assertEquals(secure, local.document(secure));
  }

  @Test
  void aDeploymentMayHaveAPath() {
    PageLinks deeper = new PageLinks(new PublicUrls(URI.create(HOME + "/open")));

    assertEquals(
        at(HOME, "/open/assertions/ID"), deeper.document(at(HOME, "/open/view/ID?lang=de")));
    String outside = at(HOME, "/view/ID");
    assertEquals(outside, deeper.document(outside));
    String beside = at(HOME, "/shut/view/ID");
    assertEquals(beside, deeper.document(beside));
  }

  private static String at(String home, String path) {
    return home + path.replace("ID", ID);
  }
}
