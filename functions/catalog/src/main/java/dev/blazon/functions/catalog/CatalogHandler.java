package dev.blazon.functions.catalog;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.Route;
import dev.blazon.lifecycle.Scope;
import dev.blazon.platform.Signing;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.kms.KmsSigning;
import java.util.List;

/**
 * The Lambda function behind the HTTP routes of issuers, their API keys and signing keys, and
 * BadgeClasses.
 */
public final class CatalogHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public CatalogHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Table & Signing> CatalogHandler(P platform) {
    this(
        new IssuerRoutes(platform),
        new ApiKeyRoutes(platform),
        new SigningKeyRoutes(platform),
        new BadgeRoutes(platform));
  }

  private CatalogHandler(
      IssuerRoutes issuers, ApiKeyRoutes keys, SigningKeyRoutes signingKeys, BadgeRoutes badges) {
    super(
        List.of(
            Route.operator("POST /v1/issuers", issuers::create),
            Route.operatorOrIssuer("GET /v1/issuers/{issuer}", Scope.READ, issuers::read),
            Route.operatorOrIssuer("PATCH /v1/issuers/{issuer}", Scope.MANAGE, issuers::edit),
            Route.operatorOrIssuer("POST /v1/issuers/{issuer}/keys", Scope.MANAGE, keys::make),
            Route.operatorOrIssuer("GET /v1/issuers/{issuer}/keys", Scope.MANAGE, keys::list)
                .taking("cursor"),
            Route.operatorOrIssuer(
                    "DELETE /v1/issuers/{issuer}/keys/{key}", Scope.MANAGE, keys::withdraw)
                .taking("children"),
            Route.operatorOrIssuer(
                "POST /v1/issuers/{issuer}/keys/{key}/rotation", Scope.MANAGE, keys::rotate),
            Route.operatorOrIssuer(
                "POST /v1/issuers/{issuer}/signing-keys", Scope.MANAGE, signingKeys::start),
            Route.operatorOrIssuer(
                    "GET /v1/issuers/{issuer}/signing-keys", Scope.READ, signingKeys::list)
                .taking("cursor"),
            Route.operatorOrIssuer(
                "POST /v1/issuers/{issuer}/signing-keys/{epoch}/compromise",
                Scope.MANAGE,
                signingKeys::compromise),
            Route.issuer("POST /v1/issuers/{issuer}/badges", Scope.MANAGE, badges::define),
            Route.issuer("GET /v1/issuers/{issuer}/badges", Scope.READ, badges::all)
                .taking("cursor"),
            Route.issuer("GET /v1/badges/{badge}", Scope.READ, badges::one),
            Route.issuer("PATCH /v1/badges/{badge}", Scope.MANAGE, badges::edit),
            Route.issuer("POST /v1/badges/{badge}/versions", Scope.MANAGE, badges::version)));
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud implements DynamoDbTable, KmsSigning {}
}
