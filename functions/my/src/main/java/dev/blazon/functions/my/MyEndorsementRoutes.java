package dev.blazon.functions.my;

import dev.blazon.endorsing.AskForEndorsement;
import dev.blazon.endorsing.DecideEndorsement;
import dev.blazon.endorsing.DecideEndorsement.Decided;
import dev.blazon.endorsing.DecideEndorsement.Decider;
import dev.blazon.endorsing.DecideEndorsement.Verdict;
import dev.blazon.endorsing.EndorsementFault;
import dev.blazon.http.FormFields;
import dev.blazon.http.OwnForms;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.page.Pages;
import dev.blazon.page.reading.ShowMyEndorsements;
import dev.blazon.page.reading.ShowMyEndorsements.Beside;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;
import dev.blazon.store.Answer;
import dev.blazon.store.Result;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Answers the routes by which whoever has signed in asks others to endorse a badge, and decides on
 * what these say.
 */
final class MyEndorsementRoutes {
  /** An address and a message that are too long still come back, each character as {@code %XX}s. */
  static final int LONGEST = 32_768;

  private final ShowMyEndorsements showing;
  private final AskForEndorsement asking;
  private final DecideEndorsement deciding;
  private final Sessions sessions;
  private final SignedIn signedIn;
  private final MyAnswers answers;
  private final Pages pages = new Pages();

  MyEndorsementRoutes(
      ShowMyEndorsements showing,
      AskForEndorsement asking,
      DecideEndorsement deciding,
      Sessions sessions,
      SignedIn signedIn,
      MyAnswers answers) {
    this.showing = showing;
    this.asking = asking;
    this.deciding = deciding;
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

  Response decide(Request request) {
    return signedIn.sent(
        request,
        OwnForms.LONGEST,
        (form, session) ->
            verdict(form.text("do")).map(verdict -> decided(request, session, verdict)));
  }

  private Response asked(Request request, FormFields form, Session session) {
    String address = form.text("address");
    String message = form.text("message");
    return switch (asking.ask(
        session,
        request.parameter("assertion"),
        address,
        message,
        MyAnswers.language(request).tag())) {
      case Result.Success<EndorsementRequest, AskForEndorsement.Refusal>(var asked) ->
          back(request, asked.subject().id());
      case Result.Refused<EndorsementRequest, AskForEndorsement.Refusal>(var refusal) ->
          notAsked(request, session, new Typed(address, message), refusal);
    };
  }

  /**
   * What was typed into the form.
   *
   * @param address the e-mail address of whoever is asked
   * @param message what they are told
   */
  private record Typed(String address, String message) {
    Beside beside(List<EndorsementFault> faults, String said) {
      return new Beside(address, message, faults, said);
    }

    /** Without what they say, so that no log has it. */
    @Override
    public String toString() {
      return "Typed[]";
    }
  }

  /** What was typed comes back with what is wrong, so that nobody types it twice. */
  private Response notAsked(
      Request request, Session session, Typed typed, AskForEndorsement.Refusal refusal) {
    return switch (refusal) {
      case AskForEndorsement.Refusal.NotHeld() -> unknown(request);
      case AskForEndorsement.Refusal.NotOffered(), AskForEndorsement.Refusal.Gone() ->
          shown(request, session, 409, typed.beside(List.of(), "myendorsements.not-asked"));
      case AskForEndorsement.Refusal.TooMany() ->
          shown(request, session, 409, typed.beside(List.of(), "myendorsements.too-many"));
      case AskForEndorsement.Refusal.Invalid(List<EndorsementFault> faults) ->
          shown(request, session, 400, typed.beside(faults, "myendorsements.not-asked"));
      case AskForEndorsement.Refusal.TooOften(Duration after) ->
          shown(request, session, 429, typed.beside(List.of(), "myendorsements.too-often"))
              .with("Retry-After", String.valueOf(1 + after.toSeconds()));
    };
  }

  /** What a button of the page says; empty for what no page of ours says. */
  private static Optional<Verdict> verdict(String done) {
    return switch (done) {
      case "accept" -> Optional.of(new Verdict.Accept());
      case "decline" -> Optional.of(new Verdict.Decline(null));
      case "revoke" -> Optional.of(new Verdict.Revoke(null));
      default -> Optional.empty();
    };
  }

  private Response decided(Request request, Session session, Verdict verdict) {
    String assertion = request.parameter("assertion");
    return switch (deciding.decide(
        new Decider.Holder(session.learner()),
        new Subject(Subject.Kind.ASSERTION, assertion),
        request.parameter("request"),
        verdict,
        null)) {
      case Result.Success<Answer<Decided>, DecideEndorsement.Refusal> _ -> back(request, assertion);
      case Result.Refused<Answer<Decided>, DecideEndorsement.Refusal>(var refusal) ->
          notDecided(request, session, refusal);
    };
  }

  private Response notDecided(Request request, Session session, DecideEndorsement.Refusal refusal) {
    return switch (refusal) {
      case DecideEndorsement.Refusal.UnknownRequest() -> unknown(request);
      case DecideEndorsement.Refusal.OthersDecide() ->
          shown(request, session, 409, Beside.saying("myendorsements.others-decide"));
      case DecideEndorsement.Refusal.WrongState _, DecideEndorsement.Refusal.Gone() ->
          shown(request, session, 409, Beside.saying("myendorsements.changed"));
      case DecideEndorsement.Refusal.Full _ ->
          shown(request, session, 409, Beside.saying("myendorsements.full"));
    };
  }

  /** Leads to the page once something was done, so that loading it anew does nothing twice. */
  private static Response back(Request request, String assertion) {
    return MyAnswers.to(request, PublicUrls.askForEndorsementsPath(assertion));
  }

  private Response shown(Request request, Session session, int status, Beside beside) {
    return showing
        .show(session, request.parameter("assertion"), beside)
        .map(
            page ->
                answers.page(
                    request,
                    status,
                    pages.myEndorsements(
                        page, sessions.formToken(session), MyAnswers.language(request))))
        .orElseGet(() -> unknown(request));
  }

  private Response unknown(Request request) {
    return answers.page(request, 404, pages.unknownAssertion(MyAnswers.language(request)));
  }
}
