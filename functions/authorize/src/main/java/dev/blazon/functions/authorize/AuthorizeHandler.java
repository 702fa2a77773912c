package dev.blazon.functions.authorize;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.blazon.json.EventJson;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Trail;
import dev.blazon.platform.KeyUses;
import dev.blazon.platform.PublicTable;
import dev.blazon.platform.cloud.ReadingCloud;
import dev.blazon.platform.dynamodb.AuthorizerTable;
import dev.blazon.service.Authorize;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.stream.Collectors;

/**
 * The Lambda authorizer of the HTTP API: finds out whose API key a request has, and passes issuer
 * and scopes on to the functions.
 *
 * <p>It lets every request through and says who sent it; nobody, where the key is not good. The
 * functions then refuse with a 401 or 403 problem: the gateway itself could only answer a bad key
 * with 403 and a body of its own.
 *
 * <p>It tells the id of the key too, never the key: the functions write down who did what, and the
 * access log has it.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html">AWS:
 *     Lambda authorizers</a>
 */
public final class AuthorizeHandler implements RequestStreamHandler {
  /** Room for an answer, in bytes. */
  private static final int SMALL = 512;

  private final Authorize authorize;

  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public AuthorizeHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends PublicTable & KeyUses> AuthorizeHandler(P platform) {
    authorize =
        new Authorize(
            platform.catalog(),
            platform.apiKeyUses(),
            platform.operatorKeySha256(),
            platform.time());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Authorize.Outcome outcome = authorize.authorize(AuthorizationHeader.in(input));
    output.write(EventJson.write(SMALL, json -> write(json, outcome)));
  }

  // No switch over patterns: every call of the API waits for this, see HotPathTest.
  private static void write(JsonGenerator json, Authorize.Outcome outcome) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("isAuthorized", true);
    json.writeObjectFieldStart("context");
    if (outcome instanceof Authorize.Outcome.Issuer issuer) {
      json.writeStringField("issuer", issuer.id());
      json.writeStringField("key", issuer.key());
      json.writeStringField(
          "scopes",
          issuer.scopes().stream().sorted().map(Scope::toString).collect(Collectors.joining(" ")));
    } else if (outcome instanceof Authorize.Outcome.Operator) {
      json.writeBooleanField("operator", true);
      json.writeStringField("key", Trail.OPERATOR);
    } else {
      json.writeBooleanField("operator", false);
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends ReadingCloud implements AuthorizerTable {}
}
