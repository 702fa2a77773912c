package dev.blazon.functions.verify;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.json.Json;
import dev.blazon.platform.Platform;
import dev.blazon.verification.ReportJson;
import dev.blazon.verification.Verifier;
import java.util.List;

/** Verifies anyone's badge. It answers 200 whatever the verdict is. */
public final class VerifyHandler extends HttpFunction {
  /** On Lambda. */
  public VerifyHandler() {
    this(Platform.fromEnvironment());
  }

  /** On any platform. */
  public VerifyHandler(Platform platform) {
    this(new Verifier(platform.remoteDocuments(), platform.time()));
  }

  private VerifyHandler(Verifier verifier) {
    super(List.of(Route.open("POST /v1/verify", request -> verify(request, verifier))));
  }

  private static Response verify(Request request, Verifier verifier) {
    Question question = Question.read(request);
    String report =
        Json.write(ReportJson.of(verifier.verify(question.input(), question.recipient())));
    return Response.json(200, report);
  }
}
