package dev.blazon.functions.people;

import dev.blazon.http.Caller;
import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.issuing.AnswerErasureRequest;
import dev.blazon.issuing.AnswerErasureRequest.Verdict;
import dev.blazon.issuing.ErasePerson;
import dev.blazon.issuing.ReadErasureRequests;
import dev.blazon.json.Form;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.platform.Contacts;
import dev.blazon.platform.Table;

/** Answers the routes by which issuers read who asks to be erased, and answer it. */
final class ErasureRequestRoutes {
  private final ReadErasureRequests reading;
  private final AnswerErasureRequest answering;

  <P extends Table & Contacts> ErasureRequestRoutes(P platform, ErasePerson person) {
    reading =
        new ReadErasureRequests(platform.register(), platform.contactCipher(), platform.commits());
    answering =
        new AnswerErasureRequest(platform.register(), person, platform.commits(), platform.time());
  }

  Response list(Request request) {
    return Response.json(
        200,
        Json.write(
            reading.read(
                request.requiredCaller().requiredIssuer(), request.queryParameter("cursor"))));
  }

  Response answer(Request request) {
    Caller caller = request.requiredCaller();
    Verdict verdict = Form.read(request.json(), ErasureRequestRoutes::verdict);
    return Response.once(
        200,
        answering.answer(
            caller.requiredIssuer(),
            request.parameter("request"),
            verdict,
            caller.key(),
            request.repeatable()),
        refusal ->
            switch (refusal) {
              case AnswerErasureRequest.Refusal.UnknownRequest() ->
                  Response.problem(Problem.notFound("request"));
            });
  }

  /** What an issuer says to a request. */
  private enum Said {
    ERASE,
    REFUSE
  }

  private static Verdict verdict(Form form) {
    form.require("decision");
    return switch (form.choice("decision", Said.class, Said.ERASE)) {
      case ERASE -> {
        if (form.has("reason")) {
          form.fault("reason", "is read where it is refused, and has no place here");
        }
        yield new Verdict.Erase();
      }
      case REFUSE -> new Verdict.Refuse(form.requiredText("reason", Lengths.REASON));
    };
  }
}
