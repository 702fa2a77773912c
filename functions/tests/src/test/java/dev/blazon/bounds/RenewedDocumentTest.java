package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.bounds.Bodies.Part;
import dev.blazon.bounds.Functions.Answer;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.store.Change;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document of an Assertion that was renewed is as it was, and a header names the next one. */
class RenewedDocumentTest {
  private static final String NEXT = "n".repeat(26);

  @TempDir private static Path data;

  @Test
  void theHeaderIsThereOnceItIsRenewedAndEndsWithIt() throws IOException {
    try (Functions functions = new Functions(data)) {
      World world = new World(functions);
      for (int kind = 0; kind < 2; kind++) {
        world.take(new Step.Define(kind == 1, Part.TAGS, Filler.PLAIN, 0));
        world.take(new Step.Award(kind, Filler.PLAIN, 0));
        String id = world.assertions().get(kind);
        Answer before = document(functions, id, "");
        assertEquals("", before.header("Link"));

        AssertionRecord first = functions.platform().records().assertion(id).orElseThrow();
        Instant now = functions.clock().instant();
        AssertionRecord renewed = first.renew(NEXT, now, "key");
        keep(functions, renewed);
        Answer answer = document(functions, id, before.header("ETag"));
        assertEquals(200, answer.status(), "what was kept without the header is out of date");
        assertEquals(before.body(), answer.body());
        assertEquals(
            "<" + Functions.URL + "/assertions/" + NEXT + ">; rel=\"successor-version\"",
            answer.header("Link"));
        assertEquals("Link", answer.header("Access-Control-Expose-Headers"));

        keep(functions, renewed.revoke("Why", now, "key"));
        Answer gone = document(functions, id, "");
        assertEquals(410, gone.status());
        assertEquals("", gone.header("Link"));
      }
    }
  }

  private static void keep(Functions functions, AssertionRecord record) {
    functions.platform().transactions().commit(List.of(new Change.ReplaceAssertion(record)), null);
  }

  private static Answer document(Functions functions, String id, String etag) {
    return functions
        .call("GET /assertions/{assertion}", "")
        .at("assertion", id)
        .header("if-none-match", etag)
        .send();
  }
}
