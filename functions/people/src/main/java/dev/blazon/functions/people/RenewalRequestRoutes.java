package dev.blazon.functions.people;

import dev.blazon.http.Caller;
import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.issuing.ReadRenewalRequests;
import dev.blazon.issuing.RefuseRenewal;
import dev.blazon.json.Form;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.platform.Table;

/**
 * Answers the routes by which issuers read which holders ask for a renewal, and refuse it. One is
 * granted by renewing the Assertion.
 */
final class RenewalRequestRoutes {
  private final ReadRenewalRequests reading;
  private final RefuseRenewal refusing;

  RenewalRequestRoutes(Table platform) {
    reading =
        new ReadRenewalRequests(
            platform.register(),
            platform.assertions(),
            platform.catalog(),
            platform.commits(),
            platform.urls(),
            platform.time());
    refusing =
        new RefuseRenewal(
            platform.register(),
            platform.notices(),
            platform.assertions(),
            platform.catalog(),
            platform.commits(),
            platform.sendsMails(),
            platform.time());
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
    String reason = Form.read(request.json(), RenewalRequestRoutes::reason);
    return Response.once(
        200,
        refusing.refuse(
            caller.requiredIssuer(),
            request.parameter("assertion"),
            reason,
            caller.key(),
            request.repeatable()),
        refusal ->
            switch (refusal) {
              case RefuseRenewal.Refusal.UnknownRequest() ->
                  Response.problem(Problem.notFound("request"));
            });
  }

  /** What an issuer says to a request; it grants one by renewing the Assertion. */
  private enum Said {
    REFUSE
  }

  private static String reason(Form form) {
    form.require("decision");
    return switch (form.choice("decision", Said.class, Said.REFUSE)) {
      case REFUSE -> form.requiredText("reason", Lengths.REASON);
    };
  }
}
