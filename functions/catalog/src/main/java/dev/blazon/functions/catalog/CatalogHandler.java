package dev.blazon.functions.catalog;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.Route;
import dev.blazon.lifecycle.Scope;
import dev.blazon.platform.Platform;
import java.util.List;

/** The issuer's API, but for awards, revocations and Endorsements. */
public final class CatalogHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public CatalogHandler() {
    this(Platform.fromEnvironment());
  }

  /** The function on any platform, such as that of the local server or of a test. */
  public CatalogHandler(Platform platform) {
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
}
