package dev.blazon.functions.my;

import dev.blazon.http.FormFields;
import dev.blazon.http.OwnForms;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.service.ChoosePresentation;
import dev.blazon.service.Session;
import dev.blazon.store.Result;
import java.util.Arrays;
import java.util.Optional;

/** Answers the routes of whoever has signed in: the list, what is chosen there, and the end. */
final class MineRoutes {
  private final MyList list;
  private final ChoosePresentation choosing;
  private final SignedIn signedIn;

  MineRoutes(MyList list, ChoosePresentation choosing, SignedIn signedIn) {
    this.list = list;
    this.choosing = choosing;
    this.signedIn = signedIn;
  }

  Response list(Request request) {
    return signedIn.looked(
        request,
        session -> list.page(request, 200, session, request.queryParameter("cursor"), null));
  }

  Response choose(Request request) {
    return signedIn.sent(
        request, OwnForms.LONGEST, (form, session) -> chosen(request, form, session));
  }

  /** Empty for what is no choice: our own form has none such. */
  private Optional<Response> chosen(Request request, FormFields form, Session session) {
    boolean hidden = form.text("hidden").equals("yes");
    return Arrays.stream(Visibility.values())
        .filter(visibility -> visibility.name().equals(form.text("visibility")))
        .findFirst()
        .map(
            visibility ->
                choosing.choose(
                    session.learner(), request.parameter("assertion"), visibility, hidden))
        .flatMap(result -> done(request, result));
  }

  private static Optional<Response> done(
      Request request, Result<Presentation, ChoosePresentation.Refusal> result) {
    return switch (result) {
      case Result.Success<Presentation, ChoosePresentation.Refusal> _ ->
          Optional.of(MyAnswers.toList(request));
      case Result.Refused<Presentation, ChoosePresentation.Refusal>(
              ChoosePresentation.Refusal refusal) ->
          switch (refusal) {
            case ChoosePresentation.Refusal.NotHeld() -> Optional.empty();
          };
    };
  }

  Response end(Request request) {
    return signedIn.end(request);
  }
}
