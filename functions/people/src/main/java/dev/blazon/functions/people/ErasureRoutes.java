package dev.blazon.functions.people;

import dev.blazon.forms.RecipientFields;
import dev.blazon.http.Caller;
import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.issuing.ErasePerson;
import dev.blazon.issuing.EraseRecipient;
import dev.blazon.json.Form;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Recipient;
import dev.blazon.platform.Images;
import dev.blazon.platform.Table;
import dev.blazon.register.RecipientDigester;
import dev.blazon.store.Result;

/** Answers the routes by which recipients are erased. */
final class ErasureRoutes {
  private final EraseRecipient one;
  private final ErasePerson person;

  private ErasureRoutes(EraseRecipient one, ErasePerson person) {
    this.one = one;
    this.person = person;
  }

  static <P extends Table & Images> ErasureRoutes of(P platform, RecipientDigester digester) {
    EraseRecipient one =
        new EraseRecipient(
            platform.assertions(),
            platform.register(),
            platform.notices(),
            platform.endorsements(),
            platform.images(),
            platform.commits(),
            platform.urls(),
            platform.time());
    return new ErasureRoutes(
        one,
        new ErasePerson(
            platform.register(), digester, one, platform.transactions(), platform.commits()));
  }

  /** What erases people, for others that do it by the same means. */
  ErasePerson person() {
    return person;
  }

  Response one(Request request) {
    Caller caller = request.requiredCaller();
    return switch (one.erase(
        caller.requiredIssuer(), request.parameter("assertion"), caller.key())) {
      case Result.Success<EraseRecipient.Erased, EraseRecipient.Refusal> _ -> Response.noContent();
      case Result.Refused<EraseRecipient.Erased, EraseRecipient.Refusal>(
              EraseRecipient.Refusal.UnknownAssertion()) ->
          Response.problem(Problem.notFound("assertion"));
    };
  }

  Response person(Request request) {
    Caller caller = request.requiredCaller();
    String issuer = caller.requiredIssuer();
    Recipient who = Form.read(request.json(), RecipientFields::identity);
    return Response.json(
        200, Json.write(person.erase(issuer, who.type(), who.identity(), caller.key())));
  }
}
