package dev.blazon.functions.sweep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.blazon.json.Json;
import dev.blazon.platform.Platform;
import dev.blazon.service.SweepDue;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Does what has fallen due, and stops ten seconds before Lambda would stop it. */
public final class SweepHandler implements RequestStreamHandler {
  private static final int RESERVE_MILLIS = 10_000;

  private final SweepDue sweep;

  /** On Lambda. */
  public SweepHandler() {
    this(Platform.fromEnvironment());
  }

  /** On any platform. */
  public SweepHandler(Platform platform) {
    sweep = new SweepDue(platform.assertions(), platform.transactions(), platform.time());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    SweepDue.Swept swept =
        sweep.sweep(
            () -> context.getRemainingTimeInMillis() > RESERVE_MILLIS,
            message -> context.getLogger().log(message + "\n"));
    String line = Json.write(swept);
    context.getLogger().log(line + "\n");
    output.write(Json.mapper().writeValueAsBytes(swept));
  }
}
