package dev.blazon.verification.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatatypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "TEXT|\"x\"|true",
        "TEXT|{\"@language\":\"de\",\"@value\":\"x\"}|true",
        "TEXT|7|false",
        "TEXT_OR_NUMBER|7|true",
        "TEXT_OR_NUMBER|\"7\"|true",
        "TEXT_OR_NUMBER|true|false",
        "BOOLEAN|false|true",
        "BOOLEAN|\"false\"|false",
        "DATE_TIME|\"2020-01-01T00:00:00Z\"|true",
        "DATE_TIME|\"2020-01-01\"|false",
        "IRI|\"urn:x:y\"|true",
        "IRI|\"/y\"|false",
        "IRI|7|false",
        "URL|\"https://example.org\"|true",
        "URL|\"http://example.org\"|true",
        "URL|\"urn:x:y\"|false",
        "URL|7|false",
        "TEXT_OF_URL|{\"@language\":\"de\",\"@value\":\"https://example.org\"}|true",
        "TEXT_OF_URL|\"urn:x:y\"|false",
        "EMAIL|\"someone@example.org\"|true",
        "EMAIL|\"example.org\"|false",
        "EMAIL|\"some one@example.org\"|false",
        "OBJECT|{}|true",
        "OBJECT|{\"@value\":7}|false",
        "OBJECT|\"x\"|false",
        "LINK|\"urn:x:y\"|true",
        "LINK|{}|true",
        "LINK|\"y\"|false",
        "HTTP_LINK|\"https://example.org\"|true",
        "HTTP_LINK|{}|true",
        "HTTP_LINK|\"urn:x:y\"|false",
        "OLDER_DATE_TIME|1359217910|true",
        "OLDER_DATE_TIME|\"2013-01-26\"|true",
        "OLDER_DATE_TIME|\"soon\"|false",
        "URL_OR_PATH|\"https://example.org\"|true",
        "URL_OR_PATH|\"/img/1.png\"|true",
        "URL_OR_PATH|\"\"|false",
        "URL_OR_PATH|\"urn:x:y\"|false",
        "URL_OR_PATH|\"a b\"|false",
        "URL_OR_PATH|7|false",
        "ORIGIN|\"https://example.org\"|true",
        "ORIGIN|\"https://example.org:8443/\"|true",
        "ORIGIN|\"https://example.org/path\"|false",
        "ORIGIN|\"https://example.org?q\"|false",
        "ORIGIN|\"https://example.org#f\"|false",
        "ORIGIN|\"https://user@example.org\"|false",
        "ORIGIN|\"https:///\"|false",
        "ORIGIN|\"ftp://example.org\"|false",
        "ORIGIN|\"example.org\"|false",
        "ORIGIN|7|false",
        "EMAIL_OR_HASH|\"someone@example.org\"|true",
        "EMAIL_OR_HASH|\"md5$00000000000000000000000000000000\"|true",
        "EMAIL_OR_HASH|\"md5$0\"|false",
        "EMAIL_OR_HASH|7|false",
        "REVOKED_ENTRY|\"urn:uuid:1\"|true",
        "REVOKED_ENTRY|{\"id\":\"urn:uuid:1\"}|true",
        "REVOKED_ENTRY|{\"uid\":\"1\"}|true",
        "REVOKED_ENTRY|{}|false"
      })
  void acceptsItsValuesAndNoOthers(Datatype type, String json, boolean accepted) {
    assertEquals(accepted, type.accepts(Json.read("[" + json + "]").get(0)));
  }
}
