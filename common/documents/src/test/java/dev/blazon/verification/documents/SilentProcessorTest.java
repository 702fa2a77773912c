package dev.blazon.verification.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** What strangers send does not come into our logs by way of the JSON-LD processor. */
class SilentProcessorTest {
  private final List<String> logged = new ArrayList<>();

  @Test
  void aNameThatTheProcessorWarnsOfIsNotLogged() {
    Logger root = Logger.getLogger("");
    Handler listener = new Listener();
    root.addHandler(listener);
    try {
      DocumentReader.read(
          """
          {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "@strange": "word"}
          """
              .getBytes(UTF_8));
    } finally {
      root.removeHandler(listener);
    }

    assertEquals(List.of(), logged);
  }

  private final class Listener extends Handler {
    @Override
    public void publish(LogRecord entry) {
      logged.add(entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
