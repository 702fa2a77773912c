package dev.blazon.functions.page;

import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Answers {@code GET /openapi.yaml} with the project's description of its API. */
final class ApiDescription {
  /** The media type of YAML (RFC 9512). */
  private static final String MEDIA_TYPE = "application/yaml";

  private ApiDescription() {}

  static Response show(Request request) {
    return PublicResponse.of(
        request, Response.bytes(200, MEDIA_TYPE, content()), PublicResponse.BRIEFLY);
  }

  /** Maven puts it on the class path; see the {@code pom.xml} of this module. */
  private static byte[] content() {
    try (InputStream file = ApiDescription.class.getResourceAsStream("/openapi.yaml")) {
      if (file == null) {
        throw new IllegalStateException("openapi.yaml is missing from the bundle");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
