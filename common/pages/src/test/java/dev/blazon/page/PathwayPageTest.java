package dev.blazon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayBuilder;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.words.Language;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a pathway in each of its states. */
class PathwayPageTest {
  private static final Pathway PATHWAY = SamplePathway.pathway();

  private final Pages pages = new Pages();

  @Test
  void itShowsStagesBadgesAndTheGoal() {
    String html = html(SamplePathway.page(PATHWAY));

    assertContains(html, "<h1 dir=\"auto\">Master of the harbour</h1>");
    assertContains(html, "From the first knot to the open sea.</p>");
    assertContains(html, "href=\"/issuers/" + SampleCatalog.ISSUER + "/view?lang=en\"");
    assertContains(html, ">Stage 1: Knots</h2>");
    assertContains(html, "On land</p>");
    assertContains(html, "<p>This badge is needed.</p>");
    assertContains(html, ">Stage 2: Ropes</h2>");
    assertContains(html, "<p>1 of these 2 badges is needed.</p>");
    assertContains(
        html,
        "href=\"/badges/" + SamplePathway.SECOND + "/view?lang=en\" dir=\"auto\">Bowline</a>");
    assertContains(html, "src=\"/badges/" + SamplePathway.SECOND + "/image\"");
    assertContains(html, "Whoever completes every stage is awarded this badge.");
    assertContains(html, ">Harbour master</a></h3>");
    assertContains(html, "The stages come one after the other.");
    assertContains(html, "Badges count as long as they are valid.");
    assertFalse(html.contains("closed"), html);
    assertFalse(html.contains("revoked where"), html);
  }

  @Test
  void aBadgeOfAnotherHostIsALinkAndLoadsNothing() {
    String html = html(SamplePathway.page(PATHWAY));

    assertContains(
        html,
        "<a href=\"" + SamplePathway.ELSEWHERE + "\" rel=\"" + Links.REL + "\" dir=\"auto\">");
    assertContains(html, ">Splicing</a>");
    assertContains(html, "Of another site: <bdi dir=\"ltr\">other.example</bdi>");
    assertFalse(html.contains("src=\"http"), html);
    String nameless =
        html(
            SamplePathway.page(
                PATHWAY, stage("Ropes", new StepShown.Elsewhere(SamplePathway.ELSEWHERE, null))));
    assertContains(nameless, ">other.example</a>");
  }

  @Test
  void aBadgeThatIsGoneIsSaidToBe() {
    String html = html(SamplePathway.page(PATHWAY));

    assertContains(html, "<h3>A badge that is gone</h3>");
    assertContains(html, "This badge is not here any more.");
  }

  @Test
  void oneThatIsClosedSaysSo() {
    Pathway closed = PATHWAY.closed(Instant.parse("2026-11-23T09:00:00Z"), "key");

    assertContains(
        html(SamplePathway.page(closed)),
        "<p class=\"notice\">This pathway is closed: nobody completes it any more.</p>");
  }

  @Test
  void versionsLeadToOneAnother() {
    PathwayTile other = new PathwayTile("/pathways/other", "The other one", "");
    String older =
        html(PathwayPageBuilder.builder(SamplePathway.page(PATHWAY)).next(other).build());
    String newer =
        html(PathwayPageBuilder.builder(SamplePathway.page(PATHWAY)).previous(other).build());

    String link = "<a href=\"/pathways/other?lang=en\"><bdi>The other one</bdi></a></p>";
    assertContains(older, "There is a newer version of this pathway: " + link);
    assertContains(newer, "The version before it: " + link);
    assertFalse(newer.contains("There is a newer version"), newer);
  }

  @Test
  void whatElseWasChosenIsSaid() {
    String html =
        html(
            SamplePathway.page(
                PathwayBuilder.builder(PATHWAY)
                    .order(StageOrder.ANY)
                    .counting(StepPolicy.EXPIRED_TOO)
                    .onLoss(LossPolicy.REVOKE)
                    .image("data:image/png;base64,AAAA")
                    .build()));

    assertContains(html, "The stages can be gone through in any order.");
    assertContains(html, "Badges that have expired count as well.");
    assertContains(html, "It is revoked where a badge of a stage counts no more.");
    assertContains(html, "src=\"/pathways/" + SamplePathway.ID + "/image\"");
    assertFalse(html.contains("data:image"), html);
  }

