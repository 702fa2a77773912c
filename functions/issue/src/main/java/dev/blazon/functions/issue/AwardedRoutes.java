package dev.blazon.functions.issue;

import dev.blazon.http.Problem;
import dev.blazon.http.ProblemException;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.issuing.ReadAssertions;
import dev.blazon.lifecycle.Status;
import dev.blazon.platform.Table;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Answers the routes under which issuers read what they have awarded. */
final class AwardedRoutes {
  private final ReadAssertions service;

  AwardedRoutes(Table platform) {
    service =
        new ReadAssertions(
            platform.catalog(), platform.assertions(), platform.urls(), platform.time());
  }

  Response one(Request request) {
    return Response.found(
        service.one(request.requiredCaller().requiredIssuer(), request.parameter("assertion")),
        "assertion");
  }

  Response all(Request request) {
    String cursor = request.queryParameter("cursor");
    return service
        .all(
            request.requiredCaller().requiredIssuer(),
            request.parameter("badge"),
            status(request),
            cursor)
        .map(page -> Response.page("assertions", page))
        .orElseGet(() -> Response.problem(Problem.notFound("badge")));
  }

  private static @Nullable Status status(Request request) {
    String text = request.queryParameter("status");
    if (text == null) {
      return null;
    }
    return Arrays.stream(Status.values())
        .filter(status -> status.toString().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new ProblemException(
                    Problem.badRequest(
                        "The parameter status has to be one of "
                            + Arrays.toString(Status.values())
                            + ".")));
  }
}
