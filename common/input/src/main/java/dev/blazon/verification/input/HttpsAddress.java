package dev.blazon.verification.input;

import dev.blazon.json.Iris;
import java.net.URI;
import java.util.Optional;

/** Gives the https URL that is asked in place of an http one. */
public final class HttpsAddress {
  private static final int HTTP_PORT = 80;

  private HttpsAddress() {}

  /** The https URL of an http URL on the default port; empty for any other. */
  public static Optional<URI> of(String url) {
    return Iris.uri(url)
        .filter(uri -> "http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null)
        .filter(uri -> uri.getPort() == -1 || uri.getPort() == HTTP_PORT)
        .map(uri -> URI.create("https" + uri.toString().substring("http".length())))
        .map(HttpsAddress::withoutPort);
  }

  private static URI withoutPort(URI https) {
    return https.getPort() == -1
        ? https
        : URI.create(https.toString().replaceFirst(":" + HTTP_PORT + "(?=[/?#]|$)", ""));
  }
}
