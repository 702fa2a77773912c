package dev.blazon.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.words.Language;
import dev.blazon.words.Words;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Renders the HTML of every page from its template. A page needs nothing but what its own origin
 * has.
 */
public final class Pages {
  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

  /** The page of an Assertion. */
  public String assertion(AssertionPage page, Asked asked, Language language) {
    Words words = new Words(language);
    String frame =
        frame(page, EmbedSize.of(page, words, null, null), page.shared().embed(), language);
    String signature = signature(page, words);
    return render(
        "assertion.jte",
        Map.of("page", page, "asked", asked, "frame", frame, "signature", signature),
        language);
  }

  /** The small card about an Assertion, which other sites frame. */
  public String embed(AssertionPage page, Theme theme, Language language) {
    return render("embed.jte", Map.of("page", page, "theme", theme), language);
  }

  /** What stands in a frame where there is no Assertion. */
  public String unknownEmbed(Theme theme, Language language) {
    return render("embedunknown.jte", Map.of("theme", theme), language);
  }

  /**
   * The page as sites embed it, by the names of oEmbed.
   *
   * @param language that the card stays in; null where it follows its reader
   * @param maximumWidth what nothing of it may be wider than; null for any
   * @param maximumHeight what nothing of it may be higher than; null for any
   */
  public Described oEmbed(
      AssertionPage page,
      @Nullable Language language,
      @Nullable Integer maximumWidth,
      @Nullable Integer maximumHeight) {
    String url = page.shared().embed() + (language == null ? "" : "?lang=" + language.tag());
    Language spoken = language == null ? Language.EN : language;
    Words words = new Words(spoken);
    EmbedSize frame = EmbedSize.of(page, words, maximumWidth, maximumHeight);
    String title = LinkPreview.of(page, words).title();
    String html = frame(page, frame, url, spoken);
    OEmbed.Source source =
        new OEmbed.Source(
            title,
            OneLine.of(page.issuer().name(), OneLine.NAME),
            page.addresses().issuerPage(),
            page.addresses().site(),
            page.addresses().home(),
            page.shared().card(spoken));
    return new Described(OEmbed.answer(source, html, frame, maximumWidth, maximumHeight));
  }

  /** The page of a collection as sites embed it, likewise; of its badges it tells nothing. */
  public Described oEmbed(
      CollectionPage page,
      @Nullable Language language,
      @Nullable Integer maximumWidth,
      @Nullable Integer maximumHeight) {
    String url = page.embed() + (language == null ? "" : "?lang=" + language.tag());
    Language spoken = language == null ? Language.EN : language;
    EmbedSize frame = EmbedSize.ofCollection(maximumWidth, maximumHeight);
    OEmbed.Source source =
        new OEmbed.Source(page.line(), null, null, page.site(), page.home(), page.card(spoken));
    String html = frame(page.line(), frame, url, spoken);
    return new Described(OEmbed.answer(source, html, frame, maximumWidth, maximumHeight));
  }

  /** The page of a collection. */
  public String collection(CollectionPage page, Language language) {
    String frame = frame(page.line(), EmbedSize.ofCollection(null, null), page.embed(), language);
    return render("collection.jte", Map.of("page", page, "frame", frame), language);
  }

  /** The small card about a collection, which other sites frame. */
  public String collectionEmbed(CollectionPage page, Theme theme, Language language) {
    return render("collectionembed.jte", Map.of("page", page, "theme", theme), language);
  }

  /** What stands where there is no collection. */
  public String unknownCollection(Language language) {
    return unknown("no-collection", language);
  }

  /** What stands in a frame where there is no collection. */
  public String unknownCollectionEmbed(Theme theme, Language language) {
    return render("nocollectionembed.jte", Map.of("theme", theme), language);
  }

  /** What says why a badge did not come into a collection. */
  public String notAdded(NotAdded page, Language language) {
    return render("notadded.jte", Map.of("page", page), language);
  }

  /**
   * The page on which somebody changes a collection.
   *
   * @param formToken stands in each of its forms
   */
  public String myCollection(MyCollection page, String formToken, String pass, Language language) {
    return render(
        "mycollection.jte", Map.of("page", page, "token", formToken, "pass", pass), language);
  }

