package dev.blazon.runtime;

import java.util.Map;

/**
 * Reads the environment variables that Lambda sets for every function.
 *
 * @param variables by name
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html">Lambda:
 *     environment variables</a>
 */
record FunctionSettings(Map<String, String> variables) {
  /** Where the Runtime API is: a host and a port, with a colon between. */
  String runtimeApi() {
    String address = variables.get("AWS_LAMBDA_RUNTIME_API");
    if (address == null) {
      throw new IllegalStateException("AWS_LAMBDA_RUNTIME_API is not set: this is not Lambda");
    }
    return address;
  }

  /** The name of the handler's class, which may have its one method behind it; may be empty. */
  String handler() {
    return value("_HANDLER");
  }

  /** The function's name. */
  String functionName() {
    return value("AWS_LAMBDA_FUNCTION_NAME");
  }

  /** The number of its version, or {@code $LATEST}. */
  String functionVersion() {
    return value("AWS_LAMBDA_FUNCTION_VERSION");
  }

  /** The group of its log. */
  String logGroup() {
    return value("AWS_LAMBDA_LOG_GROUP_NAME");
  }

  /** Where in that group this process logs. */
  String logStream() {
    return value("AWS_LAMBDA_LOG_STREAM_NAME");
  }

  /** Its memory in megabytes; 0 where it is not said. */
  int memory() {
    String size = value("AWS_LAMBDA_FUNCTION_MEMORY_SIZE");
    return size.isEmpty() ? 0 : Integer.parseInt(size);
  }

  private String value(String name) {
    return variables.getOrDefault(name, "");
  }
}
