package dev.blazon.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.blazon.json.InvalidInput;
import dev.blazon.json.InvalidJson;
import dev.blazon.json.LogLine;
import dev.blazon.lifecycle.Bounds;
import dev.blazon.lifecycle.TooMuchSaid;
import dev.blazon.signing.KeyUnavailable;
import dev.blazon.store.InvalidCursor;
import dev.blazon.store.RequestKeyReused;
import dev.blazon.store.StoreBusy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Base class of the Lambda functions that answer HTTP requests: it finds the route, lets pass who
 * may take it, and turns what goes wrong into problems (RFC 9457).
 */
public abstract class HttpFunction implements RequestStreamHandler {
  private static final String HEAD = "HEAD ";

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
    byte[] answer = ApiGateway.write(answer(input, context));
    output.write(answer.length > Bounds.ANSWER ? tooLarge(answer.length, context) : answer);
  }

  /** Lambda would say so to nobody but itself. */
  private static byte[] tooLarge(int bytes, Context context) {
    log(LogLine.error("an answer of " + bytes + " bytes is too large"), null, context);
    return ApiGateway.write(Response.problem(Problem.unexpected(context.getAwsRequestId())));
  }

  private Response answer(InputStream input, Context context) {
    return caught(
        () -> {
          Request request = ApiGateway.read(input);
          Response response = caught(() -> answer(request), request, context);
          return routes.containsKey(AnyOrigin.key(request.path()))
              ? AnyOrigin.readable(response)
              : response;
        },
        null,
        context);
  }

  /**
   * The one place where anything is caught that nobody below can answer.
   *
   * @param request what is answered, for the log; null where it could not be read
   */
  private static Response caught(Answer answering, @Nullable Request request, Context context) {
    try {
      return answering.answer();
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
    } catch (RequestKeyReused e) {
      return Response.problem(Problem.idempotencyKeyReused());
    } catch (TooMuchSaid e) {
      return Response.problem(Problem.tooMuchSaid(String.valueOf(e.getMessage())));
    } catch (StoreBusy | KeyUnavailable e) {
      log(LogLine.warn("asked to come again").because(e), request, context);
      return Response.problem(Problem.tooManyRequests()).with("Retry-After", "1");
    } catch (RuntimeException e) {
      log(LogLine.error("the request failed").because(e), request, context);
      return Response.problem(Problem.unexpected(context.getAwsRequestId()));
    }
  }

  /** What answers, or fails at it. */
  @FunctionalInterface
  private interface Answer {
    Response answer();
  }

  private Response answer(Request request) {
    Route route = routes.get(asGet(request.route()));
    if (route == null) {
      return Response.problem(Problem.notFound("route"));
    }
    Problem refusal = route.refusalOf(request);
    return refusal == null ? route.answer().to(request) : Response.problem(refusal);
  }

  /** RFC 9110, section 9.3.2: HEAD is GET without its content, which the gateway leaves out. */
  private static String asGet(String route) {
    return route.startsWith(HEAD) ? "GET " + route.substring(HEAD.length()) : route;
  }

  private static void log(LogLine line, @Nullable Request request, Context context) {
    line.with("correlationId", context.getAwsRequestId());
    if (request != null) {
      line.with("route", request.route());
      Caller caller = request.caller();
      if (caller != null) {
        line.with("issuer", caller.issuer()).with("key", caller.key());
      }
    }
    context.getLogger().log(line.toString());
  }
}
