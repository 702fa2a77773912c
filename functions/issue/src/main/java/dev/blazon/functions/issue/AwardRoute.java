package dev.blazon.functions.issue;

import dev.blazon.http.Caller;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.issuing.AwardBadge;
import dev.blazon.issuing.AwardBadge.Tried;
import dev.blazon.platform.Table;
import dev.blazon.store.Result;

/** Answers the HTTP route by which an issuer awards a badge to one recipient or many. */
final class AwardRoute {
  private final AwardBadge service;

  AwardRoute(Table platform, AwardServices awarding) {
    service =
        new AwardBadge(
            platform.catalog(),
            platform.commits(),
            awarding.spans(),
            platform.ids(),
            awarding.maker(),
            awarding.registrar(),
            platform.urls(),
            platform.creationTimes(),
            platform.time());
  }

  Response award(Request request) {
    AwardBatch batch = AwardBatch.read(request.json());
    Caller caller = request.requiredCaller();
    return switch (service.award(
        caller.requiredIssuer(),
        request.parameter("badge"),
        batch.awards(),
        batch.duplicates(),
        caller.key(),
        request.repeatable())) {
      case Result.Success<Tried, AwardBadge.Refusal>(Tried tried) -> batch.answer(tried);
      case Result.Refused<Tried, AwardBadge.Refusal>(AwardBadge.Refusal refusal) ->
          AwardRefusals.answer(refusal);
    };
  }
}
