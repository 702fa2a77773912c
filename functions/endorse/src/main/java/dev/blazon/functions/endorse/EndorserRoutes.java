package dev.blazon.functions.endorse;

import dev.blazon.endorsing.ConfirmEndorsement;
import dev.blazon.endorsing.DraftEndorsement;
import dev.blazon.endorsing.EndorsementFault;
import dev.blazon.endorsing.EndorsementTyped;
import dev.blazon.endorsing.TakeBackEndorsement;
import dev.blazon.http.FormFields;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.page.reading.ShowEndorsing.Beside;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.store.Result;
import java.time.Duration;
import java.util.List;

/** Answers the routes by which whoever was asked endorses, or does not. */
final class EndorserRoutes {
  /** What is too long still comes back: twice the longest, each character as {@code %XX}s. */
  static final int LONGEST = 98_304;

  private final EndorserVerbs verbs;
  private final EndorserPages pages;

  EndorserRoutes(EndorserVerbs verbs, EndorserPages pages) {
    this.verbs = verbs;
    this.pages = pages;
  }

  /** A look changes nothing: programs that check mails look at everything. */
  Response look(Request request) {
    String token = request.queryParameter("token");
    return shown(request, 200, token == null ? "" : token, Beside.NOTHING);
  }

  Response send(Request request) {
    FormFields form = FormFields.read(request, LONGEST);
    String token = form.text("token");
    if (!pages.isFromHere(request)) {
      return refused(request, 403, token, "my.foreign");
    }
    return switch (form.text("do")) {
      case "save" -> save(request, token, typed(form));
      case "confirm" -> confirm(request, token, form.text("seen"));
      case "decline", "revoke" -> takeBack(request, token);
      // Of no form of ours.
      default -> refused(request, 400, token, "my.foreign");
    };
  }

  private static EndorsementTyped typed(FormFields form) {
    return EndorsementTyped.of(
        form.text("comment"),
        form.text("name"),
        form.text("role"),
        form.text("organisation"),
        !form.text("domain").isEmpty(),
        form.text("address"));
  }

  private Response save(Request request, String token, EndorsementTyped typed) {
    String language = EndorserPages.language(request).tag();
    return switch (verbs.drafting().save(token, typed, language)) {
      case Result.Success<EndorsementRequest, DraftEndorsement.Refusal>(EndorsementRequest saved) ->
          // Another link was mailed to the address that they have named.
          verbs.token(saved).equals(token)
              ? EndorserPages.to(request, token)
              : pages.mailed(request);
      case Result.Refused<EndorsementRequest, DraftEndorsement.Refusal>(
              DraftEndorsement.Refusal refusal) ->
          notSaved(request, typed, refusal);
    };
  }

  /** What was typed comes back with what is wrong, so that nobody types it twice. */
  private Response notSaved(
      Request request, EndorsementTyped typed, DraftEndorsement.Refusal refusal) {
    return switch (refusal) {
      case DraftEndorsement.Refusal.Unknown() -> pages.unknown(request);
      case DraftEndorsement.Refusal.Closed(EndorsementRequest asked) ->
          pages.page(request, 409, asked, said("endorse.closed"));
      case DraftEndorsement.Refusal.Invalid(
              EndorsementRequest asked,
              List<EndorsementFault> faults) ->
          pages.page(request, 400, asked, new Beside(typed, faults, "endorse.faulty"));
      case DraftEndorsement.Refusal.TooOften(EndorsementRequest asked, Duration after) ->
          pages
              .page(request, 429, asked, new Beside(typed, List.of(), "endorse.too-often"))
              .with("Retry-After", String.valueOf(1 + after.toSeconds()));
    };
  }

  private Response confirm(Request request, String token, String seen) {
    return switch (verbs.confirming().confirm(token, seen)) {
      case Result.Success<EndorsementRequest, ConfirmEndorsement.Refusal> _ ->
          EndorserPages.to(request, token);
      case Result.Refused<EndorsementRequest, ConfirmEndorsement.Refusal>(
              ConfirmEndorsement.Refusal refusal) ->
          notConfirmed(request, refusal);
    };
  }

  private Response notConfirmed(Request request, ConfirmEndorsement.Refusal refusal) {
    return switch (refusal) {
      case ConfirmEndorsement.Refusal.Unknown() -> pages.unknown(request);
      case ConfirmEndorsement.Refusal.Closed(EndorsementRequest asked) ->
          pages.page(request, 409, asked, said("endorse.closed"));
      case ConfirmEndorsement.Refusal.NothingSaid(EndorsementRequest asked) ->
          pages.page(request, 409, asked, said("endorse.nothing-said"));
      case ConfirmEndorsement.Refusal.Changed(EndorsementRequest asked) ->
          pages.page(request, 409, asked, said("endorse.changed"));
    };
  }

  private Response takeBack(Request request, String token) {
    return switch (verbs.takingBack().takeBack(token)) {
      case Result.Success<EndorsementRequest, TakeBackEndorsement.Refusal> _ ->
          EndorserPages.to(request, token);
      case Result.Refused<EndorsementRequest, TakeBackEndorsement.Refusal>(
              TakeBackEndorsement.Refusal.Unknown()) ->
          pages.unknown(request);
    };
  }

  private Response refused(Request request, int status, String token, String said) {
    return shown(request, status, token, said(said));
  }

  private static Beside said(String key) {
    return new Beside(null, List.of(), key);
  }

  private Response shown(Request request, int status, String token, Beside beside) {
    return verbs
        .find(token)
        .map(asked -> pages.page(request, status, asked, beside))
        .orElseGet(() -> pages.unknown(request));
  }
}
