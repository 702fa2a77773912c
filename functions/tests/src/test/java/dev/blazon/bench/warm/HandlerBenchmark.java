package dev.blazon.bench.warm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.json.Json;
import dev.blazon.tiers.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Benchmark: one request to a function whose store is in memory, from the bytes of its event to the
 * bytes of its answer.
 */
@State(Scope.Benchmark)
public class HandlerBenchmark {
  /** Which request: the function's id in the template, and its event. */
  @Param({
    "LookupFunction lookup/assertion",
    "PageFunction page/view",
    "VerifyFunction verify/url",
    "IssueFunction issue/award",
    "IssueFunction issue/award-signed",
    "BakeFunction bake/image",
    "CardFunction card/card"
  })
  public String work = "";

  private String function = "";
  private byte[] event = {};
  private boolean bakes;
  private @Nullable InMemory functions;
  private Path keys = Path.of("");

  /** Makes the functions, and sees that they answer well. */
  @Setup
  public void prepare() throws IOException {
    keys = Files.createTempDirectory("keys");
    functions = InMemory.open(keys);
    function = work.substring(0, work.indexOf(' '));
    event = InMemory.event(work.substring(work.indexOf(' ') + 1));
    bakes = function.equals("BakeFunction");
    String answer = new String(request(), UTF_8);
    int status = Json.read(answer).path("statusCode").asInt();
    if (status != 200 && status != 201) {
      throw new IllegalStateException(work + " is answered " + answer);
    }
  }

  /** Deletes the keys. */
  @TearDown
  public void clear() throws IOException {
    Folders.delete(keys);
  }

  /** From event to answer. */
  @Benchmark
  public byte[] request() {
    InMemory made = Objects.requireNonNull(functions);
    if (bakes) {
      made.forgetBaked();
    }
    return made.answer(function, event);
  }
}
