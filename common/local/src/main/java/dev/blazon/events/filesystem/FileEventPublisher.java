package dev.blazon.events.filesystem;

import dev.blazon.events.DomainEvent;
import dev.blazon.events.EventPublisher;
import dev.blazon.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Appends events to a file, one JSON document a line. */
public final class FileEventPublisher implements EventPublisher {
  private final Path file;

  /**
   * @param file made where it is missing; its folder has to be there
   */
  public FileEventPublisher(Path file) {
    this.file = file;
  }

  @Override
  public synchronized void publish(DomainEvent event) {
    try {
      Files.write(
          file, List.of(Json.write(event)), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
