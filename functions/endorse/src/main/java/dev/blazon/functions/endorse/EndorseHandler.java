package dev.blazon.functions.endorse;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.Route;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Subject;
import dev.blazon.platform.Contacts;
import dev.blazon.platform.LinkKeys;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.contacts.EncryptedContacts;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.kms.KmsLinkKeys;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Lambda function behind the HTTP routes of Endorsements: those that issuers make, those that
 * they accept, and those for which they ask people.
 */
public final class EndorseHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public EndorseHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Table & LinkKeys & Contacts> EndorseHandler(P platform) {
    this(
        new EndorsementRoutes(platform),
        new AcceptanceRoutes(platform),
        new EndorsementRequestRoutes(platform),
        new VerdictRoutes(platform));
  }

  private EndorseHandler(
      EndorsementRoutes endorsements,
      AcceptanceRoutes acceptance,
      EndorsementRequestRoutes requests,
      VerdictRoutes verdicts) {
    super(
        Stream.of(
                ofIssuers(endorsements),
                accepted(acceptance),
                asked(requests),
                read(requests),
                decided(verdicts))
            .flatMap(List::stream)
            .toList());
  }

  private static List<Route> ofIssuers(EndorsementRoutes endorsements) {
    return List.of(
        Route.issuer("POST /v1/endorsements", Scope.ISSUE, endorsements::endorse),
        Route.issuer("GET /v1/endorsements", Scope.READ, endorsements::all).taking("cursor"),
        Route.issuer(
            "POST /v1/endorsements/{endorsement}/revocation", Scope.ISSUE, endorsements::revoke));
  }

  private static List<Route> accepted(AcceptanceRoutes acceptance) {
    return List.of(
        Route.issuer(
            "PUT /v1/issuers/{issuer}/endorsements",
            Scope.MANAGE,
            request -> acceptance.accept(request, Subject.Kind.PROFILE, "issuer")),
        Route.issuer(
            "PUT /v1/badges/{badge}/endorsements",
            Scope.MANAGE,
            request -> acceptance.accept(request, Subject.Kind.BADGE_CLASS, "badge")),
        Route.issuer(
            "PUT /v1/assertions/{assertion}/endorsements",
            Scope.MANAGE,
            request -> acceptance.accept(request, Subject.Kind.ASSERTION, "assertion")));
  }

  private static List<Route> asked(EndorsementRequestRoutes requests) {
    return List.of(
        Route.issuer(
            "POST /v1/issuers/{issuer}/endorsement-requests",
            Scope.MANAGE,
            request -> requests.ask(request, Subject.Kind.PROFILE, "issuer")),
        Route.issuer(
            "POST /v1/badges/{badge}/endorsement-requests",
            Scope.MANAGE,
            request -> requests.ask(request, Subject.Kind.BADGE_CLASS, "badge")),
        Route.issuer(
            "POST /v1/assertions/{assertion}/endorsement-requests",
            Scope.ISSUE,
            request -> requests.ask(request, Subject.Kind.ASSERTION, "assertion")));
  }

  private static List<Route> read(EndorsementRequestRoutes requests) {
    return List.of(
        Route.issuer("GET /v1/endorsement-requests", Scope.READ, requests::waiting)
            .taking("cursor"),
        Route.issuer(
            "GET /v1/issuers/{issuer}/endorsement-requests",
            Scope.READ,
            request -> requests.about(request, Subject.Kind.PROFILE, "issuer")),
        Route.issuer(
            "GET /v1/badges/{badge}/endorsement-requests",
            Scope.READ,
            request -> requests.about(request, Subject.Kind.BADGE_CLASS, "badge")),
        Route.issuer(
            "GET /v1/assertions/{assertion}/endorsement-requests",
            Scope.READ,
            request -> requests.about(request, Subject.Kind.ASSERTION, "assertion")));
  }

  private static List<Route> decided(VerdictRoutes verdicts) {
    return List.of(
        Route.issuer(
            "POST /v1/issuers/{issuer}/endorsement-requests/{request}",
            Scope.MANAGE,
            request -> verdicts.decide(request, Subject.Kind.PROFILE, "issuer")),
        Route.issuer(
            "POST /v1/badges/{badge}/endorsement-requests/{request}",
            Scope.MANAGE,
            request -> verdicts.decide(request, Subject.Kind.BADGE_CLASS, "badge")),
        Route.issuer(
            "POST /v1/assertions/{assertion}/endorsement-requests/{request}",
            Scope.ISSUE,
            request -> verdicts.decide(request, Subject.Kind.ASSERTION, "assertion")));
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud
      implements DynamoDbTable, KmsLinkKeys, EncryptedContacts {}
}
