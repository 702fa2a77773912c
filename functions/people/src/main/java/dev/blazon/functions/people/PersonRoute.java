package dev.blazon.functions.people;

import dev.blazon.http.RecipientQuery;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.issuing.ReadPerson;
import dev.blazon.json.Json;
import dev.blazon.openbadges.Recipient;
import dev.blazon.platform.Table;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.RecipientDigester;

/** Answers the route by which an issuer reads all that it keeps of a person. */
final class PersonRoute {
  private final ReadPerson service;

  PersonRoute(Table platform, RecipientDigester digester, ContactCipher cipher) {
    service =
        new ReadPerson(
            platform.register(),
            platform.notices(),
            platform.assertions(),
            platform.endorsements(),
            digester,
            cipher,
            platform.urls(),
            platform.time());
  }

  Response read(Request request) {
    String issuer = request.requiredCaller().requiredIssuer();
    Recipient who = RecipientQuery.required(request);
    return Response.json(
        200,
        Json.write(
            service.read(issuer, who.type(), who.identity(), request.queryParameter("cursor"))));
  }
}
