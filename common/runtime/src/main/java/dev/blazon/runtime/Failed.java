package dev.blazon.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What failed, in the words that Lambda expects: {@code errorType}, {@code errorMessage}, {@code
 * stackTrace}, and in {@code cause} the same of what it came from.
 *
 * @param category for Lambda's own statistics, as {@code Runtime.UserException}
 * @param thrown by the handler, or at the start
 */
record Failed(String category, Throwable thrown) {
  /** The handler's code threw it. */
  static final String CODE = "Runtime.UserException";

  /** There is no such handler. */
  static final String NAME = "Runtime.BadFunctionCode";

  /** Of a cause's cause there is no end, where somebody makes a circle of them. */
  private static final int CAUSES = 8;

  /** As JSON, in UTF-8. */
  byte[] json() {
    return Json.write(said(thrown, CAUSES)).getBytes(UTF_8);
  }

  private static ObjectNode said(Throwable thrown, int causes) {
    ObjectNode said = Json.mapper().createObjectNode();
    said.put("errorMessage", thrown.getMessage());
    said.put("errorType", thrown.getClass().getName());
    ArrayNode stack = said.putArray("stackTrace");
    for (StackTraceElement element : thrown.getStackTrace()) {
      stack.add(element.toString());
    }
    @Nullable Throwable cause = thrown.getCause();
    if (cause != null && causes > 0) {
      said.set("cause", said(cause, causes - 1));
    }
    return said;
  }
}
