package dev.blazon.functions.people;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.Route;
import dev.blazon.lifecycle.Scope;
import dev.blazon.platform.Contacts;
import dev.blazon.platform.Images;
import dev.blazon.platform.Macs;
import dev.blazon.platform.SessionKeys;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.contacts.EncryptedContacts;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.kms.KmsMacs;
import dev.blazon.platform.kms.KmsSessionKeys;
import dev.blazon.platform.s3.S3Images;
import dev.blazon.register.RecipientDigester;
import java.util.List;

/**
 * The Lambda function by which issuers answer for the data of their recipients: what is kept of a
 * person, and that it is erased; and by which people themselves ask for both.
 */
public final class PeopleHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public PeopleHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Table & Images & Macs & SessionKeys & Contacts> PeopleHandler(P platform) {
    this(platform, new RecipientDigester(platform.macKeys()));
  }

  private <P extends Table & Images & SessionKeys & Contacts> PeopleHandler(
      P platform, RecipientDigester digester) {
    this(platform, ErasureRoutes.of(platform, digester), new PersonRoute(platform, digester));
  }

  private <P extends Table & SessionKeys & Contacts> PeopleHandler(
      P platform, ErasureRoutes erasures, PersonRoute person) {
    this(
        erasures,
        person,
        new ErasureRequestRoutes(platform, erasures.person()),
        OwnParts.routes(platform, erasures.person()));
  }

  private PeopleHandler(
      ErasureRoutes erasures,
      PersonRoute person,
      ErasureRequestRoutes requests,
      OwnDataRoutes own) {
    super(
        List.of(
            Route.issuer(
                "DELETE /v1/assertions/{assertion}/recipient", Scope.MANAGE, erasures::one),
            Route.issuer("POST /v1/issuers/{issuer}/erasures", Scope.MANAGE, erasures::person),
            Route.issuer("GET /v1/issuers/{issuer}/people", Scope.MANAGE, person::read)
                .taking("recipient", "cursor"),
            Route.issuer("GET /v1/issuers/{issuer}/erasure-requests", Scope.MANAGE, requests::list)
                .taking("cursor"),
            Route.issuer(
                "POST /v1/issuers/{issuer}/erasure-requests/{request}",
                Scope.MANAGE,
                requests::answer),
            Route.open("GET /my/data", own::data).taking("cursor"),
            Route.open("GET /my/erasure", own::look).taking("lang"),
            Route.open("POST /my/erasure", own::ask).taking("lang")));
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud
      implements DynamoDbTable, S3Images, KmsMacs, KmsSessionKeys, EncryptedContacts {}
}
