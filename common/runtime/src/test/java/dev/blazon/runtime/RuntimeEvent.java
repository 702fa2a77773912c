package dev.blazon.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An event that the stand-in for the Runtime API hands out.
 *
 * @param headers what it is handed out with, beside its length
 * @param body JSON, as a rule
 */
public record RuntimeEvent(Map<String, String> headers, byte[] body) {
  /** The header with the id of the request. */
  public static final String REQUEST_ID = "Lambda-Runtime-Aws-Request-Id";

  /** The header with the time at which Lambda ends the function, in milliseconds since 1970. */
  public static final String DEADLINE = "Lambda-Runtime-Deadline-Ms";

  /** The header with the ARN that was called. */
  public static final String ARN = "Lambda-Runtime-Invoked-Function-Arn";

  /** The header with the id of the trace of X-Ray. */
  public static final String TRACE = "Lambda-Runtime-Trace-Id";

  /** An event with ten seconds of time, an ARN and a trace. */
  public static RuntimeEvent of(String requestId, byte[] body) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(REQUEST_ID, requestId);
    headers.put(DEADLINE, Long.toString(System.currentTimeMillis() + 10_000));
    headers.put(ARN, "arn:aws:lambda:eu-central-1:123456789012:function:stand-in");
    headers.put(
        TRACE, "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0");
    headers.put("Content-Type", "application/json");
    return new RuntimeEvent(headers, body);
  }

  /** The same of a text. */
  public static RuntimeEvent of(String requestId, String body) {
    return of(requestId, body.getBytes(UTF_8));
  }

  /** The same with a header of another value. */
  public RuntimeEvent with(String header, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(header, value);
    return new RuntimeEvent(changed, body);
  }

  /** The same without a header. */
  public RuntimeEvent without(String header) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.remove(header);
    return new RuntimeEvent(changed, body);
  }

  /** The id of its request. */
  public String requestId() {
    return headers.getOrDefault(REQUEST_ID, "");
  }
}
