package dev.blazon.events.filesystem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.events.DomainEvent;
import dev.blazon.events.EventPublisher;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionStuck;
import dev.blazon.lifecycle.ErasureAsked;
import dev.blazon.lifecycle.MailAsked;
import dev.blazon.lifecycle.ProgressAsked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Appends domain events to a file of the local server, in place of EventBridge: one JSON document a
 * line, whose {@code type} is the {@code detail-type}.
 */
public final class FileEventPublisher implements EventPublisher {
  private final Path file;

  /**
   * @param file made where it is missing; its folder has to be there
   */
  public FileEventPublisher(Path file) {
    this.file = file;
  }

  @Override
  public void publish(DomainEvent event) {
    append(Json.write(event));
  }

  @Override
  public void publish(MailAsked mail) {
    append(line(EventPublisher.typeOf(mail), mail));
  }

  @Override
  public void publish(ErasureAsked erasure) {
    append(line(ERASURE_ASKED, erasure));
  }

  @Override
  public void publish(AssertionStuck stuck) {
    append(line(ASSERTION_STUCK, stuck));
  }

  @Override
  public void publish(ProgressAsked progress) {
    append(line(PROGRESS_ASKED, progress));
  }

  private static String line(String type, Object detail) {
    ObjectNode line = Json.mapper().createObjectNode().put("type", type);
    return Json.write(line.setAll(Json.mapper().<ObjectNode>valueToTree(detail)));
  }

  private synchronized void append(String line) {
    try {
      Files.write(file, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
