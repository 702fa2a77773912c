package dev.blazon.bench.cold;

import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Lambda function around another: when it is made, it makes the other and has the hooks called that
 * SnapStart calls before its snapshot.
 */
public final class PrimedHandler implements RequestStreamHandler {
  /** The environment variable with the other's class. */
  static final String HANDLER = "BLAZON_BENCH_HANDLER";

  private final RequestStreamHandler primed;

  /** Makes the other, ready for a snapshot. */
  public PrimedHandler() throws Exception {
    primed =
        Class.forName(System.getenv(HANDLER))
            .asSubclass(RequestStreamHandler.class)
            .getConstructor()
            .newInstance();
    try {
      System.gc();
      Core.getGlobalContext().beforeCheckpoint(null);
    } catch (UnsatisfiedLinkError e) {
      // The hooks are done; then it empties the DNS cache, by a library that only Lambda loads.
    }
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    primed.handleRequest(input, output, context);
  }
}
