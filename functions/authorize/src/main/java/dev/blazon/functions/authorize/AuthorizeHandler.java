package dev.blazon.functions.authorize;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Trail;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.service.Authorize;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
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
  private final Authorize authorize;

  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public AuthorizeHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public AuthorizeHandler(Table platform) {
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
    ObjectNode answer = Json.mapper().createObjectNode().put("isAuthorized", true);
    ObjectNode caller = answer.putObject("context");
    switch (authorize.authorize(authorization(Json.readEvent(input)))) {
      case Authorize.Outcome.Operator() -> caller.put("operator", true).put("key", Trail.OPERATOR);
      case Authorize.Outcome.Issuer(String id, String key, Set<Scope> scopes) ->
          caller
              .put("issuer", id)
              .put("key", key)
              .put(
                  "scopes",
                  scopes.stream().sorted().map(Scope::toString).collect(Collectors.joining(" ")));
      case Authorize.Outcome.Nobody() -> caller.put("operator", false);
    }
    output.write(Json.mapper().writeValueAsBytes(answer));
  }

  /** The identity source is this one header; its name may come in any case. */
  private static String authorization(JsonNode event) {
    return event.path("headers").properties().stream()
        .filter(header -> header.getKey().equalsIgnoreCase("authorization"))
        .map(header -> header.getValue().asText())
        .findFirst()
        .orElse("");
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud implements DynamoDbTable {}
}
