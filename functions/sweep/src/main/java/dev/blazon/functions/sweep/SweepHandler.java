package dev.blazon.functions.sweep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.blazon.json.Json;
import dev.blazon.json.LogLine;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.service.RevokeCompromised;
import dev.blazon.service.SweepDue;
import dev.blazon.service.Swept;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * The Lambda function that a schedule calls to expire Assertions and to revoke those signed with a
 * compromised key. It logs how many, and stops ten seconds before Lambda would stop it.
 */
public final class SweepHandler implements RequestStreamHandler {
  private static final int RESERVE_MILLIS = 10_000;

  private final SweepDue due;
  private final RevokeCompromised compromised;

  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public SweepHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public SweepHandler(Table platform) {
    due = new SweepDue(platform.assertions(), platform.transactions(), platform.time());
    compromised =
        new RevokeCompromised(
            platform.catalog(), platform.assertions(), platform.transactions(), platform.time());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    BooleanSupplier timeLeft = () -> context.getRemainingTimeInMillis() > RESERVE_MILLIS;
    Consumer<LogLine> log = line -> context.getLogger().log(line.toString());
    Swept swept = compromised.sweep(timeLeft, log).plus(due.sweep(timeLeft, log));
    log.accept(LogLine.info("swept").with("sum", swept));
    output.write(Json.write(swept).getBytes(StandardCharsets.UTF_8));
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud implements DynamoDbTable {}
}
