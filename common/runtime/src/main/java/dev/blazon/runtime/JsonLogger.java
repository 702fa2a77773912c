package dev.blazon.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import dev.blazon.json.LogLine;
import java.io.PrintStream;

/**
 * Writes what a handler logs to the standard output, which Lambda takes to CloudWatch, each line an
 * event. What is no JSON object yet becomes one: the functions' log format is JSON.
 */
record JsonLogger(PrintStream out) implements LambdaLogger {
  @Override
  public void log(String message) {
    if (!message.startsWith("{")) {
      out.print(LogLine.info(message.stripTrailing()));
    } else if (message.endsWith("\n")) {
      out.print(message);
    } else {
      out.print(message + "\n");
    }
    out.flush();
  }

  @Override
  public void log(byte[] message) {
    log(new String(message, UTF_8));
  }
}
