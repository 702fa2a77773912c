package dev.blazon.functions.webhooks;

import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.platform.Deliveries;
import dev.blazon.platform.Table;
import dev.blazon.webhooks.DeliveryRefusal;
import dev.blazon.webhooks.ReadDeliveries;
import dev.blazon.webhooks.Redeliver;
import dev.blazon.webhooks.SendTest;
import java.time.Duration;

/** Answers the routes of what is delivered to a webhook: shown, tried out, and delivered again. */
final class DeliveryRoutes {
  private final ReadDeliveries read;
  private final SendTest test;
  private final Redeliver again;

  <P extends Table & Deliveries> DeliveryRoutes(P platform) {
    read = new ReadDeliveries(platform.webhooks());
    test =
        new SendTest(
            platform.webhooks(),
            platform.counters(),
            platform.commits(),
            platform.deliveries(),
            platform.ids(),
            platform.time());
    again =
        new Redeliver(
            platform.webhooks(),
            platform.counters(),
            platform.commits(),
            platform.deliveries(),
            platform.time());
  }

  Response list(Request request) {
    return read.page(
            request.requiredCaller().requiredIssuer(),
            request.parameter("webhook"),
            request.queryParameter("cursor"))
        .map(page -> Response.page("deliveries", page))
        .orElseGet(() -> Response.problem(Problem.notFound("webhook")));
  }

  Response test(Request request) {
    return Response.once(
        202,
        test.send(
            request.requiredCaller().requiredIssuer(),
            request.parameter("webhook"),
            request.requiredCaller().key(),
            request.repeatable()),
        DeliveryRoutes::refused);
  }

  Response again(Request request) {
    return Response.once(
        202,
        again.again(
            request.requiredCaller().requiredIssuer(),
            request.parameter("webhook"),
            request.parameter("delivery"),
            request.repeatable()),
        DeliveryRoutes::refused);
  }

  private static Response refused(DeliveryRefusal refusal) {
    return switch (refusal) {
      case DeliveryRefusal.UnknownWebhook() -> Response.problem(Problem.notFound("webhook"));
      case DeliveryRefusal.UnknownDelivery() -> Response.problem(Problem.notFound("delivery"));
      case DeliveryRefusal.Disabled() ->
          Response.problem(
              Problem.conflict(
                  "webhook-disabled",
                  "The webhook is disabled",
                  "Its address wants nothing more, or has taken nothing for days: PUT it again."));
      case DeliveryRefusal.TooOften(Duration after) ->
          Response.problem(
              Problem.issuerLimit("Nobody asks more often for deliveries within a day."), after);
    };
  }
}
