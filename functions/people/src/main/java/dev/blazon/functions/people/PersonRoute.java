package dev.blazon.functions.people;

import dev.blazon.http.Problem;
import dev.blazon.http.ProblemException;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.issuing.ReadPerson;
import dev.blazon.openbadges.Recipient;
import dev.blazon.platform.Contacts;
import dev.blazon.platform.Macs;
import dev.blazon.platform.Table;
import dev.blazon.register.RecipientDigester;
import java.util.Optional;

/** Answers the route by which an issuer reads all that it keeps of a person. */
final class PersonRoute {
  private final ReadPerson service;

  <P extends Table & Macs & Contacts> PersonRoute(P platform) {
    service =
        new ReadPerson(
            platform.register(),
            platform.assertions(),
            platform.endorsements(),
            new RecipientDigester(platform.macKeys()),
            platform.contactCipher(),
            platform.urls(),
            platform.time());
  }

  Response read(Request request) {
    String issuer = request.requiredCaller().requiredIssuer();
    if (!issuer.equals(request.parameter("issuer"))) {
      return Response.problem(Problem.notFound("issuer"));
    }
    String text = request.queryParameter("recipient");
    Recipient who =
        Optional.ofNullable(text)
            .flatMap(Recipient::named)
            .orElseThrow(
                () ->
                    new ProblemException(
                        Problem.badRequest(
                            "The parameter recipient has to be an e-mail address, a URL, or a"
                                + " telephone number such as +493012345, percent-encoded: a plus"
                                + " sign is written %2B.")));
    return Response.page(
        "kept", service.read(issuer, who.type(), who.identity(), request.queryParameter("cursor")));
  }
}
