package dev.blazon.verification.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.verification.fetching.FetchResult.Fetched;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebPageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "200 | text/html                | <html>        | true",
        "200 | application/json         | <!doctype html>| true",
        "200 | application/ld+json      | '\ufeff <p>'  | true",
        "200 | text/html; charset=utf-8 | Access denied | true",
        "200 | TEXT/HTML                | ''            | true",
        "200 | application/xhtml+xml    | sorry         | true",
        "200 | text/html                | ' {\"id\": 1}'| false",
        "200 | text/html                | '[1]'         | false",
        "200 | text/html                | e30.e30.      | false",
        "200 | text/html                | -----BEGIN PUBLIC KEY----- | false",
        "200 | text/plain               | Access denied | false",
        "200 | image/svg+xml            | <svg/>        | false",
        "200 | text/xml                 | <svg/>        | false",
        "200 | ''                       | <!DOCTYPE html><svg/> | true",
        "200 | text/plain               | <HTML><svg/>  | true",
        "200 | text/xml                 | '<?xml version=\"1.0\"?><html/>' | true",
        "200 | application/octet-stream | '<svg><!-- <html> --></svg>' | false",
        "404 | text/html                | <html>        | false",
        "410 | text/html                | <html>        | false"
      })
  void aPageIsToldFromADocument(int status, String mediaType, String body, boolean page) {
    Fetched fetched =
        new Fetched(
            URI.create("https://a.example/"),
            status,
            mediaType,
            body.getBytes(StandardCharsets.UTF_8),
            Instant.parse("2026-11-24T12:00:00Z"));

    assertEquals(page, WebPage.is(fetched));
  }
}
