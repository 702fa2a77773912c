package dev.blazon.events.filesystem;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.events.DeliveryQueue;
import dev.blazon.json.InvalidJson;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.DeliveryAsked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The queue of deliveries on the local server, in place of SQS: a folder with a file for each
 * message, which says when it is due. The receipt of a message is the name of its file.
 */
public final class FolderDeliveryQueue implements DeliveryQueue {
  private static final String ENDING = ".json";

  private final Path folder;
  private final InstantSource time;

  /**
   * @param folder made where it is missing; the one that it is in has to be there
   */
  public FolderDeliveryQueue(Path folder, InstantSource time) {
    this.folder = folder;
    this.time = time;
  }

  /**
   * A message that is due.
   *
   * @param receipt what names it
   * @param body what it says
   */
  public record Due(String receipt, String body) {}

  @Override
  public void send(DeliveryAsked delivery) {
    write(UUID.randomUUID() + ENDING, Json.write(delivery), time.instant());
  }

  @Override
  public void putOff(String receipt, Duration wait) {
    read(receipt).ifPresent(message -> write(receipt, body(message), time.instant().plus(wait)));
  }

  /** The messages that are due now, in no certain order. */
  public List<Due> due() {
    if (Files.notExists(folder)) {
      return List.of();
    }
    Instant now = time.instant();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING))
          .flatMap(name -> read(name).stream().filter(due(now)).map(m -> new Due(name, body(m))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a message, which is done. */
  public void done(String receipt) {
    try {
      Files.deleteIfExists(folder.resolve(receipt));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Predicate<JsonNode> due(Instant now) {
    return message -> !now.isBefore(Instant.parse(message.path("due").asText()));
  }

  private static String body(JsonNode message) {
    return message.path("body").asText();
  }

  private Optional<JsonNode> read(String name) {
    try {
      return Optional.of(Json.read(Files.readAllBytes(folder.resolve(name))));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidJson e) {
      // Nobody but us writes here, and never half a file.
      throw new IllegalStateException(name + " is no message", e);
    }
  }

  /** As a whole: whoever reads meanwhile reads the one before, or this. */
  private void write(String name, String body, Instant due) {
    try {
      Files.createDirectories(folder);
      Path half = Files.createTempFile(folder, "message", ".tmp");
      Files.writeString(
          half,
          Json.write(
              Json.mapper().createObjectNode().put("body", body).put("due", due.toString())));
      Files.move(half, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
