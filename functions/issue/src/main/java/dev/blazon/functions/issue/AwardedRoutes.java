package dev.blazon.functions.issue;

import dev.blazon.http.Problem;
import dev.blazon.http.RecipientQuery;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.issuing.FindAssertions;
import dev.blazon.issuing.FindAssertions.Sought;
import dev.blazon.issuing.ReadAssertions;
import dev.blazon.issuing.ReadAssertions.AssertionView;
import dev.blazon.issuing.ReadCompletions;
import dev.blazon.platform.Table;
import dev.blazon.register.RecipientDigester;
import dev.blazon.store.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers the HTTP routes by which an issuer reads and searches the Assertions that it has awarded.
 */
final class AwardedRoutes {
  private final ReadAssertions read;
  private final FindAssertions find;
  private final ReadCompletions completions;

  AwardedRoutes(Table platform, RecipientDigester digester) {
    read =
        new ReadAssertions(
            platform.catalog(), platform.assertions(), platform.urls(), platform.time());
    find =
        new FindAssertions(
            platform.catalog(),
            platform.assertions(),
            platform.register(),
            digester,
            read,
            platform.time());
    completions =
        new ReadCompletions(
            platform.catalog(),
            platform.assertions(),
            platform.pathways(),
            read,
            platform.urls(),
            platform.time());
  }

  Response one(Request request) {
    return Response.found(
        read.one(request.requiredCaller().requiredIssuer(), request.parameter("assertion")),
        "assertion");
  }

  Response ofBadge(Request request) {
    Sought sought = SoughtQuery.read(request);
    return ofBadge(
            request.requiredCaller().requiredIssuer(),
            request.parameter("badge"),
            sought,
            request.queryParameter("cursor"))
        .map(page -> Response.page("assertions", page))
        .orElseGet(() -> Response.problem(Problem.notFound("badge")));
  }

  /** Whoever asks for all, or by status alone, is answered in the order of old: earliest first. */
  private Optional<Page<AssertionView>> ofBadge(
      String issuer, String badge, Sought sought, @Nullable String cursor) {
    boolean all =
        sought.recipient() == null && sought.issuedFrom() == null && sought.issuedTo() == null;
    return all
        ? read.all(issuer, badge, sought.status(), cursor)
        : find.of(issuer, badge, sought, cursor);
  }

  Response ofPathway(Request request) {
    return completions
        .of(
            request.requiredCaller().requiredIssuer(),
            request.parameter("pathway"),
            request.queryParameter("cursor"))
        .map(page -> Response.page("assertions", page))
        .orElseGet(() -> Response.problem(Problem.notFound("pathway")));
  }

  Response ofIssuer(Request request) {
    String issuer = request.requiredCaller().requiredIssuer();
    return Response.page(
        "assertions",
        find.of(issuer, RecipientQuery.required(request), request.queryParameter("cursor")));
  }
}
