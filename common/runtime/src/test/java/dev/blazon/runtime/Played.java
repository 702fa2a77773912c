package dev.blazon.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Handlers that the loop is tested with. */
final class Played {
  private Played() {}

  /** Answers what it was given. */
  public static final class Echo implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      event.transferTo(answer);
    }
  }

  /** Answers what the context says, line by line. */
  public static final class Contexts implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      context.getLogger().log("{\"level\":\"INFO\"}");
      context.getLogger().log("a word\n".getBytes(UTF_8));
      answer.write(
          String.join(
                  "\n",
                  context.getAwsRequestId(),
                  context.getInvokedFunctionArn(),
                  context.getFunctionName(),
                  context.getFunctionVersion(),
                  context.getLogGroupName(),
                  context.getLogStreamName(),
                  Integer.toString(context.getMemoryLimitInMB()),
                  Integer.toString(context.getRemainingTimeInMillis()),
                  String.valueOf(System.getProperty(RuntimeLoop.TRACE)))
              .getBytes(UTF_8));
    }
  }

  /** Throws what its event names. */
  public static final class Failing implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      answer.write("half an ans".getBytes(UTF_8));
      switch (new String(event.readAllBytes(), UTF_8)) {
        case "checked" -> throw new IOException("a disk is full");
        case "caused" ->
            throw new IllegalStateException(
                "outer", new IllegalArgumentException("inner \"quoted\""));
        case "silent" -> throw new NullPointerException();
        case "deep" -> throw new StackOverflowError();
        case "memory" -> throw new OutOfMemoryError("none left");
        default -> throw new AssertionError("not named");
      }
    }
  }

  /** Cannot be made. */
  public static final class NeverMade implements RequestStreamHandler {
    public NeverMade() {
      throw new IllegalStateException("the environment variable X is not set");
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {}
  }

  /** Fails before it can be made. */
  public static final class NeverLoaded implements RequestStreamHandler {
    static final @Nullable String NONE = System.getProperty("no such property");
    static final int LENGTH = String.valueOf(NONE).length() / (NONE == null ? 0 : 1);

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {}
  }

  /** Is no handler. */
  public static final class NoHandler {}
}
