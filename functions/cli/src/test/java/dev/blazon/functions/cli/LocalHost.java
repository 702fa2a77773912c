package dev.blazon.functions.cli;

import com.sun.net.httpserver.HttpServer;
import dev.blazon.verification.HostedDocuments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The good badges of {@link HostedDocuments} on a port of this machine, under ids of that port. */
final class LocalHost implements AutoCloseable {
  private static final String PUBLIC = "https://badges.example.org";

  private record Answer(int status, byte[] body) {}

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final HttpServer server;
  private volatile String link = "";
  private final HostedDocuments documents = new HostedDocuments();

  /** Hosts the good badges as they are. */
  LocalHost() {
    this(false);
  }

  /**
   * @param forEver whether the hosted Assertion never expires
   */
  LocalHost(boolean forEver) {
    if (forEver) {
      documents.patch(HostedDocuments.ASSERTION, "{\"expires\": null}");
    }
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext(
        "/",
        exchange -> {
          Answer answer =
              answers.getOrDefault(
                  exchange.getRequestURI().getPath(), new Answer(404, new byte[] {' '}));
          if (exchange.getRequestURI().getPath().equals(URI.create(assertion()).getPath())) {
            exchange.getResponseHeaders().set("Link", link);
          }
          exchange.sendResponseHeaders(answer.status(), answer.body().length);
          exchange.getResponseBody().write(answer.body());
          exchange.close();
        });
    server.start();
    for (String url : documents.urls()) {
      answers.put(url.replace(PUBLIC, ""), new Answer(200, here(url)));
    }
  }

  String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  String assertion() {
    return HostedDocuments.ASSERTION.replace(PUBLIC, origin());
  }

  /** The hosted Assertion's JSON. */
  byte[] json() {
    return here(HostedDocuments.ASSERTION);
  }

  /** The signed Assertion in JWS compact form. */
  String jws() {
    return HostedDocuments.signed(here(HostedDocuments.SIGNED));
  }

  /**
   * From now on the Assertion is gone.
   *
   * @param reason as it stands in JSON
   */
  void revoke(String reason) {
    String body =
        """
        {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "%s",
         "revoked": true, "revocationReason": "%s"}
        """
            .formatted(assertion(), reason);
    answers.put(
        URI.create(assertion()).getPath(), new Answer(410, body.getBytes(StandardCharsets.UTF_8)));
  }

  /** From now on a header beside the Assertion says that another has renewed it. */
  String renew() {
    String next = origin() + "/assertions/2";
    link = "<" + next + ">; rel=\"successor-version\"";
    return next;
  }

  /** The URL of a web page that names the Assertion as the same in another form. */
  String page() {
    String html =
        "<!DOCTYPE html><link rel=alternate type=application/ld+json href='%s'>"
            .formatted(assertion());
    answers.put("/view/1", new Answer(200, html.getBytes(StandardCharsets.UTF_8)));
    return origin() + "/view/1";
  }

  /** The URL of the BadgeClass. */
  String badge() {
    return HostedDocuments.BADGE.replace(PUBLIC, origin());
  }

  private byte[] here(String url) {
    return new String(documents.body(url), StandardCharsets.UTF_8)
        .replace(PUBLIC, origin())
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
