package dev.blazon.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/**
 * One line of a Lambda function's log: a JSON object with {@code level} ({@code INFO}, {@code WARN}
 * or {@code ERROR}), {@code message}, and what it is about. CloudWatch takes each line for an
 * event, and finds a JSON object's members by name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs-logformat.html">
 *     Lambda: log formats</a>
 */
public final class LogLine {
  private final ObjectNode line = Json.mapper().createObjectNode();

  private LogLine(String level, String message) {
    line.put("level", level).put("message", message);
  }

  /** What was done as it should be, such as a sweep. */
  public static LogLine info(String message) {
    return new LogLine("INFO", message);
  }

  /** Something could not be done now, and will be tried again. */
  public static LogLine warn(String message) {
    return new LogLine("WARN", message);
  }

  /** Something failed that should not. */
  public static LogLine error(String message) {
    return new LogLine("ERROR", message);
  }

  /**
   * What it is about.
   *
   * @param value null where there is none: then nothing is said of it
   * @return this line
   */
  public LogLine with(String name, @Nullable String value) {
    if (value != null) {
      line.put(name, value);
    }
    return this;
  }

  /**
   * The figures of what was done.
   *
   * @param value a record, written as JSON
   * @return this line
   */
  public LogLine with(String name, Record value) {
    line.set(name, Json.mapper().valueToTree(value));
    return this;
  }

  /**
   * Why, with the stack.
   *
   * @return this line
   */
  public LogLine because(Throwable cause) {
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    line.put("exception", trace.toString());
    return this;
  }

  /** The line, with its end. */
  @Override
  public String toString() {
    return line + "\n";
  }
}
