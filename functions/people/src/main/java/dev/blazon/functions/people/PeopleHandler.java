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
import java.util.List;

/**
 * The Lambda function by which issuers answer for the data of their recipients: what is kept of a
 * person, that it is erased, and what people ask of them; and by which people themselves ask for
 * the first two.
 */
public final class PeopleHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public PeopleHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Table & Images & Macs & SessionKeys & Contacts> PeopleHandler(P platform) {
    this(PeopleParts.of(platform));
  }

  private PeopleHandler(PeopleParts parts) {
    super(
        List.of(
            Route.issuer(
                "DELETE /v1/assertions/{assertion}/recipient", Scope.MANAGE, parts.erasures()::one),
            Route.issuer(
                "POST /v1/issuers/{issuer}/erasures", Scope.MANAGE, parts.erasures()::person),
            Route.issuer("GET /v1/issuers/{issuer}/people", Scope.MANAGE, parts.person()::read)
                .taking("recipient", "cursor"),
            Route.issuer(
                    "GET /v1/issuers/{issuer}/erasure-requests",
                    Scope.MANAGE,
                    parts.requests()::list)
                .taking("cursor"),
            Route.issuer(
                "POST /v1/issuers/{issuer}/erasure-requests/{request}",
                Scope.MANAGE,
                parts.requests()::answer),
            Route.issuer(
                    "GET /v1/issuers/{issuer}/renewal-requests", Scope.READ, parts.renewals()::list)
                .taking("cursor"),
            Route.issuer(
                "POST /v1/issuers/{issuer}/renewal-requests/{assertion}",
                Scope.ISSUE,
                parts.renewals()::answer),
            Route.open("GET /my/data", parts.own()::data).taking("cursor"),
            Route.open("GET /my/erasure", parts.own()::look).taking("lang"),
            Route.open("POST /my/erasure", parts.own()::ask).taking("lang")));
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud
      implements DynamoDbTable, S3Images, KmsMacs, KmsSessionKeys, EncryptedContacts {}
}