  @Test
  void withoutABadgeAtTheEndItSaysThatNoneIsAwarded() {
    PathwayPage page = PathwayPageBuilder.builder(SamplePathway.page(PATHWAY)).goal(null).build();

    assertContains(html(page), "No badge is awarded for it.");
    assertContains(html(page), "/issuers/" + SampleCatalog.ISSUER + "/card.png\"");
  }

  @Test
  void machinesAndLinksAreServed() {
    String html = html(SamplePathway.page(PATHWAY));
    String url = SampleAward.URLS.home() + "pathways/" + SamplePathway.ID;

    assertContains(
        html,
        "<link rel=\"alternate\" type=\"application/ld+json\" href=\"/pathways/"
            + SamplePathway.ID
            + "/document\">");
    assertContains(html, "<link rel=\"canonical\" href=\"" + url + "\">");
    assertContains(html, "<meta property=\"og:url\" content=\"" + url + "\">");
    assertContains(
        html,
        "<meta property=\"og:title\" content=\"Master of the harbour, a pathway of badges by"
            + " Harbour College\">");
    assertContains(html, "/badges/" + SamplePathway.SECOND + "/card.png\"");
    assertContains(html, "https://wa.me/?text=Master%20of%20the%20harbour");
    assertContains(html, "value=\"" + url + "\"");
  }

  @Test
  void noTextBecomesMarkupOrTurnsOthersRound() {
    String evil = "\"'><script>alert(1)</script></title></svg>\u202egpj";
    PathwayPage page =
        SamplePathway.page(
            PathwayBuilder.builder(PATHWAY).name(evil).description(evil).build(),
            new StageShown(
                1,
                evil,
                evil,
                1,
                List.of(
                    SamplePathway.shown(evil),
                    new StepShown.Elsewhere("javascript:alert(1)", evil))));
    PathwayTile tile = new PathwayTile("/pathways/other", evil, evil);

    String html = html(PathwayPageBuilder.builder(page).previous(tile).next(tile).build());

    assertFalse(html.contains("<script"), html);
    assertFalse(html.contains("href=\"javascript"), html);
    assertEquals(2, html.split("</svg>", -1).length, "only its own");
    assertFalse(
        html.replaceAll("(?s)<p class=\"(plain|short)[^>]*>.*?</p>", "").contains("\u202e"), html);
  }

  @ParameterizedTest
  @EnumSource
  void itIsSaidInEveryLanguage(Language language) {
    String html = pages.pathway(SamplePathway.page(PATHWAY), language);

    assertContains(html, "<html lang=\"" + language.tag() + "\"");
    assertContains(html, "Master of the harbour");
    assertContains(pages.unknownPathway(language), "<html lang=\"" + language.tag() + "\"");
  }

  @Test
  void badgesIssuersAndAwardsNamePathways() {
    PathwayTile tile = PathwayTile.of(PATHWAY);
    BadgePage plain = SampleCatalog.badgePage(SampleCatalog.PNG);
    BadgePage badge =
        new BadgePage(
            plain.record(),
            plain.owner(),
            plain.endorsements(),
            plain.issuerEndorsements(),
            List.of(tile),
            plain.urls());
    IssuerPage issuer = SampleCatalog.issuerPage(SampleAward.profile(), true, null, List.of());
    AssertionPage award = SampleAward.page(new Standing.Valid());
    String link = "/pathways/" + SamplePathway.ID + "?lang=en";

    String ofBadge = pages.badge(badge, Language.EN);
    assertContains(ofBadge, "<h2 id=\"pathways\">Part of</h2>");
    assertContains(ofBadge, link);
    assertFalse(pages.badge(plain, Language.EN).contains("id=\"pathways\""));
    String ofIssuer =
        pages.issuer(
            IssuerPageBuilder.builder(issuer).pathways(List.of(tile)).build(), Language.EN);
    assertContains(ofIssuer, "<h2 id=\"pathways\">Its pathways</h2>");
    assertContains(ofIssuer, link);
    String ofAward =
        pages.assertion(
            AssertionPageBuilder.builder(award).completes(tile).build(),
            new Asked(null, false),
            Language.EN);
    assertContains(
        ofAward,
        "Awarded for completing the pathway <a href=\""
            + link
            + "\"><bdi>Master of the harbour</bdi></a>");
  }

  private static StageShown stage(String name, StepShown... steps) {
    return new StageShown(1, name, null, 1, List.of(steps));
  }

  private String html(PathwayPage page) {
    return pages.pathway(page, Language.EN);
  }

  private static void assertContains(String html, String expected) {
    String flat = html.replaceAll("\\s+", " ");
    assertTrue(flat.contains(expected), () -> expected + " is not in " + flat);
  }
}
