package dev.blazon.runtime;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to Lambda's Runtime API in its four requests.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Lambda: the runtime
 *     API</a>
 */
record RuntimeClient(HttpConnection http) {
  private static final String ROOT = "/2018-06-01/runtime/";
  private static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";

  /**
   * Waits for the next event: Lambda freezes the process meanwhile, for hours perhaps.
   *
   * @throws IOException where Lambda gives none
   */
  Invocation next() throws IOException {
    HttpAnswer answer = http.get(ROOT + "invocation/next");
    String requestId = answer.header("Lambda-Runtime-Aws-Request-Id");
    if (answer.status() != 200 || requestId == null) {
      throw new IOException("Lambda answers %d and gives no event".formatted(answer.status()));
    }
    return new Invocation(
        requestId,
        number(answer.header("Lambda-Runtime-Deadline-Ms")),
        orEmpty(answer.header("Lambda-Runtime-Invoked-Function-Arn")),
        answer.header("Lambda-Runtime-Trace-Id"),
        answer.body());
  }

  /**
   * Answers an event.
   *
   * @return the status: 202, or 413 for what is too large, which Lambda has then told the caller
   */
  int response(String requestId, Body answer) throws IOException {
    return http.post(path(requestId, "response"), Map.of(), answer).status();
  }

  /** Says that the handler failed at an event. */
  void error(String requestId, Failed failed) throws IOException {
    fail(path(requestId, "error"), failed);
  }

  /** Says that the function could not start. */
  void initError(Failed failed) throws IOException {
    fail(ROOT + "init/error", failed);
  }

  private void fail(String path, Failed failed) throws IOException {
    http.post(path, Map.of(ERROR_TYPE, failed.category()), Body.of(failed.json()));
  }

  private static String path(String requestId, String what) {
    return ROOT + "invocation/" + requestId + "/" + what;
  }

  private static long number(@Nullable String value) throws IOException {
    try {
      return value == null ? 0 : Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new IOException("Lambda says a deadline that is no number: " + value, e);
    }
  }

  private static String orEmpty(@Nullable String value) {
    return value == null ? "" : value;
  }
}
