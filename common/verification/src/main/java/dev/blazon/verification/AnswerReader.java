package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.DocumentReader;
import dev.blazon.verification.documents.Reading;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Document.Origin;
import dev.blazon.verification.dossier.DocumentBuilder;
import dev.blazon.verification.dossier.Source;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.fetching.ReadingBound;
import dev.blazon.verification.input.WebPage;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the documents in hosts' answers and in what is handed in, as far as the batch has room for
 * them beside what was read before.
 */
final class AnswerReader {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;

  private final ReadingBound room;

  AnswerReader(ReadingBound room) {
    this.room = room;
  }

  /** Reads an answer for a document of a badge, of whatever version it is. */
  Source read(String url, FetchResult result) {
    return read(url, result, this::reading);
  }

  /** Reads an answer for a key or a list, which has to be of 2.0. */
  Source readCurrent(String url, FetchResult result) {
    return read(
        url,
        result,
        utf8 ->
            room.takeText(utf8.length)
                ? DocumentReader.readCurrent(utf8, room::takeValues)
                : DocumentReader.NO_ROOM);
  }

  /** Reads an answer, and has its body understood by the reader that is given. */
  Source read(String url, FetchResult result, Function<byte[], Reading> reader) {
    return switch (result) {
      case Fetched fetched ->
          switch (fetched.status()) {
            case OK ->
                WebPage.is(fetched)
                    ? new Source.NotFetched(url, "its host answers with a web page in its place")
                    : read(
                        Origin.FETCHED,
                        url,
                        addresses(url, fetched),
                        fetched.at(),
                        reader.apply(fetched.body()));
            case NOT_FOUND, GONE -> new Source.NotFound(url, fetched.status());
            // A host that does not let us in (401, 403 …) says nothing about the badge.
            default -> new Source.NotFetched(url, "it answers " + fetched.status());
          };
      case FetchResult.Unreachable(String code, String detail) ->
          new Source.NotFetched(url, detail);
      case FetchResult.Refused(String code, String detail) -> new Source.NotFetched(url, detail);
    };
  }

  /** Reads the body of a 410, which may say something or nothing. */
  Document gone(String url, Fetched fetched) {
    return switch (reading(fetched.body())) {
      case Reading.Understood understood ->
          document(Origin.FETCHED, url, addresses(url, fetched), GONE, fetched.at(), understood);
      case Reading.NotUnderstood notUnderstood ->
          DocumentBuilder.builder()
              .origin(Origin.FETCHED)
              .url(url)
              .addresses(addresses(url, fetched))
              .status(GONE)
              .at(fetched.at())
              .version(Version.V2_0)
              .written(BadgeObject.EMPTY)
              .object(BadgeObject.EMPTY)
              .build();
    };
  }

  /** Reads what somebody hands in as JSON. */
  Reading reading(JsonNode json) {
    return DocumentReader.read(json, room::takeValues);
  }

  private Reading reading(byte[] utf8) {
    return room.takeText(utf8.length)
        ? DocumentReader.read(utf8, room::takeValues)
        : DocumentReader.NO_ROOM;
  }

  /** What was not read for want of room is as good as not there, and nobody's fault. */
  static Source notUnderstood(String url, Reading.Obstacle obstacle, String detail) {
    return obstacle == Reading.Obstacle.NO_ROOM
        ? new Source.NotFetched(url, detail)
        : new Source.NotUnderstood(url, obstacle, detail);
  }

  private static Set<String> addresses(String url, Fetched fetched) {
    return Set.copyOf(List.of(url, fetched.url().toString()));
  }

  /** Reads the payload of a token. */
  Source signed(byte[] payload, Instant now) {
    return read(Origin.SIGNED, "", Set.of(), now, reading(payload));
  }

  private static Source read(
      Origin origin, String url, Set<String> addresses, Instant at, Reading reading) {
    return switch (reading) {
      case Reading.Understood understood ->
          new Source.Loaded(document(origin, url, addresses, OK, at, understood));
      case Reading.NotUnderstood(Reading.Obstacle obstacle, String detail) ->
          notUnderstood(url, obstacle, detail);
    };
  }

  /** A document without an id of its own is known by the URL that serves it. */
  private static Document document(
      Origin origin,
      String url,
      Set<String> addresses,
      int status,
      Instant at,
      Reading.Understood understood) {
    BadgeObject object = understood.object();
    if (understood.version().isPlainJson() && origin == Origin.FETCHED) {
      object = new BadgeObject(object.json().deepCopy().put("id", url));
    }
    return DocumentBuilder.builder()
        .origin(origin)
        .url(url)
        .addresses(addresses)
        .status(status)
        .at(at)
        .version(understood.version())
        .written(understood.written())
        .object(object)
        .build();
  }
}
