package dev.blazon.functions.catalog;

import dev.blazon.http.Problem;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.json.Form;
import dev.blazon.json.Json;
import dev.blazon.platform.Platform;
import dev.blazon.service.CreateIssuer;
import dev.blazon.service.ReadIssuer;

/** Issuers. */
final class IssuerRoutes {
  private static final int NAME = 200;
  private static final int DESCRIPTION = 5_000;

  private final CreateIssuer create;
  private final ReadIssuer read;

  IssuerRoutes(Platform platform) {
    create =
        new CreateIssuer(
            platform.once(),
            platform.ids(),
            platform.urls(),
            platform.signingKeys(),
            platform.signingKey(),
            platform.time());
    read = new ReadIssuer(platform.catalog());
  }

  Response create(Request request) {
    CreateIssuer.NewIssuer input = Form.read(request.json(), IssuerRoutes::issuer);
    return Response.once(
        create.create(input, request.repeatable()),
        201,
        created -> Response.json(201, Json.write(created)));
  }

  Response read(Request request) {
    return read.read(request.parameter("issuer"))
        .map(view -> Response.json(200, Json.write(view)))
        .orElseGet(() -> Response.problem(Problem.notFound("issuer")));
  }

  private static CreateIssuer.NewIssuer issuer(Form form) {
    String email = form.email("email");
    if (!form.has("email")) {
      form.fault("email", "is required");
    }
    return new CreateIssuer.NewIssuer(
        form.requiredText("name", NAME),
        form.requiredUrl("url"),
        String.valueOf(email),
        form.telephone("telephone"),
        form.text("description", DESCRIPTION),
        form.url("image"));
  }
}
