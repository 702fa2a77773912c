package dev.blazon.functions.local.mailbox;

import dev.blazon.functions.local.mailbox.Mailbox.Kept;
import dev.blazon.mail.mime.ReceivedMail;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the HTML of the local server's page {@code /mailbox} and of each mail on it. It needs no
 * script, and all that mails say is escaped.
 */
final class MailboxHtml {
  private static final Pattern URL = Pattern.compile("https?://[^\\s<>&\"]+");

  private MailboxHtml() {}

  static String list(List<Kept> kept) {
    String rows =
        kept.stream()
            .map(
                one ->
                    """
                    <tr><td>%s</td><td><a href="/mailbox/%s">%s</a></td><td>%s</td></tr>
                    """
                        .formatted(
                            header(one.mail(), "To"),
                            one.name(),
                            header(one.mail(), "Subject"),
                            header(one.mail(), "Date")))
            .collect(Collectors.joining());
    return page(
        "Mailbox",
        """
        <h1>Mailbox</h1>
        <p>What this local server would have sent by mail, newest first. Nothing has left this machine.</p>
        <table>
        <thead><tr><th scope="col">To</th><th scope="col">Subject</th><th scope="col">Time</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        %s
        """
            .formatted(rows, kept.isEmpty() ? "<p>There is none yet.</p>" : ""));
  }

  /** What the mail shows is in a frame that may do nothing: no script, no form, no way out. */
  static String mail(ReceivedMail mail) {
    String headers =
        mail.headers().stream()
            .map(
                field ->
                    "<dt>%s</dt><dd><bdi>%s</bdi></dd>\n"
                        .formatted(escaped(field.name()), linked(field.value())))
            .collect(Collectors.joining());
    return page(
        header(mail, "Subject"),
        """
        <p><a href="/mailbox">All mails</a></p>
        <h1>%s</h1>
        <dl>
        %s</dl>
        <h2>As HTML</h2>
        <iframe sandbox title="The mail as HTML" srcdoc="%s"></iframe>
        <h2>As text</h2>
        <pre dir="auto">%s</pre>
        """
            .formatted(
                header(mail, "Subject"), headers, escaped(mail.html()), linked(mail.text())));
  }

  static String none() {
    return page("No such mail", "<h1>No such mail</h1><p><a href=\"/mailbox\">All mails</a></p>");
  }

  private static String page(String title, String body) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <title>%s</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <style>
    body { font-family: system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem }
    table { width: 100%%; border-collapse: collapse }
    th, td { text-align: start; padding: .5rem; border-bottom: 1px solid; overflow-wrap: anywhere }
    dd { overflow-wrap: anywhere }
    iframe { width: 100%%; height: 36rem; border: 1px solid }
    pre { white-space: pre-wrap; overflow-wrap: anywhere }
    </style>
    </head>
    <body>
    <main>
    %s</main>
    </body>
    </html>
    """
        .formatted(title, body);
  }

  private static String header(ReceivedMail mail, String name) {
    return escaped(mail.header(name).orElse(""));
  }

  private static String linked(String text) {
    return URL.matcher(escaped(text)).replaceAll("<a href=\"$0\">$0</a>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
