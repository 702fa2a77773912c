package dev.blazon.functions.local.mailbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.blazon.mail.mime.ReceivedMail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Serves {@code /mailbox}, which lists the mails of the local server, and a page for each. It is no
 * route of the template: what is deployed has none of it.
 */
public final class MailboxServer implements HttpHandler {
  /** The path of the list; those of mails are below it. */
  public static final String PATH = "/mailbox";

  private final Mailbox mailbox;

  /**
   * @param folder where the mails are; it need not be there
   */
  public MailboxServer(Path folder) {
    mailbox = new Mailbox(folder);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals(PATH) || path.equals(PATH + "/")) {
        send(exchange, 200, MailboxHtml.list(mailbox.all()));
        return;
      }
      Optional<ReceivedMail> mail =
          path.startsWith(PATH + "/")
              ? mailbox.named(path.substring(PATH.length() + 1))
              : Optional.empty();
      send(
          exchange,
          mail.isPresent() ? 200 : 404,
          mail.map(MailboxHtml::mail).orElseGet(MailboxHtml::none));
    }
  }

  private static void send(HttpExchange exchange, int status, String html) throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange
        .getResponseHeaders()
        .set(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'unsafe-inline'; img-src http: https: data:;"
                + " frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