  /**
   * The page of somebody's plans.
   *
   * @param formToken stands in each of its forms
   */
  public String myPlans(MyPlans page, String formToken, Language language) {
    return render("myplans.jte", Map.of("page", page, "token", formToken), language);
  }

  /**
   * The page of somebody's plan.
   *
   * @param formToken stands in each of its forms
   */
  public String myPlan(MyPlan page, String formToken, Language language) {
    return render("myplan.jte", Map.of("page", page, "token", formToken), language);
  }

  /**
   * The page that says how far somebody is in a pathway.
   *
   * @param formToken stands in its form
   */
  public String myPathway(MyPathway page, String formToken, Language language) {
    return render("mypathway.jte", Map.of("page", page, "token", formToken), language);
  }

  /** The page of a plan that its owner shares. */
  public String plan(PlanPage page, Language language) {
    return render("plan.jte", Map.of("page", page), language);
  }

  /** What stands where there is no plan, or none that is shared, and no pathway. */
  public String unknownPlan(Language language) {
    return unknown("no-plan", language);
  }

  /**
   * What describes a page to sites that embed it.
   *
   * @param answer its members
   */
  public record Described(ObjectNode answer) {
    /** In JSON. */
    public String json() {
      return Json.write(answer);
    }

    /** In XML. */
    public String xml() {
      return OEmbed.xml(answer);
    }
  }

  /** The HTML of an e-mail's signature: the picture of the page, which leads to it. */
  private String signature(AssertionPage page, Words words) {
    String badge = OneLine.of(page.badge().name(), OneLine.NAME);
    String issuer = OneLine.of(page.issuer().name(), OneLine.NAME);
    return render(
            "signature.jte",
            Map.of(
                "link", page.shared().page(),
                "picture", page.shared().card(words.language()),
                "text", words.say("share.text", badge, issuer)),
            words.language())
        .strip();
  }

  /** The HTML by which a site frames the small card. */
  private String frame(AssertionPage page, EmbedSize frame, String url, Language language) {
    return frame(OneLine.of(page.badge().name(), OneLine.NAME), frame, url, language);
  }

  /** The same for what is called like this, in one line. */
  private String frame(String badge, EmbedSize frame, String url, Language language) {
    return render("iframe.jte", Map.of("badge", badge, "frame", frame, "url", url), language)
        .strip();
  }

  /** What stands where there is no Assertion. */
  public String unknownAssertion(Language language) {
    return unknown("unknown", language);
  }

  /** What stands where an Assertion was erased. */
  public String erasedAssertion(Language language) {
    return render("erased.jte", Map.of(), language);
  }

  /** What stands in a frame where an Assertion was erased. */
  public String erasedEmbed(Theme theme, Language language) {
    return render("embederased.jte", Map.of("theme", theme), language);
  }

  /** What stands where the holder of an Assertion keeps it private. */
  public String privateAssertion(Language language) {
    return render("private.jte", Map.of(), language);
  }

  /** What stands in a frame where the holder of an Assertion keeps it private. */
  public String privateEmbed(Theme theme, Language language) {
    return render("embedprivate.jte", Map.of("theme", theme), language);
  }

  /** The page about a badge. */
  public String badge(BadgePage page, Language language) {
    return render("badge.jte", Map.of("page", page), language);
  }

  /** What stands where there is no badge. */
  public String unknownBadge(Language language) {
    return unknown("no-badge", language);
  }

  /** The page of a pathway. */
  public String pathway(PathwayPage page, Language language) {
    return render("pathway.jte", Map.of("page", page), language);
  }

  /** What stands where there is no pathway. */
  public String unknownPathway(Language language) {
    return unknown("no-pathway", language);
  }

  /** The page about an issuer. */
  public String issuer(IssuerPage page, Language language) {
    return render("issuer.jte", Map.of("page", page), language);
  }

  /** The page about an Endorsement. */
  public String endorsement(EndorsementPage page, Language language) {
    return render("endorsement.jte", Map.of("page", page), language);
  }

