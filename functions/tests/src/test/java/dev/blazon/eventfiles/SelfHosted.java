package dev.blazon.eventfiles;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.functions.local.LocalFunctions;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.json.Json;
import dev.blazon.store.TestClock;
import dev.blazon.verification.fetching.Content;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.RemoteDocuments;
import java.net.URI;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives the verifier in tests this deployment's own documents by calling the function that the
 * route leads to, without a network between.
 *
 * @param deployment says which function that is
 * @param functions answers
 */
public record SelfHosted(Deployment deployment, LocalFunctions functions)
    implements RemoteDocuments {
  private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

  @Override
  public FetchResult fetch(URI url, Content content, FetchBudget budget) {
    for (Deployment.Route route : deployment.routes()) {
      String template = PARAMETER.matcher(route.key()).replaceAll("(?<$1>[^/]+)");
      Matcher request = Pattern.compile(template).matcher("GET " + url.getPath());
      if (request.matches()) {
        return answer(url, route, request);
      }
    }
    return new FetchResult.Unreachable("no-route", "There is no route to " + url);
  }

  private FetchResult answer(URI url, Deployment.Route route, Matcher request) {
    ObjectNode event = Json.mapper().createObjectNode();
    event.put("routeKey", route.key()).put("rawPath", url.getPath());
    ObjectNode parameters = event.putObject("pathParameters");
    request.namedGroups().keySet().forEach(name -> parameters.put(name, request.group(name)));
    JsonNode answer =
        Json.read(functions.invoke(route.function(), event.toString().getBytes(UTF_8)));
    String body = answer.path("body").asText();
    return new FetchResult.Fetched(
        url,
        answer.path("statusCode").asInt(),
        answer.at("/headers/Content-Type").asText(),
        answer.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(body)
            : body.getBytes(UTF_8),
        new TestClock().instant());
  }
}
