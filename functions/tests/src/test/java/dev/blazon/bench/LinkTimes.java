package dev.blazon.bench;

import dev.blazon.bounds.Functions;
import dev.blazon.lifecycle.Ids;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.RecipientDigester;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.store.Change;
import dev.blazon.tiers.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What asking for a link takes, for an address that holds a badge and for one that holds none, one
 * after the other: the whole function, over DynamoDB Local. Nobody may tell the two apart by it.
 */
final class LinkTimes {
  private static final int WARM_UP = 100;
  private static final int MEASURED = 400;
  private static final String KNOWN = "known@example.org";
  private static final String OTHER = "other@example.org";

  private LinkTimes() {}

  /** The medians of both, in microseconds. */
  static Map<String, Double> measure() {
    try {
      Path data = Files.createTempDirectory("links");
      try (Functions functions = new Functions(data)) {
        hold(functions);
        return medians(functions);
      } finally {
        Folders.delete(data);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Double> medians(Functions functions) {
    double[] known = new double[MEASURED];
    double[] other = new double[MEASURED];
    for (int time = -WARM_UP; time < MEASURED; time++) {
      double one = ask(functions, KNOWN, "known" + time);
      double another = ask(functions, OTHER, "other" + time);
      if (time >= 0) {
        known[time] = one;
        other[time] = another;
      }
    }
    return Map.of("askForLink known", median(known), "askForLink unknown", median(other));
  }

  private static void hold(Functions functions) {
    Ids ids = functions.platform().ids();
    String learner =
        new RecipientDigester(functions.platform().macKeys())
            .ofDeployment(Recipient.Type.EMAIL, KNOWN);
    String badge = ids.next();
    functions
        .platform()
        .transactions()
        .commit(
            List.of(
                new Change.AddRegisterEntry(
                    RegisterEntryBuilder.builder()
                        .assertion(ids.next())
                        .issuer(ids.next())
                        .badge(badge)
                        .family(badge)
                        .issuedOn(functions.clock().instant())
                        .recipient(new RecipientDigests("holder", learner))
                        .contact(null)
                        .contactOf(ids.next())
                        .build())),
            null);
  }

  /** How long it takes to ask for one link, in microseconds. */
  private static double ask(Functions functions, String address, String caller) {
    Functions.Call call =
        functions
            .call("POST /my/links", "")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("x-forwarded-for", caller)
            .body("address=" + address);
    long start = System.nanoTime();
    int status = call.send().status();
    long end = System.nanoTime();
    if (status != 200) {
      throw new IllegalStateException("asking was answered " + status);
    }
    return (end - start) / 1_000.0;
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
