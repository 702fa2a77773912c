package dev.blazon.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.blazon.json.LogLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a function's handler and gives it one event after the other. What the handler throws is the
 * answer to its event, and the next one follows; what cannot be made is told, and ends the process.
 */
final class RuntimeLoop {
  /** Where the X-Ray SDKs, and AWS's own, look for the trace that they are in. */
  static final String TRACE = "com.amazonaws.xray.traceHeader";

  private final FunctionSettings settings;
  private final RuntimeClient api;
  private final PrintStream out;
  private final LambdaLogger logger;

  /**
   * @param out where lines of the log go
   */
  RuntimeLoop(FunctionSettings settings, RuntimeClient api, PrintStream out) {
    this.settings = settings;
    this.api = api;
    this.out = out;
    this.logger = new JsonLogger(out);
  }

  /**
   * Runs it.
   *
   * @return the code to end the process with, which is never that of success: Lambda starts another
   */
  int run() {
    try {
      RequestStreamHandler handler = made();
      if (handler == null) {
        return 1;
      }
      BeforeFirstEvent.run(out);
      boolean goesOn = true;
      while (goesOn) {
        goesOn = answered(handler, api.next());
      }
    } catch (IOException e) {
      log(LogLine.error("the Runtime API does not answer").because(e));
    }
    return 1;
  }

  /** The handler; null where it could not be made, which Lambda knows by then. */
  private @Nullable RequestStreamHandler made() throws IOException {
    Failed failed;
    try {
      return Handlers.make(settings.handler());
    } catch (Handlers.BadName e) {
      failed = new Failed(Failed.NAME, e);
    } catch (InvocationTargetException e) {
      failed = new Failed(Failed.CODE, e.getTargetException());
    } catch (ReflectiveOperationException e) {
      failed = new Failed(Failed.NAME, e);
    } catch (Throwable e) {
      // What a static initializer throws is an error and no exception.
      failed = new Failed(Failed.CODE, e);
    }
    log(LogLine.error("the handler could not be made").because(failed.thrown()));
    api.initError(failed);
    return null;
  }

  /** Whether the handler can be asked again. */
  private boolean answered(RequestStreamHandler handler, Invocation invocation) throws IOException {
    if (invocation.trace() == null) {
      System.clearProperty(TRACE);
    } else {
      System.setProperty(TRACE, invocation.trace());
    }
    AnswerBytes answer = new AnswerBytes();
    try {
      handler.handleRequest(
          new ByteArrayInputStream(invocation.event()),
          answer,
          new InvocationContext(invocation, settings, logger));
    } catch (Throwable e) {
      log(
          LogLine.error("the handler failed")
              .with("correlationId", invocation.requestId())
              .because(e));
      api.error(invocation.requestId(), new Failed(Failed.CODE, e));
      return !(e instanceof VirtualMachineError) || e instanceof StackOverflowError;
    }
    int status = api.response(invocation.requestId(), answer);
    if (status >= 300) {
      log(
          LogLine.error("Lambda refused the answer with " + status)
              .with("correlationId", invocation.requestId()));
    }
    // 500 says that this environment is broken, and that the runtime is to end.
    return status < 500;
  }

  private void log(LogLine line) {
    logger.log(line.toString());
  }
}
