package dev.blazon.bench.warm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.bench.report.Row;
import dev.blazon.bench.report.Section;
import dev.blazon.soak.Api;
import dev.blazon.soak.ServerProcess;
import dev.blazon.tiers.Folders;
import dev.blazon.tiers.Machine;
import dev.blazon.tiers.UnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Measures the local server by {@code wrk}: how many requests a second it answers over one, eight
 * and 64 connections, and how long they take. Behind it is DynamoDB Local.
 */
public final class ServerLoad {
  private static final int[] CONNECTIONS = {1, 8, 64};
  private static final int SECONDS = Integer.getInteger("server.seconds", 5);

  private ServerLoad() {}

  /**
   * Measures it.
   *
   * @throws UnavailableException where there is no {@code wrk}
   */
  public static Section measure() throws UnavailableException, IOException, InterruptedException {
    Path wrk =
        Machine.program("wrk").orElseThrow(() -> new UnavailableException("there is no wrk"));
    Path folder = Machine.workFolder("server");
    Path data = folder.resolve("data");
    Folders.delete(data);
    try (ServerProcess server = new ServerProcess(unthrottled(folder), data, Machine.freePort())) {
      List<Row> rows = new ArrayList<>();
      for (Map.Entry<String, String> path : paths(server).entrySet()) {
        String url = server.url() + path.getValue();
        run(wrk, 8, url);
        for (int connections : CONNECTIONS) {
          WrkOutput output = run(wrk, connections, url);
          rows.add(
              Row.of(path.getKey() + ", " + connections + " connections")
                  .with("requests a second", output.requests())
                  .with("p50, ms", output.median())
                  .with("p99, ms", output.ninetyNine())
                  .with("failed", (double) output.failed()));
        }
      }
      return new Section(
          "server",
          "Warm: the local server over DynamoDB Local, by wrk on the same machine",
          rows,
          List.of());
    }
  }

  /** The template with the routes' limits out of the way: they are what is measured else. */
  private static Path unthrottled(Path folder) throws IOException {
    String template = Files.readString(Machine.project().resolve("template.yaml"));
    return Files.writeString(
        folder.resolve("template.yaml"),
        template.replaceAll("(Throttling(Rate|Burst)Limit:) \\d+", "$1 1000000"));
  }

  /** What is asked for, by what it is. */
  private static SequencedMap<String, String> paths(ServerProcess server)
      throws IOException, InterruptedException {
    Api api = new Api(server.url());
    JsonNode issuer =
        made(
            api.post(
                "/v1/issuers",
                server.operatorKey(),
                "issuer",
                """
                {"name": "Bench", "url": "https://example.org", "email": "bench@example.org"}
                """));
    String key = issuer.path("apiKey").asText();
    JsonNode badge =
        made(
            api.post(
                "/v1/issuers/" + issuer.path("id").asText() + "/badges",
                key,
                "badge",
                """
                {"name": "Welder", "description": "Can weld.", "criteria": {"narrative": "Weld."},
                 "verification": "HostedBadge"}
                """));
    String badgePath = "/v1/badges/" + badge.path("id").asText();
    byte[] artwork =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><rect width=\"8\" height=\"8\"/></svg>"
            .getBytes(StandardCharsets.UTF_8);
    made(api.send("PUT", badgePath + "/image", key, "", "image/svg+xml", artwork));
    String assertion =
        made(api.post(
                badgePath + "/assertions",
                key,
                "award",
                "{\"recipient\": {\"email\": \"ada@example.org\"}}"))
            .path("id")
            .asText();
    SequencedMap<String, String> paths = new LinkedHashMap<>();
    paths.put("health: no store", "/health");
    paths.put("lookup", "/assertions/" + assertion);
    paths.put("page", "/view/" + assertion);
    paths.put("card", "/view/" + assertion + "/card.png");
    return paths;
  }

  private static JsonNode made(Api.Answer answer) {
    if (answer.status() >= 300) {
      throw new IllegalStateException(
          answer.status() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer.json();
  }

  private static WrkOutput run(Path wrk, int connections, String url)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                wrk.toString(), "--latency", "-t1", "-c" + connections, "-d" + SECONDS + "s", url)
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return WrkOutput.read(printed);
  }
}
