package dev.blazon.functions.my;

import dev.blazon.http.FormFields;
import dev.blazon.http.OwnForms;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.SessionCookies;
import dev.blazon.service.Session;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Answers requests that need a session; whoever has none gets the form to sign in with.
 *
 * @param cookies knows the session of a request, and ends it
 * @param forms knows the forms of a session's pages
 * @param back knows where they wanted to go before they signed in
 * @param answers makes the form to sign in with
 */
record SignedIn(SessionCookies cookies, OwnForms forms, WayBack back, MyAnswers answers) {
  /** Answers a request for a page of theirs. */
  Response looked(Request request, Function<Session, Response> answer) {
    return cookies.session(request).map(answer).orElseGet(() -> answers.signIn(request, 200, null));
  }

  /**
   * Answers a request for a page of theirs to which signing in leads back.
   *
   * @param way the way to it; empty where none leads back
   */
  Response lookedAndBack(
      Request request, Optional<String> way, Function<Session, Response> answer) {
    return cookies
        .session(request)
        .map(session -> back.gone(request, answer.apply(session)))
        .orElseGet(
            () -> {
              Response form = answers.signIn(request, 200, null);
              return way.map(kept -> back.kept(form, kept)).orElse(form);
            });
  }

  /**
   * Answers a form of theirs; another's, or another site's, changes nothing.
   *
   * @param longest how many bytes the form may have
   * @param answer does what the form says; empty for what no form of ours says
   */
  Response sent(
      Request request, int longest, BiFunction<FormFields, Session, Optional<Response>> answer) {
    FormFields form = FormFields.read(request, longest);
    return cookies
        .session(request)
        .filter(session -> forms.isOf(session, request, form))
        .flatMap(session -> answer.apply(form, session))
        .orElseGet(() -> answers.signIn(request, 403, "my.foreign"));
  }

  /** Ends the session; whoever has none any more has signed out. */
  Response end(Request request) {
    FormFields form = FormFields.read(request, OwnForms.LONGEST);
    Optional<Session> session = cookies.session(request);
    boolean ours = session.map(open -> forms.isOf(open, request, form)).orElse(true);
    return ours && forms.isFromHere(request)
        ? cookies.ended(MyAnswers.toList(request))
        : answers.signIn(request, 403, "my.foreign");
  }
}
