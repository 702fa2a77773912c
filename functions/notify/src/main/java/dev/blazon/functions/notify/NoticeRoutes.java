package dev.blazon.functions.notify;

import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.json.Form;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Status;
import dev.blazon.notices.ListNotices;
import dev.blazon.notices.SendAgain;
import dev.blazon.platform.Table;
import java.time.Duration;

/** Answers the routes of mails to the recipient of an Assertion. */
final class NoticeRoutes {
  private final ListNotices list;
  private final SendAgain again;

  NoticeRoutes(Table platform) {
    list = new ListNotices(platform.assertions(), platform.notices());
    again =
        new SendAgain(
            platform.assertions(),
            platform.register(),
            platform.notices(),
            platform.counters(),
            platform.commits(),
            platform.sendsMails(),
            platform.time());
  }

  Response list(Request request) {
    return Response.found(
        list.of(request.requiredCaller().requiredIssuer(), request.parameter("assertion")),
        "assertion");
  }

  Response ask(Request request) {
    NoticeKind kind = Form.read(request.json(), NoticeRoutes::kind);
    return Response.once(
        202,
        again.ask(
            request.requiredCaller().requiredIssuer(),
            request.parameter("assertion"),
            kind,
            request.requiredCaller().key(),
            request.repeatable()),
        NoticeRoutes::refused);
  }

  private static NoticeKind kind(Form form) {
    form.require("kind");
    return form.choice("kind", NoticeKind.class, NoticeKind.AWARDED);
  }

  private static Response refused(SendAgain.Refusal refusal) {
    return switch (refusal) {
      case SendAgain.Refusal.UnknownAssertion() -> Response.problem(Problem.notFound("assertion"));
      case SendAgain.Refusal.NotSetUp() ->
          conflict(
              "mail-not-set-up",
              "This deployment sends no mails",
              "Its operator has named no address to send them from.");
      case SendAgain.Refusal.WrongKind(Status status) ->
          notTrue("The Assertion is " + status + ": another kind tells that.");
      case SendAgain.Refusal.Renewed() ->
          notTrue("The Assertion is renewed: the mail about the next one tells that.");
      case SendAgain.Refusal.NeverExpires() -> notTrue("The Assertion never expires.");
      case SendAgain.Refusal.NotRefused() ->
          notTrue("No request of the recipient for a renewal is refused.");
      case SendAgain.Refusal.OfOneEndorsement() ->
          conflict(
              "notice-told-once",
              "The mail is sent once",
              "It tells of one endorsement, when something has become of that.");
      case SendAgain.Refusal.NoContact() ->
          conflict(
              "no-contact",
              "No contact is kept of the recipient",
              "It was not kept when the badge was awarded, or the recipient was erased.");
      case SendAgain.Refusal.NoAddress() ->
          conflict(
              "no-mail-address",
              "The recipient has no address for mails",
              "The badge was awarded to a URL or a telephone number.");
      case SendAgain.Refusal.Stopped() ->
          conflict(
              "mails-stopped",
              "Mails to the recipient are stopped",
              "The recipient wants none, or none reaches the address. Which, is not told.");
      case SendAgain.Refusal.TooOften(Duration after) ->
          Response.problem(
              Problem.issuerLimit(
                  "At most " + SendAgain.A_DAY + " mails of a kind are sent in 24 hours."),
              after);
      case SendAgain.Refusal.EnoughToday(Duration after) ->
          Response.problem(
              Problem.issuerLimit(
                  "At most "
                      + SendAgain.TO_ONE_A_DAY
                      + " mails of an issuer are sent to a"
                      + " recipient within a day in UTC."),
              after);
      case SendAgain.Refusal.TooMany() ->
          conflict(
              "notices-used-up",
              "The recipient was told often enough",
              "At most " + SendAgain.IN_ALL + " mails of a kind are sent about an Assertion.");
    };
  }

  private static Response notTrue(String detail) {
    return conflict("notice-not-true", "The mail would not be true", detail);
  }

  private static Response conflict(String name, String title, String detail) {
    return Response.problem(Problem.conflict(name, title, detail));
  }
}
