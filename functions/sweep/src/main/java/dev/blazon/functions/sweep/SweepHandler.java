package dev.blazon.functions.sweep;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.blazon.json.Json;
import dev.blazon.json.LogLine;
import dev.blazon.platform.Signing;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.kms.KmsSigning;
import dev.blazon.service.DueSteps;
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
 * The Lambda function that a schedule calls to remind of, renew and expire Assertions whose time
 * has come, and to revoke those signed with a compromised key, for half of its time at most. It
 * logs how many, and stops ten seconds before Lambda would stop it.
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
  public <P extends Table & Signing> SweepHandler(P platform) {
    due =
        new SweepDue(
            platform.assertions(),
            platform.counters(),
            platform.transactions(),
            steps(platform, DueRenewals.on(platform)),
            platform.time());
    compromised =
        new RevokeCompromised(
            platform.catalog(), platform.assertions(), platform.transactions(), platform.time());
  }

  private static DueSteps steps(Table platform, DueRenewals renewals) {
    return new DueSteps(
        new DueSteps.Stores(
            platform.catalog(),
            platform.assertions(),
            platform.register(),
            platform.notices(),
            platform.transactions()),
        renewals::renew,
        platform.sendsMails());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    // A compromised key may have signed more than one sweep can read through; what has fallen due
    // of all others must not wait for it.
    int half = (context.getRemainingTimeInMillis() + RESERVE_MILLIS) / 2;
    BooleanSupplier halfLeft = () -> context.getRemainingTimeInMillis() > half;
    BooleanSupplier timeLeft = () -> context.getRemainingTimeInMillis() > RESERVE_MILLIS;
    Consumer<LogLine> log = line -> context.getLogger().log(line.toString());
    Swept swept = compromised.sweep(halfLeft, log).plus(due.sweep(timeLeft, log));
    log.accept(LogLine.info("swept").with("sum", swept));
    output.write(Json.write(swept).getBytes(StandardCharsets.UTF_8));
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud implements DynamoDbTable, KmsSigning {}
}
