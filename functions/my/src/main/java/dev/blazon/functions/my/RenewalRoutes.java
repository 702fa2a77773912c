package dev.blazon.functions.my;

import dev.blazon.http.FormFields;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.page.Pages;
import dev.blazon.page.reading.ShowRenewal;
import dev.blazon.page.reading.ShowRenewal.Beside;
import dev.blazon.register.RenewalRequest;
import dev.blazon.service.AskForRenewal;
import dev.blazon.service.AskForRenewal.Refusal;
import dev.blazon.service.RenewalSaid;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;
import dev.blazon.store.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Answers the routes by which whoever has signed in asks for the renewal of a badge. */
final class RenewalRoutes {
  /** A text and an address that are too long still come back, each character as {@code %XX}s. */
  static final int LONGEST = 32_768;

  private final ShowRenewal showing;
  private final AskForRenewal asking;
  private final Sessions sessions;
  private final SignedIn signedIn;
  private final MyAnswers answers;
  private final Pages pages = new Pages();

  RenewalRoutes(
      ShowRenewal showing,
      AskForRenewal asking,
      Sessions sessions,
      SignedIn signedIn,
      MyAnswers answers) {
    this.showing = showing;
    this.asking = asking;
    this.sessions = sessions;
    this.signedIn = signedIn;
    this.answers = answers;
  }

  Response show(Request request) {
    return signedIn.looked(request, session -> shown(request, session, 200, Beside.NOTHING));
  }

  Response ask(Request request) {
    return signedIn.sent(
        request, LONGEST, (form, session) -> Optional.of(asked(request, form, session)));
  }

  private Response asked(Request request, FormFields form, Session session) {
    RenewalSaid said = RenewalSaid.typed(form.text("narrative"), form.text("url"));
    return switch (asking.ask(session.learner(), request.parameter("assertion"), said)) {
      case Result.Success<RenewalRequest, Refusal>(RenewalRequest asked) ->
          MyAnswers.to(request, PublicUrls.renewalPath(asked.assertion()));
      case Result.Refused<RenewalRequest, Refusal>(Refusal refusal) ->
          refused(request, session, said, refusal);
    };
  }

  /** What was typed comes back with what is wrong, so that nobody types it twice. */
  private Response refused(Request request, Session session, RenewalSaid said, Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotHeld() -> unknown(request);
      case Refusal.NotOffered(),
          Refusal.TooEarly _,
          Refusal.TooLate _,
          Refusal.Renewed(),
          Refusal.Gone() ->
          shown(request, session, 409, new Beside(said, List.of(), "renewal.not-asked"));
      case Refusal.Invalid(List<RenewalSaid.Fault> faults) ->
          shown(request, session, 400, new Beside(said, faults, "renewal.not-asked"));
      case Refusal.TooOften(Duration after) ->
          shown(request, session, 429, new Beside(said, List.of(), "renewal.too-often"))
              .with("Retry-After", String.valueOf(1 + after.toSeconds()));
    };
  }

  private Response shown(Request request, Session session, int status, Beside beside) {
    return showing
        .show(session, request.parameter("assertion"), beside)
        .map(
            page ->
                answers.page(
                    request,
                    status,
                    pages.renewal(page, sessions.formToken(session), MyAnswers.language(request))))
        .orElseGet(() -> unknown(request));
  }

  private Response unknown(Request request) {
    return answers.page(request, 404, pages.unknownAssertion(MyAnswers.language(request)));
  }
}
