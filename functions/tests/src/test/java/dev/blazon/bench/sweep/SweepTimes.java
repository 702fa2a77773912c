package dev.blazon.bench.sweep;

import dev.blazon.bench.report.Goal;
import dev.blazon.bench.report.Row;
import dev.blazon.bench.report.Section;
import dev.blazon.eventfiles.EventsSeed;
import dev.blazon.eventfiles.PlatformInMemory;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.platform.CloudPlatforms;
import dev.blazon.platform.local.Platform;
import dev.blazon.service.DueSteps;
import dev.blazon.service.SweepDue;
import dev.blazon.service.Swept;
import dev.blazon.signing.jca.JcaSigner;
import dev.blazon.store.dynamodb.TableDefinition;
import dev.blazon.tiers.DynamoDbServer;
import dev.blazon.tiers.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Measures what a sweep takes over DynamoDB Local, in memory, among very many Assertions of which
 * none, few and many are due: it is to follow what is due, not what there is.
 */
public final class SweepTimes {
  private static final String TABLE = "sweep";
  private static final double[] SHARES = {0, 0.001, 0.01, 0.1};
  private static final String RATE = "transitions a second";

  private SweepTimes() {}

  /** Measures {@code sweep.assertions} of them, a million as a rule. */
  public static Section measure() throws IOException {
    return measure(Integer.getInteger("sweep.assertions", 1_000_000));
  }

  static Section measure(int assertions) throws IOException {
    // As a function has them from Lambda, which sets variables that this JVM cannot set.
    System.setProperty("aws.region", "eu-central-1");
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    try (DynamoDbServer database = DynamoDbServer.start();
        SdkHttpClient http = AwsCrtHttpClient.create();
        DynamoDbClient client =
            DynamoDbClient.builder().httpClient(http).endpointOverride(database.url()).build()) {
      TableDefinition.create(client, TABLE);
      Platform platform =
          CloudPlatforms.over(
              Map.of("BLAZON_TABLE", TABLE, "BLAZON_AWS_ENDPOINT", database.url().toString()));
      ManyAssertions many = new ManyAssertions(client, TABLE, sample(), platform.transactions());
      many.write(0, assertions, false);
      SweepDue sweep = sweep(platform);
      List<Row> rows = new ArrayList<>();
      int first = 0;
      for (double share : SHARES) {
        int due = (int) Math.round(assertions * share);
        many.write(first, first + due, true);
        first += due;
        rows.add(row(assertions, due, sweep));
      }
      return new Section(
          "sweep",
          String.format(
              Locale.ROOT,
              "Sweep: what expires among %,d Assertions, over DynamoDB Local in memory",
              assertions),
          rows,
          List.of());
    }
  }

  private static Row row(int assertions, int due, SweepDue sweep) {
    long start = System.nanoTime();
    Swept swept = sweep.sweep(() -> true, line -> System.err.print(line));
    double seconds = (System.nanoTime() - start) / 1e9;
    Row row =
        Row.of(String.format(Locale.ROOT, "%,d due of %,d", due, assertions))
            .with("seconds", seconds)
            .with("done", swept.expired());
    return due == 0 ? row : row.with(RATE, swept.expired() / seconds).to(Goal.atLeast(RATE, 2_000));
  }

  private static SweepDue sweep(Platform platform) {
    DueSteps.Stores stores =
        new DueSteps.Stores(
            platform.catalog(),
            platform.assertions(),
            platform.register(),
            platform.notices(),
            platform.transactions());
    return new SweepDue(
        platform.assertions(),
        platform.counters(),
        platform.transactions(),
        new DueSteps(stores, id -> false, false),
        platform.time());
  }

  /** One that expires, of those that the files in {@code events/} speak of. */
  private static AssertionRecord sample() throws IOException {
    Path keys = Files.createTempDirectory("keys");
    try {
      PlatformInMemory platform = new PlatformInMemory(new JcaSigner(keys));
      EventsSeed.plant(platform);
      return platform.assertions().assertion("exampleexpiredassertionaaa").orElseThrow();
    } finally {
      Folders.delete(keys);
    }
  }
}
