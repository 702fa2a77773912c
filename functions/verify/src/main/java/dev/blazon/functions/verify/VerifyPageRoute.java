package dev.blazon.functions.verify;

import dev.blazon.http.Html;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.page.ContentSecurityPolicy;
import dev.blazon.page.Pages;
import dev.blazon.page.VerifiedPage;
import dev.blazon.verification.BatchVerifier;
import dev.blazon.verification.PlainFacts;
import dev.blazon.verification.Question;
import dev.blazon.verification.Report;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.words.Language;
import java.util.List;
import java.util.function.Function;

/**
 * Answers the form of the page {@code /verify}: with a page that shows the report on the badge, or
 * with the form again and what is wrong with it.
 */
final class VerifyPageRoute {
  private final BatchVerifier verifier;
  private final OwnLinks links;
  private final Pages pages = new Pages();

  VerifyPageRoute(BatchVerifier verifier, OwnLinks links) {
    this.verifier = verifier;
    this.links = links;
  }

  Response answer(Request request) {
    Language language =
        Language.of(request.queryParameter("lang"), request.headers().get("accept-language"));
    return switch (PageForm.read(request)) {
      case PageForm.Asked(Question question) ->
          html(request, 200, pages.verified(verified(question), language), language);
      case PageForm.Refused(int status, var form) ->
          html(request, status, pages.verify(form, language), language);
    };
  }

  private VerifiedPage verified(Question question) {
    Report report =
        verifier
            .verify(List.of(links.in(question)), FetchLimits.STANDARD, Function.identity())
            .getFirst();
    String picture = PlainFacts.of(report.badge()).image().flatMap(links::picture).orElse(null);
    return new VerifiedPage(report, question.recipient() != null, picture);
  }

  private static Response html(Request request, int status, String html, Language language) {
    return Html.of(
        request,
        status,
        html,
        language.tag(),
        ContentSecurityPolicy.SCRIPTED.header(),
        PublicResponse.NEVER);
  }
}
