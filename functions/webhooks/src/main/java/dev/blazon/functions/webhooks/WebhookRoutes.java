package dev.blazon.functions.webhooks;

import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.json.Fault;
import dev.blazon.json.Form;
import dev.blazon.json.Json;
import dev.blazon.platform.Secrets;
import dev.blazon.platform.Table;
import dev.blazon.platform.fetching.Receivers;
import dev.blazon.store.Result;
import dev.blazon.webhooks.PutWebhook;
import dev.blazon.webhooks.ReadWebhooks;
import dev.blazon.webhooks.RemoveWebhook;
import java.util.List;

/** Answers the routes by which an issuer sets, reads and removes its webhooks. */
final class WebhookRoutes {
  private final PutWebhook put;
  private final ReadWebhooks read;
  private final RemoveWebhook remove;

  <P extends Table & Secrets & Receivers> WebhookRoutes(P platform) {
    put = Parts.put(platform);
    read = new ReadWebhooks(platform.webhooks(), platform.time());
    remove = new RemoveWebhook(platform.webhooks(), platform.commits());
  }

  Response put(Request request) {
    PutWebhook.Setting setting = Form.read(request.json(), WebhookForm::read);
    return Response.once(
        200,
        put.put(
            request.requiredCaller().requiredIssuer(),
            request.parameter("webhook"),
            setting,
            request.requiredCaller().key(),
            request.repeatable()),
        refusal ->
            switch (refusal) {
              case PutWebhook.Refusal.NoName() ->
                  Response.problem(
                      Problem.badRequest(
                          "The name of a webhook has 1 to 40 letters a to z, digits and hyphens."));
              case PutWebhook.Refusal.Invalid(List<Fault> faults) ->
                  Response.problem(Problem.invalidInput(faults));
              case PutWebhook.Refusal.TooMany(int most) ->
                  Response.problem(
                      Problem.conflict(
                          "too-many-webhooks",
                          "The issuer has as many webhooks as it can have",
                          "There can be %d: remove one that nobody needs.".formatted(most)));
            });
  }

  Response all(Request request) {
    return Response.json(200, Json.write(read.all(request.requiredCaller().requiredIssuer())));
  }

  Response one(Request request) {
    return Response.found(
        read.one(request.requiredCaller().requiredIssuer(), request.parameter("webhook")),
        "webhook");
  }

  Response remove(Request request) {
    return switch (remove.remove(
        request.requiredCaller().requiredIssuer(), request.parameter("webhook"))) {
      case Result.Success<RemoveWebhook.Removed, RemoveWebhook.Refusal> _ -> Response.noContent();
      case Result.Refused<RemoveWebhook.Removed, RemoveWebhook.Refusal>(
              RemoveWebhook.Refusal.UnknownWebhook()) ->
          Response.problem(Problem.notFound("webhook"));
    };
  }
}
