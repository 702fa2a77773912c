package dev.blazon.functions.my;

import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.page.Pages;
import dev.blazon.page.reading.ShowMine;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;
import org.jspecify.annotations.Nullable;

/**
 * Makes the response that is the list of somebody's badges and collections.
 *
 * @param list gathers what is on it
 * @param sessions knows what stands in its forms
 * @param answers makes responses of pages
 */
record MyList(ShowMine list, Sessions sessions, MyAnswers answers) {
  private static final Pages PAGES = new Pages();

  /**
   * The list.
   *
   * @param cursor where it begins, as a page before gave it; null for the latest badges
   * @param said the key of what stands above it; null for nothing
   */
  Response page(
      Request request,
      int status,
      Session session,
      @Nullable String cursor,
      @Nullable String said) {
    return answers.page(
        request,
        status,
        PAGES.mine(
            list.show(session, cursor, said),
            sessions.formToken(session),
            MyAnswers.language(request)));
  }
}
