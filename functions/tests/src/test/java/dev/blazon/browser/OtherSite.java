package dev.blazon.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;

/**
 * A web server on loopback that plays a site of somebody else: it serves faulty pages, named by
 * their fault, from {@code bad/} among the resources, and one that shows what its query says.
 */
final class OtherSite implements AutoCloseable {
  private static final String POLICY =
      "default-src 'none'; script-src 'nonce-good'; style-src 'self' 'unsafe-inline'; img-src *;"
          + " frame-src *";
  private static final String DOT = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>";

  private final HttpServer server;

  OtherSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::page);
    server.createContext("/shown", this::shown);
    server.createContext("/heavy.css", e -> answer(e, 200, "text/css", " ".repeat(62_000)));
    server.createContext("/assertions/a/image", e -> answer(e, 200, "image/svg+xml", DOT));
    server.start();
  }

  URI url(String page) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/" + page + ".html");
  }

  /** A page of that HTML. */
  URI showing(String html) {
    return url("none").resolve("/shown?" + URLEncoder.encode(html, UTF_8));
  }

  /** A page with a frame around an address. */
  URI framing(URI address) {
    return showing("<iframe width='440' height='220' src='" + address + "'></iframe>");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void page(HttpExchange exchange) throws IOException {
    try (InputStream file =
        OtherSite.class.getResourceAsStream("bad" + exchange.getRequestURI().getPath())) {
      if (file == null) {
        answer(exchange, 404, "text/plain", "nothing here");
        return;
      }
      String port = String.valueOf(server.getAddress().getPort());
      String html = new String(file.readAllBytes(), UTF_8).replace("PORT", port);
      answer(exchange, 200, "text/html; charset=utf-8", html);
    }
  }

  private void shown(HttpExchange exchange) throws IOException {
    String html = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), UTF_8);
    String icon = "<link rel='icon' href='/assertions/a/image'>";
    answer(exchange, 200, "text/html; charset=utf-8", "<!DOCTYPE html>" + icon + html);
  }

  private static void answer(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.getResponseHeaders().add("Content-Security-Policy", POLICY);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
