package dev.blazon.functions.my;

import dev.blazon.http.FormFields;
import dev.blazon.http.OwnForms;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.SessionCookies;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.page.Pages;
import dev.blazon.page.reading.ShowMine;
import dev.blazon.service.ChoosePresentation;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;
import dev.blazon.store.Result;
import java.util.Arrays;
import java.util.Optional;

/** Answers the routes of whoever has signed in: the list, what is chosen there, and the end. */
final class MineRoutes {
  private final ShowMine list;
  private final ChoosePresentation choosing;
  private final Sessions sessions;
  private final SessionCookies cookies;
  private final OwnForms forms;
  private final MyAnswers answers;
  private final Pages pages = new Pages();

  MineRoutes(
      ShowMine list,
      ChoosePresentation choosing,
      Sessions sessions,
      SessionCookies cookies,
      OwnForms forms,
      MyAnswers answers) {
    this.list = list;
    this.choosing = choosing;
    this.sessions = sessions;
    this.cookies = cookies;
    this.forms = forms;
    this.answers = answers;
  }

  Response list(Request request) {
    return cookies
        .session(request)
        .map(session -> list(request, session))
        .orElseGet(() -> answers.signIn(request, 200, null));
  }

  private Response list(Request request, Session session) {
    return answers.page(
        request,
        200,
        pages.mine(
            list.show(session, request.queryParameter("cursor"), null),
            sessions.formToken(session),
            MyAnswers.language(request)));
  }

  Response choose(Request request) {
    FormFields form = FormFields.read(request, OwnForms.LONGEST);
    return cookies
        .session(request)
        .filter(session -> forms.isOf(session, request, form))
        .flatMap(session -> chosen(request, form, session))
        .orElseGet(() -> answers.signIn(request, 403, "my.foreign"));
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

  /** Whoever has no session any more has signed out. */
  Response end(Request request) {
    FormFields form = FormFields.read(request, OwnForms.LONGEST);
    Optional<Session> session = cookies.session(request);
    boolean ours = session.map(open -> forms.isOf(open, request, form)).orElse(true);
    return ours && forms.isFromHere(request)
        ? cookies.ended(MyAnswers.toList(request))
        : answers.signIn(request, 403, "my.foreign");
  }
}
