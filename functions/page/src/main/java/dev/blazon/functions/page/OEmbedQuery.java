package dev.blazon.functions.page;

import dev.blazon.http.Problem;
import dev.blazon.http.ProblemException;
import dev.blazon.http.Request;
import dev.blazon.page.Language;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks who would embed a page.
 *
 * @param url the page's
 * @param format {@code json}, or another that is asked for
 * @param maximumWidth of what is embedded, in CSS pixels; null for any
 * @param maximumHeight of what is embedded, in CSS pixels; null for any
 * @see <a href="https://oembed.com/">oEmbed 1.0, section 2.2</a>
 */
record OEmbedQuery(
    String url, String format, @Nullable Integer maximumWidth, @Nullable Integer maximumHeight) {
  private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,5}");
  private static final Pattern LANGUAGE = Pattern.compile("[?&]lang=([A-Za-z]+)");

  /**
   * What a request asks.
   *
   * @throws ProblemException 400 where the URL is missing, or a bound is no length
   */
  static OEmbedQuery of(Request request) {
    String url = request.queryParameter("url");
    if (url == null) {
      throw new ProblemException(
          Problem.badRequest("The parameter url has to be the URL of a badge's page."));
    }
    String format = request.queryParameter("format");
    return new OEmbedQuery(
        url,
        format == null ? "json" : format,
        size(request, "maxwidth"),
        size(request, "maxheight"));
  }

  boolean isJson() {
    return format.equals("json");
  }

  /** The language that the link to the page names; empty where it leaves that to its reader. */
  @Nullable Language language() {
    Matcher lang = LANGUAGE.matcher(url);
    return lang.find() ? Language.of(lang.group(1), null) : null;
  }

  private static @Nullable Integer size(Request request, String name) {
    String size = request.queryParameter(name);
    if (size != null && !SIZE.matcher(size).matches()) {
      throw new ProblemException(
          Problem.badRequest("The parameter " + name + " has to be a number of pixels."));
    }
    return size == null ? null : Integer.valueOf(size);
  }
}
