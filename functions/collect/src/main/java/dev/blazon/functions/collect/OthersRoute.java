package dev.blazon.functions.collect;

import dev.blazon.http.OwnOrigin;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.SessionPages;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.page.CollectionTile;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.MySignIn;
import dev.blazon.page.NotAdded;
import dev.blazon.page.Pages;
import dev.blazon.service.CollectionPass;
import dev.blazon.service.CollectionPasses;
import dev.blazon.service.KeepElsewhere;
import dev.blazon.store.Result;
import dev.blazon.verification.VerificationInput;
import dev.blazon.words.Language;
import org.jspecify.annotations.Nullable;

/** Answers the forms that bring a badge of another host, or have one checked again. */
final class OthersRoute {
  private final KeepElsewhere keeping;
  private final FoundBadges badges;
  private final CollectionPasses passes;
  private final OwnOrigin here;
  private final Pages pages = new Pages();

  OthersRoute(KeepElsewhere keeping, FoundBadges badges, CollectionPasses passes, OwnOrigin here) {
    this.keeping = keeping;
    this.badges = badges;
    this.passes = passes;
    this.here = here;
  }

  Response add(Request request) {
    // What another site sends is not read.
    if (!here.isFromHere(request)) {
      return foreign(request);
    }
    SentBadge sent = SentBadge.read(request);
    return passes
        .read(sent.pass())
        .filter(pass -> pass.collection().equals(request.parameter("collection")))
        .map(pass -> add(request, pass, sent))
        .orElseGet(() -> foreign(request));
  }

  private Response foreign(Request request) {
    return page(request, 403, pages.signIn(new MySignIn("my.foreign", true), language(request)));
  }

  private Response add(Request request, CollectionPass pass, SentBadge sent) {
    // Nothing is fetched for a collection that is not there any more.
    if (keeping.owned(pass.learner(), pass.collection()).isEmpty()) {
      return unknown(request);
    }
    return sent.read()
        .map(badge -> add(request, pass, badge))
        .orElseGet(() -> notAdded(request, pass, "collection.why-nothing", null));
  }

  private Response add(Request request, CollectionPass pass, VerificationInput badge) {
    return switch (badges.verify(badge, pass.address())) {
      case FoundBadges.Outcome.Ours() -> notAdded(request, pass, "collection.why-ours", null);
      case FoundBadges.Outcome.OfAnother(CollectionEntry.Elsewhere found) ->
          kept(request, pass, found, "collection.why-recipient");
      case FoundBadges.Outcome.Checked(CollectionEntry.Elsewhere found) ->
          kept(request, pass, found, "collection.why-" + key(found.found()));
    };
  }

  /**
   * @param why what the page says where it is not good enough to be kept
   */
  private Response kept(
      Request request, CollectionPass pass, CollectionEntry.Elsewhere found, String why) {
    return switch (keeping.keep(pass.learner(), pass.collection(), found)) {
      case Result.Success<BadgeCollection, KeepElsewhere.Refusal>(BadgeCollection kept) ->
          SessionPages.to(CollectionTile.editPath(kept.id()), language(request).tag());
      case Result.Refused<BadgeCollection, KeepElsewhere.Refusal>(KeepElsewhere.Refusal refusal) ->
          switch (refusal) {
            case KeepElsewhere.Refusal.Unknown() -> unknown(request);
            case KeepElsewhere.Refusal.Full() -> notAdded(request, pass, "collection.full", null);
            case KeepElsewhere.Refusal.FullOfOthers() ->
                notAdded(request, pass, "collection.full-of-others", null);
            case KeepElsewhere.Refusal.NotGood() -> notAdded(request, pass, why, found.iri());
          };
    };
  }

  private static String key(CollectionEntry.Found found) {
    return switch (found) {
      case VALID, INVALID -> "invalid";
      case EXPIRED -> "expired";
      case REVOKED -> "revoked";
      case UNVERIFIABLE -> "unverifiable";
    };
  }

  private Response notAdded(
      Request request, CollectionPass pass, String why, @Nullable String badge) {
    NotAdded said = new NotAdded(why, CollectionTile.editPath(pass.collection()), badge);
    return page(request, 422, pages.notAdded(said, language(request)));
  }

  private Response unknown(Request request) {
    return page(request, 404, pages.unknownCollection(language(request)));
  }

  private Response page(Request request, int status, String html) {
    return SessionPages.of(
        request,
        status,
        html,
        language(request).tag(),
        ContentSecurityPolicy.PAGE.header(),
        here.origin());
  }

  private static Language language(Request request) {
    return Language.of(request.queryParameter("lang"), request.headers().get("accept-language"));
  }
}