  /** What stands where an Endorsement was taken back. */
  public String revokedEndorsement(EndorsementPage.Revoked revoked, Language language) {
    return render("revokedendorsement.jte", Map.of("revoked", revoked), language);
  }

  /** What stands where there is no Endorsement. */
  public String unknownEndorsement(Language language) {
    return unknown("no-endorsement", language);
  }

  /** What stands where there is no issuer. */
  public String unknownIssuer(Language language) {
    return unknown("no-issuer", language);
  }

  private String unknown(String bundle, Language language) {
    return render("unknown.jte", Map.of("bundle", bundle), language);
  }

  /** The front page of a deployment: what it is, and where to go. */
  public String front(PublicUrls urls, Language language) {
    return render("front.jte", Map.of("site", Addresses.site(urls)), language);
  }

  /** The form to verify a badge with. */
  public String verify(VerifyForm form, Language language) {
    return render("verify.jte", Map.of("form", form), language);
  }

  /** What a verification found. */
  public String verified(VerifiedPage page, Language language) {
    return render("verified.jte", Map.of("page", page), language);
  }

  /** The form that asks for the link to somebody's badges. */
  public String signIn(MySignIn form, Language language) {
    return render("mysignin.jte", Map.of("form", form), language);
  }

  /** What says that a mail is on its way, where it is. */
  public String linkAsked(Language language) {
    return render("myasked.jte", Map.of(), language);
  }

  /** What opens somebody's badges once it is pressed, with the token of a mailed link. */
  public String openMine(String token, Language language) {
    return render("myopen.jte", Map.of("token", token), language);
  }

  /**
   * The page of somebody's badges.
   *
   * @param formToken stands in each of its forms
   */
  public String mine(MyBadges page, String formToken, Language language) {
    return render("my.jte", Map.of("page", page, "token", formToken), language);
  }

  /**
   * The page where somebody asks for the renewal of a badge.
   *
   * @param formToken stands in its form
   */
  public String renewal(MyRenewalPage page, String formToken, Language language) {
    return render("myrenewal.jte", Map.of("page", page, "token", formToken), language);
  }

  /**
   * The page where the holder of a badge asks for Endorsements, and decides on them.
   *
   * @param formToken stands in each of its forms
   */
  public String myEndorsements(MyEndorsementsPage page, String formToken, Language language) {
    return render("myendorsements.jte", Map.of("page", page, "token", formToken), language);
  }

  /**
   * The page where somebody asks for their data, and to be erased.
   *
   * @param formToken stands in its form
   */
  public String erasure(MyErasure page, String formToken, Language language) {
    return render("myerasure.jte", Map.of("page", page, "token", formToken), language);
  }

  /** The page on which somebody endorses who was asked to. */
  public String endorse(EndorsePage page, Language language) {
    return render("endorse.jte", Map.of("page", page), language);
  }

  /** What says that a mail is on its way to whoever has named their address there. */
  public String endorserMailed(Language language) {
    return render("endorsemailed.jte", Map.of(), language);
  }

  /** What stands where a link to endorse by is none of ours, or good no more. */
  public String unknownEndorsing(Language language) {
    return render("noendorsing.jte", Map.of(), language);
  }

  /** What asks a recipient whether an issuer is to send no more mails. */
  public String unsubscribe(String issuer, String token, Language language) {
    return render(
        "unsubscribe.jte", Map.of("issuer", issuer, "token", token, "done", false), language);
  }

  /** What says that an issuer sends a recipient no more mails. */
  public String unsubscribed(String issuer, String token, Language language) {
    return render(
        "unsubscribe.jte", Map.of("issuer", issuer, "token", token, "done", true), language);
  }

  /** What stands where a link to stop mails is none of ours. */
  public String unknownSubscription(Language language) {
    return render("nosubscription.jte", Map.of(), language);
  }

  /** The page on which an issuer designs the image of a badge. */
  public String studio(StudioPage page, Language language) {
    return render("studio.jte", Map.of("page", page), language);
  }

  private String render(String template, Map<String, Object> parameters, Language language) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("words", new Words(language));
    StringOutput html = new StringOutput();
    templates.render(template, all, html);
    return html.toString();
  }
}
