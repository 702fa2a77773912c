package dev.blazon.functions.page;

import dev.blazon.http.Problem;
import dev.blazon.http.ProblemException;
import dev.blazon.http.Request;
import dev.blazon.words.Language;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request to the oEmbed route: the page's URL, the format, and the largest
 * width and height.
 *
 * @param url the page's
 * @param format what the answer is written in
 * @param maximumWidth of what is embedded, in CSS pixels; null for any
 * @param maximumHeight of what is embedded, in CSS pixels; null for any
 * @see <a href="https://oembed.com/">oEmbed 1.0, section 2.2</a>
 */
record OEmbedQuery(
    String url, Format format, @Nullable Integer maximumWidth, @Nullable Integer maximumHeight) {
  /** What an answer can be written in. */
  enum Format {
    /** Where nothing else is asked for. */
    JSON,
    /** As oEmbed 1.0, section 2.3.4.2 has it. */
    XML
  }

  private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,5}");
  private static final Pattern LANGUAGE = Pattern.compile("[?&]lang=([A-Za-z]+)");

  /**
   * What a request asks.
   *
   * @throws ProblemException 400 where the URL is missing, the format is neither of the two, or a
   *     bound is no length
   */
  static OEmbedQuery of(Request request) {
    String url = request.queryParameter("url");
    if (url == null) {
      throw new ProblemException(
          Problem.badRequest("The parameter url has to be the URL of a badge's page."));
    }
    return new OEmbedQuery(
        url,
        format(request.queryParameter("format")),
        size(request, "maxwidth"),
        size(request, "maxheight"));
  }

  private static Format format(@Nullable String asked) {
    if (asked == null || asked.equals("json")) {
      return Format.JSON;
    }
    if (asked.equals("xml")) {
      return Format.XML;
    }
    throw new ProblemException(Problem.badRequest("The parameter format has to be json or xml."));
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
