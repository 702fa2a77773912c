package dev.blazon.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A page opened in the browser for a test, with the requests that it made and the errors that it
 * logged since it was opened.
 */
final class Visit implements AutoCloseable {
  private final Page page;
  private final List<String> requests = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private final boolean scripts;
  private int status;

  Visit(Page page, boolean scripts) {
    this.page = page;
    this.scripts = scripts;
    page.onRequest(request -> requests.add(request.url()));
    // What a Content-Security-Policy keeps out is told here too.
    page.onConsoleMessage(
        message -> {
          if (message.type().matches("error|warning") && !isOwnStatus(message)) {
            complaints.add(message.text() + " " + message.location());
          }
        });
    page.onPageError(complaints::add);
  }

  /** Opens an address, and waits until the page and what it names have been loaded. */
  void go(URI url) {
    status = Objects.requireNonNull(page.navigate(url.toString())).status();
  }

  /** The page itself, to look at and to use. */
  Page page() {
    return page;
  }

  /** Whether JavaScript is on. */
  boolean scripts() {
    return scripts;
  }

  /** The status of the answer that the address gave. */
  int status() {
    return status;
  }

  /** What was asked for, the page itself first. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  /** Errors and warnings of the console, and what scripts threw. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** That the page itself is a 404 is no fault of it. */
  private boolean isOwnStatus(ConsoleMessage message) {
    return message.text().startsWith("Failed to load resource: the server responded with a status")
        && message.location().startsWith(page.url() + ":");
  }

  @Override
  public void close() {
    page.context().close();
  }
}
