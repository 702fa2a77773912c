package dev.blazon.samlocal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.blazon.eventfiles.EventFile;
import dev.blazon.eventfiles.EventsSeed;
import dev.blazon.eventfiles.Expectations;
import dev.blazon.packaging.FastBuild;
import dev.blazon.packaging.FastTemplate;
import dev.blazon.packaging.PlayedAws;
import dev.blazon.tiers.Machine;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.SamLocal;
import dev.blazon.tiers.Tier;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lookup} in its fast packaging, in a container of {@code provided.al2023}. */
@RequiresTier(Tier.SAM_LOCAL)
class FastInvokeIT {
  @TempDir private static Path data;
  private static SamLocal sam;
  private static PlayedAws aws;
  private static SamLocal.Stack stack;

  @BeforeAll
  static void make() throws Exception {
    sam = SamLocal.find().provided();
    aws = PlayedAws.open(data, InetAddress.getByName(sam.listenAddress()));
    FastBuild.run("LookupFunction", aws.environment());
    Path variables = data.resolve("variables.json");
    new ObjectMapper().writeValue(variables.toFile(), Map.of("Parameters", aws.environment()));
    stack =
        new SamLocal.Stack(
            FastTemplate.file(Machine.project()),
            Map.of("OperatorKeySha256", EventsSeed.OPERATOR_KEY_SHA256),
            variables);
  }

  @AfterAll
  static void close() {
    aws.close();
  }

  @Test
  void isAnsweredAsByTheOther() {
    EventFile event =
        EventFile.all().stream()
            .filter(file -> file.name().equals("lookup/assertion"))
            .findFirst()
            .orElseThrow();

    SamLocal.Invocation invocation = sam.invoke(stack, "LookupFunction", event.path());

    assertEquals(0, invocation.exitCode(), invocation::log);
    assertEquals(
        List.of(),
        Expectations.differences(event, invocation.response().getBytes(UTF_8)),
        invocation::log);
  }
}
