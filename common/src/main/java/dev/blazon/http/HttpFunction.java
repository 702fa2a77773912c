package dev.blazon.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.InvalidInput;
import dev.blazon.json.InvalidJson;
import dev.blazon.json.Json;
import dev.blazon.signing.SigningUnavailable;
import dev.blazon.store.InvalidCursor;
import dev.blazon.store.StoreBusy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A function that answers HTTP requests: it holds routes, lets pass who may, and turns what goes
 * wrong into problems.
 */
public abstract class HttpFunction implements RequestStreamHandler {
  private final Map<String, Route> routes;

  /**
   * @param routes every route of the function
   */
  protected HttpFunction(List<Route> routes) {
    this.routes =
        routes.stream().collect(Collectors.toUnmodifiableMap(Route::key, Function.identity()));
  }

  /** The routes of the function. */
  public final List<Route> routes() {
    return List.copyOf(routes.values());
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    ApiGateway.write(answer(input, context), output);
  }

  /** The one place where anything is caught that nobody below can answer. */
  private Response answer(InputStream input, Context context) {
    Request request = null;
    try {
      request = ApiGateway.read(input);
      return answer(request);
    } catch (ProblemException e) {
      return Response.problem(e.problem());
    } catch (InvalidInput e) {
      return Response.problem(Problem.invalidInput(e.faults()));
    } catch (InvalidJson e) {
      return Response.problem(
          Problem.invalidJson(
              "Line %d, column %d: %s".formatted(e.line(), e.column(), e.getMessage())));
    } catch (InvalidCursor e) {
      return Response.problem(
          Problem.badRequest("The parameter cursor is not one that this list gave."));
    } catch (StoreBusy | SigningUnavailable e) {
      log("WARN", e, request, context);
      return Response.problem(Problem.tooManyRequests()).with("Retry-After", "1");
    } catch (RuntimeException e) {
      log("ERROR", e, request, context);
      return Response.problem(Problem.unexpected(context.getAwsRequestId()));
    }
  }

  private Response answer(Request request) {
    // RFC 9110, section 9.3.2: HEAD is GET without its content, which the gateway leaves out.
    Route route = routes.get(request.route().replaceFirst("^HEAD ", "GET "));
    if (route == null) {
      return Response.problem(Problem.notFound("route"));
    }
    Problem refusal = route.refusalOf(request);
    return refusal == null ? route.answer().to(request) : Response.problem(refusal);
  }

  private static void log(
      String level, RuntimeException e, @Nullable Request request, Context context) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    ObjectNode line = Json.mapper().createObjectNode();
    line.put("level", level).put("correlationId", context.getAwsRequestId());
    if (request != null) {
      line.put("route", request.route());
      Caller caller = request.caller();
      if (caller != null) {
        line.put("issuer", caller.issuer()).put("key", caller.key());
      }
    }
    line.put("exception", trace.toString());
    context.getLogger().log(line + "\n");
  }
}
