package dev.blazon.bench.cold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The floor itself: AWS's interface client, which comes to the stand-in and is answered. */
class ColdStartTest {
  @TempDir private Path folder;

  @Test
  void aProgramIsStartedAndItsFirstAnswerMeasured() throws Exception {
    Sample sample = starter().measure(subject("{\"statusCode\":200}"));

    assertTrue(sample.init() > 0 && sample.first() > 0 && sample.warm() > 0, sample::toString);
    assertEquals(sample.total(), sample.init() + sample.first(), 100, sample::toString);
  }

  @Test
  void aWrongAnswerIsNoSample() {
    IllegalStateException wrong =
        assertThrows(
            IllegalStateException.class, () -> starter().measure(subject("something else")));
    assertTrue(
        String.valueOf(wrong.getMessage()).startsWith("floor answered wrongly"), wrong::toString);
  }

  private ColdStart starter() {
    return new ColdStart(List.of(), 50, 2, folder);
  }

  private Subject subject(String expected) {
    Layout layout = new Layout(folder, 256);
    Packaging.Launch launch = Packaging.floor(layout);
    return new Subject(
        "floor",
        launch.command(),
        launch.root(),
        Map.of("_HANDLER", ConstantHandler.class.getName()),
        "{}".getBytes(UTF_8),
        answer -> new String(answer, UTF_8).equals(expected) ? List.of() : List.of("not that"),
        launch.folder(),
        true);
  }
}
