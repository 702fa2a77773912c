package dev.blazon.verification.documents;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.blazon.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the entries of a RevocationList stand in its text, in one strict pass, for {@link
 * ListedAssertions}.
 *
 * <p>An entry is <em>plain</em> where it is a text, or an object of {@code id}, {@code uid} and
 * {@code revocationReason} alone, and its names are absolute and of such ASCII characters as can be
 * written in one way only. In the terms of the standard such an entry names what it says and
 * nothing else, whatever case its letters have, so that it can be left out for whoever asks about
 * another name. Of 1.x, a member is plain where its value is a text. All that is not plain stays.
 */
final class RevocationListScan {
  /** The longest text that places can be noted in. */
  static final int MAXIMUM_BYTES = 16 * 1024 * 1024;

  /** The most names of plain entries that are noted. */
  static final int MAXIMUM_ENTRIES = 400_000;

  /** More of these than a document may have values: as many are kept as to be refused for it. */
  private static final int MAXIMUM_ODD = 20_001;

  private final byte[] utf8;
  private final boolean members;
  private final NamePlaces plain = new NamePlaces(MAXIMUM_ENTRIES + 1);
  private final ByteArrayOutputStream odd = new ByteArrayOutputStream();
  private int oddCount;
  private String context = "null";
  private int listStart;
  private int listEnd;

  private RevocationListScan(byte[] utf8, boolean members) {
    this.utf8 = utf8;
    this.members = members;
  }

  /**
   * Scans a list of 2.0: the entries are what stands in {@code revokedAssertions}.
   *
   * @throws dev.blazon.json.InvalidJson where it is not one JSON document, or not within the bounds
   */
  static RevocationListScan current(byte[] utf8) {
    RevocationListScan scan = new RevocationListScan(utf8, false);
    Json.stream(utf8, scan::currentDocument);
    scan.plain.sort();
    return scan;
  }

  /**
   * Scans a list of 1.x: the entries are the members of the object, by their names.
   *
   * @throws dev.blazon.json.InvalidJson where it is not one JSON document, or not within the bounds
   */
  static RevocationListScan older(byte[] utf8) {
    RevocationListScan scan = new RevocationListScan(utf8, true);
    Json.stream(utf8, scan::olderDocument);
    scan.plain.sort();
    return scan;
  }

  /** Of a list of 1.x: what it names as its contexts, in JSON; {@code null} where it has none. */
  String context() {
    return context;
  }

  /** How many names its plain entries have; one more than the most where there are still more. */
  int entries() {
    return plain.size();
  }

  /** Whether there are more entries that are not plain than were kept. */
  boolean isCut() {
    return oddCount > MAXIMUM_ODD;
  }

  /** How many bytes the text has without plain entries. */
  int restLength() {
    return listStart + odd.size() + utf8.length - listEnd;
  }

  /** The text without plain entries. */
  byte[] rest() {
    return about(Set.of());
  }

  /** The text without those plain entries that name none of these. */
  byte[] about(Set<String> names) {
    ByteArrayOutputStream text = new ByteArrayOutputStream(4 * 1024);
    text.write(utf8, 0, listStart);
    ByteArrayOutputStream entries = new ByteArrayOutputStream(1024);
    entries.writeBytes(odd.toByteArray());
    for (int place : plain.places(names)) {
      separate(entries);
      entries.write(utf8, place, endOfEntry(place) - place);
    }
    text.writeBytes(entries.toByteArray());
    text.write(utf8, listEnd, utf8.length - listEnd);
    return text.toByteArray();
  }

  private int endOfEntry(int place) {
    int end = Json.endOfValue(utf8, place);
    if (!members) {
      return end;
    }
    int colon = end;
    while (utf8[colon] != ':') {
      colon++;
    }
    return Json.endOfValue(utf8, colon + 1);
  }

  private static void separate(ByteArrayOutputStream entries) {
    if (entries.size() > 0) {
      entries.write(',');
    }
  }

  private void currentDocument(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean entries = parser.currentName().equals("revokedAssertions");
      if (parser.nextToken() == JsonToken.START_ARRAY && entries) {
        listStart = end(parser);
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          entry(parser);
        }
        listEnd = start(parser);
      } else {
        parser.skipChildren();
        parser.finishToken();
      }
    }
  }

  private void entry(JsonParser parser) throws IOException {
    int place = start(parser);
    switch (parser.currentToken()) {
      case VALUE_STRING -> {
        String text = parser.getText();
        if (PlainNames.isPlain(text)) {
          plain.add(text, place);
        } else {
          odd(place, end(parser));
        }
      }
      case START_OBJECT -> object(parser, place);
      default -> {
        parser.skipChildren();
        parser.finishToken();
        odd(place, end(parser));
      }
    }
  }

  private void object(JsonParser parser, int place) throws IOException {
    boolean isPlain = true;
    @Nullable String id = null;
    @Nullable String uid = null;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
      switch (name) {
        case "id" -> {
          id = text ? parser.getText() : null;
          isPlain &= id != null && PlainNames.isPlainIri(id);
        }
        case "uid" -> {
          uid = text ? parser.getText() : null;
          isPlain &= uid != null && PlainNames.isPlain(uid);
        }
        case "revocationReason" -> isPlain &= text;
        default -> isPlain = false;
      }
      parser.skipChildren();
      parser.finishToken();
    }
    if (!isPlain || (id == null && uid == null)) {
      odd(place, end(parser));
      return;
    }
    if (id != null) {
      plain.add(id, place);
    }
    if (uid != null) {
      plain.add(uid, place);
    }
  }

  private void olderDocument(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    listStart = end(parser);
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      int place = start(parser);
      String name = parser.currentName();
      boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
      int value = start(parser);
      parser.skipChildren();
      parser.finishToken();
      if (text && PlainNames.isPlain(name) && !name.startsWith("@")) {
        plain.add(name, place);
      } else {
        odd(place, end(parser));
      }
      if (name.equals("@context")) {
        context = new String(utf8, value, end(parser) - value, StandardCharsets.UTF_8);
      }
    }
    listEnd = start(parser);
  }

  private void odd(int from, int to) {
    if (oddCount++ < MAXIMUM_ODD) {
      separate(odd);
      odd.write(utf8, from, to - from);
    }
  }

  private static int start(JsonParser parser) {
    return Math.toIntExact(parser.currentTokenLocation().getByteOffset());
  }

  private static int end(JsonParser parser) {
    return Math.toIntExact(parser.currentLocation().getByteOffset());
  }
}
